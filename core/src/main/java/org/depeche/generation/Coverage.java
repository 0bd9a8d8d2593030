package org.depeche.generation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Where a run over files has looked, and what came of it, path by path. For one thread. */
final class Coverage {
  private final List<Path> paths;
  private final boolean mirror;
  private final Set<Path> roots = new HashSet<>();

  /** Roots that gave an article. */
  private final Set<Path> fruitful = new HashSet<>();

  /** Files and folders that could not be read: what lies there is not gone. */
  private final Set<Path> unreadable = new HashSet<>();

  /**
   * Begins.
   *
   * @param paths the files and folders given
   * @param mirror whether what is no longer under them is to be removed
   */
  Coverage(List<Path> paths, boolean mirror) {
    this.paths = paths;
    this.mirror = mirror;
    paths.forEach(path -> roots.add(absolute(path)));
  }

  /** A file gave an article. It lies under every root that it lies under, whichever found it. */
  void gave(Path file) {
    if (fruitful.size() < roots.size()) {
      Path path = absolute(file);
      roots.stream().filter(path::startsWith).forEach(fruitful::add);
    }
  }

  /** A file or folder could not be read as a whole. */
  void unreadable(Path file) {
    unreadable.add(absolute(file));
  }

  /** Whether a recorded source lies where the run mirrors. */
  boolean covers(String recorded) {
    return mirror && !recorded.isEmpty() && isUnder(recorded, roots);
  }

  /** Whether it would have been met if it were still there. */
  boolean isGone(String recorded) {
    return covers(recorded) && !isUnder(recorded, unreadable);
  }

  private static boolean isUnder(String recorded, Set<Path> folders) {
    if (folders.isEmpty()) {
      return false;
    }
    for (Path path = Path.of(recorded); path != null; path = path.getParent()) {
      if (folders.contains(path)) {
        return true;
      }
    }
    return false;
  }

  /** Why the run must not be believed; see {@link Intake#emptiness}. */
  Refusal.@Nullable EmptyPaths emptiness(Predicate<Path> recorded) {
    List<String> failed = new ArrayList<>();
    List<String> empty = new ArrayList<>();
    for (Path path : mirror ? paths : List.<Path>of()) {
      if (unreadable.contains(absolute(path))) {
        failed.add(path.toString());
      } else if (!fruitful.contains(absolute(path)) && recorded.test(absolute(path))) {
        empty.add(path.toString());
      }
    }
    return failed.isEmpty() && empty.isEmpty() ? null : new Refusal.EmptyPaths(failed, empty);
  }

  static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
