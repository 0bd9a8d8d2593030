package org.depeche.eval;

import java.util.Collection;
import java.util.function.ToDoubleFunction;

/**
 * All measures of one query, or their means over several; each from 0 to 1, with its formula at the
 * {@link Measure} of its name.
 *
 * @param ndcg10 {@link Measure#NDCG_10}
 * @param mrr10 {@link Measure#MRR_10}
 * @param map {@link Measure#MAP}
 * @param recall100 {@link Measure#RECALL_100}
 * @param success10 {@link Measure#SUCCESS_10}
 */
public record Measures(
    double ndcg10, double mrr10, double map, double recall100, double success10) {

  /** Nothing relevant found: 0 throughout. */
  public static final Measures ZERO = new Measures(0, 0, 0, 0, 0);

  /**
   * The value of one measure.
   *
   * @param measure the measure
   * @return its value, from 0 to 1
   */
  public double value(Measure measure) {
    return switch (measure) {
      case NDCG_10 -> ndcg10;
      case MRR_10 -> mrr10;
      case MAP -> map;
      case RECALL_100 -> recall100;
      case SUCCESS_10 -> success10;
    };
  }

  static Measures of(JudgedRanking ranking) {
    return each(measure -> measure.of(ranking));
  }

  static Measures mean(Collection<Measures> all) {
    return all.isEmpty()
        ? ZERO
        : each(measure -> all.stream().mapToDouble(one -> one.value(measure)).sum() / all.size());
  }

  private static Measures each(ToDoubleFunction<Measure> value) {
    return new Measures(
        value.applyAsDouble(Measure.NDCG_10),
        value.applyAsDouble(Measure.MRR_10),
        value.applyAsDouble(Measure.MAP),
        value.applyAsDouble(Measure.RECALL_100),
        value.applyAsDouble(Measure.SUCCESS_10));
  }
}
