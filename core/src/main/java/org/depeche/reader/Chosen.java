package org.depeche.reader;

import java.util.List;

/** A {@link Selection} made ready for matching. */
final class Chosen {

  private final List<Glob> include;
  private final List<Glob> exclude;

  Chosen(Selection selection) {
    include = selection.include().stream().map(Glob::of).toList();
    exclude = selection.exclude().stream().map(Glob::of).toList();
  }

  /** Whether nothing is left out. */
  boolean isEverything() {
    return include.isEmpty() && exclude.isEmpty();
  }

  /** Whether a file or folder is left out whatever else holds. */
  boolean excludes(List<String> path, boolean folder) {
    return exclude.stream().anyMatch(glob -> glob.matches(path, folder));
  }

  boolean includes(List<String> path) {
    if (include.isEmpty() || include.stream().anyMatch(glob -> glob.matches(path, false))) {
      return true;
    }
    for (int i = 1; i < path.size(); i++) {
      List<String> folder = path.subList(0, i);
      if (include.stream().anyMatch(glob -> glob.matches(folder, true))) {
        return true;
      }
    }
    return false;
  }
}
