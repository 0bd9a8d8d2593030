package org.depeche.eval;

import java.util.Arrays;

/** Student's paired t statistic (Student, Biometrika 6(1), 1908). */
final class PairedT {

  // Equal differences deviate from their mean by rounding alone, which must not pass for a spread.
  private static final double ROUNDING = 1e-20;

  private PairedT() {}

  static double mean(double[] differences) {
    return differences.length == 0 ? 0 : Arrays.stream(differences).sum() / differences.length;
  }

  /** mean / (s / √n), where s² = Σ(d − mean)² / (n − 1); 0 where s is 0 or n below 2. */
  static double statistic(double[] differences) {
    int n = differences.length;
    double mean = mean(differences);
    double squares = Arrays.stream(differences).map(d -> (d - mean) * (d - mean)).sum();
    return n < 2 || squares <= ROUNDING * n * mean * mean
        ? 0
        : mean / Math.sqrt(squares / (n - 1) / n);
  }
}
