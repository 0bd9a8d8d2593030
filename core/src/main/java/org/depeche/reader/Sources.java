package org.depeche.reader;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * The files found under the paths a user gave.
 *
 * @param files the files to read: path by path as given, in each by {@link SourceFile#relativeId},
 *     every file once
 * @param problems folders that could not be listed and files that could not be reached; a caller
 *     that mirrors the paths must not take what lies there for deleted
 * @param passedOver files in folders that were passed over because nothing reads their kind
 */
public record Sources(List<SourceFile> files, List<ReadProblem> problems, PassedOver passedOver) {

  /** Copies the lists. */
  public Sources {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
  }

  /**
   * Finds the files to read. Folders are walked in depth, symbolic links followed, each folder
   * entered once. A file given by itself is read whatever its name: as plain text where its type is
   * unknown, and what is none is a problem.
   *
   * @param paths files and folders
   * @return what was found
   * @throws NoSuchFileException if a path does not exist, with the path
   * @throws IOException if a path cannot be examined at all
   */
  public static Sources find(Collection<Path> paths) throws IOException {
    return find(paths, Selection.ALL);
  }

  /**
   * Finds the files to read as {@link #find(Collection)} does, of those in folders the selected
   * ones.
   *
   * @param paths files and folders
   * @param selection which files in folders are meant
   * @return what was found
   * @throws NoSuchFileException if a path does not exist, with the path
   * @throws IOException if a path cannot be examined at all
   */
  public static Sources find(Collection<Path> paths, Selection selection) throws IOException {
    return find(paths, selection, List.of());
  }

  /**
   * Finds the files to read as {@link #find(Collection, Selection)} does, and does not enter some
   * folders.
   *
   * @param paths files and folders
   * @param selection which files in folders are meant
   * @param apart folders that are no sources, wherever they lie, such as an index; those that do
   *     not exist are none
   * @return what was found
   * @throws NoSuchFileException if a path does not exist, with the path
   * @throws IOException if a path cannot be examined at all
   */
  public static Sources find(Collection<Path> paths, Selection selection, Collection<Path> apart)
      throws IOException {
    FolderWalk walk = new FolderWalk(selection);
    for (Path folder : apart) {
      walk.keepOutOf(folder);
    }
    for (Path path : paths) {
      walk.add(path);
    }
    return walk.sources();
  }
}
