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
 * @param passedOver how many files were passed over because their type is unknown; hidden files and
 *     folders, and what patterns leave out, are passed over without being counted
 */
public record Sources(List<SourceFile> files, List<ReadProblem> problems, int passedOver) {

  /** Copies the lists. */
  public Sources {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
  }

  /**
   * Finds the files to read. Folders are walked in depth, symbolic links followed, each folder
   * entered once. A file given by itself is read whatever its name: as plain text where its type is
   * unknown.
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
    FolderWalk walk = new FolderWalk(selection);
    for (Path path : paths) {
      walk.add(path);
    }
    return walk.sources();
  }
}
