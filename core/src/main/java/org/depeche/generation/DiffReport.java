package org.depeche.generation;

import java.util.List;

/**
 * What differs between two generations.
 *
 * @param added articles that the second alone holds
 * @param deleted articles that the first alone holds
 * @param changed articles of other content
 * @param unchanged articles that both hold with the same content
 * @param canaries the queries whose first ten hits moved
 */
public record DiffReport(
    long added, long deleted, long changed, long unchanged, List<Moved> canaries) {

  /** Copies the list. */
  public DiffReport {
    canaries = List.copyOf(canaries);
  }

  /**
   * A query whose first hits differ.
   *
   * @param query the query
   * @param before the ids that it found first in the first generation, best first
   * @param after the same in the second
   */
  public record Moved(String query, List<String> before, List<String> after) {

    /** Copies the lists. */
    public Moved {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  /**
   * Whether nothing differs.
   *
   * @return true if both hold the same articles, and no canary moved
   */
  public boolean isSame() {
    return added + deleted + changed == 0 && canaries.isEmpty();
  }
}
