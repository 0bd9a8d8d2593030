package org.depeche.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search looks for.
 *
 * @param query the query as typed
 * @param clauses what scores an article; none where it is filtered or something is excluded, and
 *     nothing looked for
 * @param wanted what was typed and an article may lack, in the order of the query; nothing that is
 *     excluded, and of alternatives all together
 * @param pairs neighbours
 * @param all whether every content clause is required
 * @param corrections what was corrected
 * @param condition which articles are found, where operators say so; otherwise those that hold any
 *     content clause, or every one
 * @param expansions what words with a star or a tilde stand for
 * @param rarest how many words are looked for, the rarest of a query of too many; 0 where all are
 */
public record Plan(
    String query,
    List<Clause> clauses,
    List<Wanted> wanted,
    List<Pair> pairs,
    boolean all,
    List<Correction> corrections,
    @Nullable Condition condition,
    List<Expansion> expansions,
    int rarest) {

  /**
   * A word, a phrase or alternatives that were typed.
   *
   * @param typed as it was typed
   * @param held what an article meets that holds it; a word of the same family alone does not
   */
  public record Wanted(String typed, Condition held) {
    static Wanted of(Clause clause) {
      return new Wanted(clause.typed(), new Condition.Holds(clause, false));
    }
  }

  /** Copies the lists. */
  public Plan {
    clauses = List.copyOf(clauses);
    wanted = List.copyOf(wanted);
    pairs = List.copyOf(pairs);
    corrections = List.copyOf(corrections);
    expansions = List.copyOf(expansions);
  }

  /**
   * A plan without operators.
   *
   * @param query the query as typed
   * @param clauses what an article may or has to hold, never empty
   * @param pairs neighbours
   * @param all whether every content clause is required
   * @param corrections what was corrected
   */
  public Plan(
      String query,
      List<Clause> clauses,
      List<Pair> pairs,
      boolean all,
      List<Correction> corrections) {
    this(
        query,
        clauses,
        clauses.stream().filter(Clause::content).map(Wanted::of).toList(),
        pairs,
        all,
        corrections,
        null,
        List.of(),
        0);
  }
}
