package org.depeche.plan;

import java.util.List;

/**
 * What a search looks for.
 *
 * @param query the query as typed
 * @param clauses what an article may or has to hold, never empty
 * @param pairs neighbours
 * @param all whether every content clause is required
 * @param corrections what was corrected
 */
public record Plan(
    String query,
    List<Clause> clauses,
    List<Pair> pairs,
    boolean all,
    List<Correction> corrections) {

  /** Copies the lists. */
  public Plan {
    clauses = List.copyOf(clauses);
    pairs = List.copyOf(pairs);
    corrections = List.copyOf(corrections);
  }
}
