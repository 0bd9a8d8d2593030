package org.depeche.reader;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Files that were passed over because nothing reads their kind. Hidden files and what patterns
 * leave out are not among them.
 *
 * @param kinds how many there are of each kind, the most frequent first; a kind is the end of the
 *     name in small letters ({@code .jpg}), or the empty text where there is none
 * @param files the first of them, at most {@value #MOST_FILES}; one in an archive as if that were a
 *     folder
 */
public record PassedOver(Map<String, Integer> kinds, List<Path> files) {

  /** How many files are named; the others are only counted. */
  public static final int MOST_FILES = 1_000;

  /** None. */
  public static final PassedOver NONE = new PassedOver(Map.of(), List.of());

  /** Copies the collections. */
  public PassedOver {
    kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
    files = List.copyOf(files);
  }

  /**
   * How many files there are.
   *
   * @return their number, named or not
   */
  public int total() {
    return kinds.values().stream().mapToInt(Integer::intValue).sum();
  }

  /**
   * These files and others.
   *
   * @param others the others
   * @return both together
   */
  public PassedOver and(PassedOver others) {
    if (others.kinds.isEmpty()) {
      return this;
    }
    PassedOverFiles both = new PassedOverFiles();
    both.addAll(this);
    both.addAll(others);
    return both.counted();
  }
}
