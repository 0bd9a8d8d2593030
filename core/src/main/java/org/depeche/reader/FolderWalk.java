package org.depeche.reader;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
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
  private final Chosen chosen;
  private final PassedOverFiles passedOver = new PassedOverFiles();

  FolderWalk(Selection selection) {
    chosen = new Chosen(selection);
  }

  Sources sources() {
    return new Sources(files, problems, passedOver.counted());
  }

  void keepOutOf(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      taken.add(folder.toRealPath());
    }
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
    if (attributes.isDirectory()) {
      new Root(root).walk();
    } else if (!attributes.isRegularFile()) {
      problems.add(new ReadProblem(root, 0, Reason.of(ReasonCode.NOT_FILE_OR_FOLDER)));
    } else if (taken.add(root.toRealPath())) {
      files.add(sourceFile(root, root, attributes));
    }
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
    private final List<Found> found = new ArrayList<>();
    private final Deque<Below> folders = new ArrayDeque<>();
    private final Deque<Below> links = new ArrayDeque<>();

    Root(Path root) {
      this.root = root;
    }

    /** A file and its {@link SourceFile#relativeId}, by which the files are ordered. */
    private record Found(String id, SourceFile file) {}

    /**
     * A folder or link below the root.
     *
     * @param path as reached from the root
     * @param real where it lies, all links before it followed
     * @param id the names that lead to it from the root, with a slash after each one of a folder
     * @param ignores the patterns that hold in the folder, or around the link
     */
    private record Below(Path path, Path real, String id, Ignores ignores) {

      /** The path of an entry of this folder, all links before it followed. */
      Path real(Path entry) {
        // Asking the system for the real path of every file would cost more than all else here.
        return path.equals(real) ? entry : real.resolve(entry.getFileName());
      }

      String id(Path entry) {
        return id + Normalizer.normalize(entry.getFileName().toString(), Normalizer.Form.NFC);
      }
    }

    void walk() {
      enter(root, real(root), "", Ignores.NONE);
      while (!folders.isEmpty() || !links.isEmpty()) {
        if (folders.isEmpty()) {
          Below link = links.remove();
          visit(link.path, link.real, link.id, link.ignores, true);
        } else {
          list(folders.remove());
        }
      }
      found.sort(
          Comparator.comparing(Found::id).thenComparing(entry -> entry.file.file().toString()));
      found.forEach(entry -> files.add(entry.file));
    }

    /** Queues a folder, unless it was entered before. */
    private void enter(Path folder, @Nullable Path real, String id, Ignores ignores) {
      if (real != null && taken.add(real)) {
        folders.add(new Below(folder, real, id, ignores));
      }
    }

    private void list(Below below) {
      Path folder = below.path;
      Ignores ignores;
      try {
        ignores = below.ignores.in(folder, names(below.id).size());
      } catch (IOException e) {
        problem(folder, e);
        return;
      }
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
          visit(entry, below.real(entry), below.id(entry), ignores, false);
        }
      }
    }

    /** The names in an id. */
    private static List<String> names(String id) {
      return id.isEmpty() ? List.of() : List.of(id.split("/"));
    }

    private boolean isLeftOut(String id, Ignores ignores, boolean folder) {
      if (chosen.isEverything() && ignores.areNone()) {
        return false;
      }
      List<String> names = names(id);
      return chosen.excludes(names, folder)
          || ignores.leaveOut(names, folder)
          || !folder && !chosen.includes(names);
    }

    private void visit(Path entry, Path lies, String id, Ignores ignores, boolean followLinks) {
      boolean known = Formats.isKnown(entry);
      try {
        BasicFileAttributes attributes =
            followLinks
                ? Files.readAttributes(entry, BasicFileAttributes.class)
                : Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (attributes.isSymbolicLink()) {
          links.add(new Below(entry, lies, id, ignores));
        } else if (isLeftOut(id, ignores, attributes.isDirectory())) {
          return;
        } else if (attributes.isDirectory()) {
          enter(entry, followLinks ? real(entry) : lies, id + "/", ignores);
        } else if (!known) {
          passedOver.add(entry);
        } else if (!attributes.isRegularFile()) {
          problems.add(new ReadProblem(entry, 0, Reason.of(ReasonCode.NOT_REGULAR)));
        } else if (take(followLinks ? real(entry) : lies, entry)) {
          found.add(new Found(id, sourceFile(root, entry, attributes)));
        }
      } catch (IOException e) {
        if (known || !(e instanceof NoSuchFileException)) {
          problem(entry, e);
        } else {
          passedOver.add(entry);
        }
      }
    }

    private boolean take(@Nullable Path real, Path entry) {
      return taken.add(Objects.requireNonNullElse(real, entry));
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
