package org.depeche.search;

import java.io.IOException;
import java.util.List;

/** What the scores of a segment's documents are multiplied by. */
record SegmentFactors(List<Factor> factors, double most) {

  /** For rounding: a product of floating-point numbers is off by less. */
  private static final double SLACK = 1 - 1e-6;

  static SegmentFactors of(List<Factor> factors) {
    double most = 1;
    for (Factor factor : factors) {
      most *= factor.most();
    }
    return new SegmentFactors(List.copyOf(factors), most);
  }

  /** The score of a document, given what it scores by what it says. */
  float times(float score, int document) throws IOException {
    if (factors.isEmpty() || score == 0) {
      return score;
    }
    double product = 1;
    for (Factor factor : factors) {
      product *= factor.of(document);
    }
    return (float) (score * product);
  }

  /** What a document has to score at least by what it says to reach a score. */
  float least(float score) {
    return most == 1 ? score : (float) (score / most * SLACK);
  }
}
