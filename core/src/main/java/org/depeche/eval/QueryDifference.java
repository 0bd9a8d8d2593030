package org.depeche.eval;

/**
 * What became of one query between two evaluations.
 *
 * @param query the id of the query, in file form
 * @param base the value of the measure in the first evaluation
 * @param other its value in the second
 */
public record QueryDifference(String query, double base, double other) {

  /**
   * How much the second evaluation is above the first.
   *
   * @return {@code other - base}, positive for an improvement
   */
  public double difference() {
    return other - base;
  }
}
