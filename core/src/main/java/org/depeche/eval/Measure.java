package org.depeche.eval;

import java.util.function.ToDoubleFunction;

/**
 * A number between 0 and 1 that says how good the answers to one query are; 1 is best.
 *
 * <p>All are computed as trec_eval does (National Institute of Standards and Technology, version
 * 9). In the formulas, <i>g<sub>r</sub></i> is the grade of the article at rank <i>r</i>, counted
 * from 1, with 0 for an article that is unjudged or has a negative grade, and <i>R</i> is the
 * number of articles with a grade of at least 1, found or not.
 */
public enum Measure {
  /**
   * Normalised discounted cumulative gain of the first ten, trec_eval's {@code ndcg_cut.10}.
   *
   * <p>DCG@10 / IDCG@10, where DCG@10 = Σ<sub>r≤10</sub> <i>g<sub>r</sub></i> / log<sub>2</sub>(
   * <i>r</i> + 1), and IDCG@10 is the same sum over all relevant articles of the query, the highest
   * grade first. The gain is linear in the grade (Järvelin and Kekäläinen, ACM TOIS 20(4), 2002).
   */
  NDCG_10("nDCG@10", ranking -> ranking.normalisedGain(10)),

  /**
   * Reciprocal rank of the first relevant article among the first ten, trec_eval's {@code
   * recip_rank} with {@code -M 10}; its mean is the MRR@10.
   *
   * <p>1 / min { <i>r</i> ≤ 10 : <i>g<sub>r</sub></i> ≥ 1 }, or 0 if there is none (Voorhees,
   * TREC-8, 1999).
   */
  MRR_10("MRR@10", ranking -> inverse(ranking.firstRelevant(10))),

  /**
   * Average precision over the whole ranking, trec_eval's {@code map}; its mean is the MAP.
   *
   * <p>1/<i>R</i> · Σ (number of relevant articles up to <i>r</i>) / <i>r</i>, the sum over every
   * rank <i>r</i> with <i>g<sub>r</sub></i> ≥ 1 (Buckley and Voorhees, in <i>TREC: Experiment and
   * Evaluation</i>, 2005).
   */
  MAP("MAP", JudgedRanking::averagePrecision),

  /**
   * The part of the relevant articles that is among the first hundred, trec_eval's {@code
   * recall.100}.
   *
   * <p>(number of <i>r</i> ≤ 100 with <i>g<sub>r</sub></i> ≥ 1) / <i>R</i>.
   */
  RECALL_100("Recall@100", ranking -> (double) ranking.relevantWithin(100) / ranking.relevant()),

  /**
   * Whether anything relevant is among the first ten, trec_eval's {@code success.10}.
   *
   * <p>1 if some <i>r</i> ≤ 10 has <i>g<sub>r</sub></i> ≥ 1, else 0.
   */
  SUCCESS_10("Success@10", ranking -> ranking.firstRelevant(10) > 0 ? 1 : 0);

  private final String label;
  private final ToDoubleFunction<JudgedRanking> formula;

  Measure(String label, ToDoubleFunction<JudgedRanking> formula) {
    this.label = label;
    this.formula = formula;
  }

  /**
   * The name that the field gives it.
   *
   * @return a short name, such as {@code nDCG@10}
   */
  public String label() {
    return label;
  }

  double of(JudgedRanking ranking) {
    return formula.applyAsDouble(ranking);
  }

  private static double inverse(int rank) {
    return rank == 0 ? 0 : 1.0 / rank;
  }
}
