package org.depeche.reader;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks folders for {@link Sources}. {@code Files.walk} would end at the first unreadable folder.
 *
 * <p>Under each root the real entries come first and symbolic links after them, in the order of
 * their names, and nothing is entered or taken twice: so a file reached both ways keeps the name of
 * its real place, and loops end.
 */
final class FolderWalk {

  private final List<SourceFile> files = new ArrayList<>();
  private final List<ReadProblem> problems = new ArrayList<>();
  private final Set<Path> taken = new HashSet<>();
  private int passedOver;

  Sources sources() {
    return new Sources(files, problems, passedOver);
  }

  void add(Path root) throws IOException {
    BasicFileAttributes attributes;
    try {
      attributes = Files.readAttributes(root, BasicFileAttributes.class);
    } catch (NoSuchFileException e) {
      NoSuchFileException missing =
          new NoSuchFileException(
              root.toString(), null, "there is no such file or folder; check the path");
      missing.initCause(e);
      throw missing;
    }
    int first = files.size();
    if (attributes.isDirectory()) {
      new Root(root).walk();
    } else if (!attributes.isRegularFile()) {
      problems.add(new ReadProblem(root, 0, "is neither a regular file nor a folder"));
    } else if (taken.add(root.toRealPath())) {
      files.add(sourceFile(root, root, attributes));
    }
    files
        .subList(first, files.size())
        .sort(
            Comparator.comparing(SourceFile::relativeId)
                .thenComparing(found -> found.file().toString()));
  }

  private static SourceFile sourceFile(Path root, Path file, BasicFileAttributes attributes) {
    Object key = attributes.fileKey();
    return new SourceFile(
        root,
        file,
        attributes.size(),
        attributes.lastModifiedTime().toInstant(),
        key == null ? null : key.toString());
  }

  /** The walk under one folder given. */
  private final class Root {
    private final Path root;
    private final Deque<Path> folders = new ArrayDeque<>();
    private final Deque<Path> links = new ArrayDeque<>();

    Root(Path root) {
      this.root = root;
    }

    void walk() {
      enter(root);
      while (!folders.isEmpty() || !links.isEmpty()) {
        if (folders.isEmpty()) {
          visit(links.remove(), true);
        } else {
          list(folders.remove());
        }
      }
    }

    /** Queues a folder, unless it was entered before. */
    private void enter(Path folder) {
      Path real = real(folder);
      if (real != null && taken.add(real)) {
        folders.add(folder);
      }
    }

    private void list(Path folder) {
      List<Path> entries = new ArrayList<>();
      try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
        stream.forEach(entries::add);
      } catch (DirectoryIteratorException e) {
        problem(folder, e.getCause());
      } catch (IOException e) {
        problem(folder, e);
      }
      entries.sort(Comparator.comparing(Path::toString));
      for (Path entry : entries) {
        if (!entry.getFileName().toString().startsWith(".")) {
          visit(entry, false);
        }
      }
    }

    private void visit(Path entry, boolean followLinks) {
      boolean known = Formats.of(entry) != null;
      try {
        BasicFileAttributes attributes =
            followLinks
                ? Files.readAttributes(entry, BasicFileAttributes.class)
                : Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (attributes.isSymbolicLink()) {
          links.add(entry);
        } else if (attributes.isDirectory()) {
          enter(entry);
        } else if (!known) {
          passedOver++;
        } else if (!attributes.isRegularFile()) {
          problems.add(new ReadProblem(entry, 0, "is no regular file"));
        } else if (taken.add(Objects.requireNonNullElse(real(entry), entry))) {
          files.add(sourceFile(root, entry, attributes));
        }
      } catch (IOException e) {
        if (known || !(e instanceof NoSuchFileException)) {
          problem(entry, e);
        } else {
          passedOver++;
        }
      }
    }

    private @Nullable Path real(Path path) {
      try {
        return path.toRealPath();
      } catch (IOException e) {
        problem(path, e);
        return null;
      }
    }

    private void problem(Path path, IOException e) {
      problems.add(new ReadProblem(path, 0, Reasons.of(e)));
    }
  }
}
