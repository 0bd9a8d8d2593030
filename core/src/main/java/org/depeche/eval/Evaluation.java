package org.depeche.eval;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * How good a run is by the judgments: every measure for every query that counts.
 *
 * <p>A query counts if at least one article is relevant to it. One that the run does not answer
 * scores 0, as with trec_eval's {@code -c}; queries of the run without a judgment are ignored.
 * Immutable.
 *
 * @param perQuery the measures of each query that counts, in the order of the judgments
 * @param unanswered those of these queries for which the run has no article
 */
public record Evaluation(Map<String, Measures> perQuery, Set<String> unanswered) {

  /** Copies what it is given, in its order. */
  public Evaluation {
    perQuery = Collections.unmodifiableMap(new LinkedHashMap<>(perQuery));
    unanswered = Collections.unmodifiableSet(new LinkedHashSet<>(unanswered));
  }

  /**
   * Evaluates a run.
   *
   * @param qrels the judgments
   * @param run the run
   * @return the measures, without any query if none counts
   */
  public static Evaluation of(Qrels qrels, Run run) {
    Map<String, Measures> perQuery = new LinkedHashMap<>();
    Set<String> unanswered = new LinkedHashSet<>();
    qrels
        .grades()
        .forEach(
            (query, judged) -> {
              JudgedRanking ranking = JudgedRanking.of(run.ranking(query), judged);
              if (ranking.relevant() == 0) {
                return;
              }
              perQuery.put(query, Measures.of(ranking));
              if (ranking.grades().isEmpty()) {
                unanswered.add(query);
              }
            });
    return new Evaluation(perQuery, unanswered);
  }

  /**
   * The mean of every measure, each query weighing the same.
   *
   * @return the means; 0 throughout if no query counts
   */
  public Measures mean() {
    return Measures.mean(perQuery.values());
  }
}
