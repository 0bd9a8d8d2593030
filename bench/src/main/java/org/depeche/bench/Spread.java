package org.depeche.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * The middle of some measurements and how far they lie apart.
 *
 * @param median half of the values lie below it
 * @param lower the first quartile
 * @param upper the third quartile
 */
record Spread(double median, double lower, double upper) {

  static Spread of(double... values) {
    double[] sorted = sorted(values);
    return new Spread(quantile(sorted, 0.5), quantile(sorted, 0.25), quantile(sorted, 0.75));
  }

  static double median(double... values) {
    return quantile(sorted(values), 0.5);
  }

  static double[] sorted(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted;
  }

  /**
   * The value below which a share of the values lies, interpolated between the two nearest ranks
   * (type 7 of Hyndman and Fan, the one of R, NumPy and spreadsheets).
   */
  static double quantile(double[] sorted, double share) {
    if (sorted.length == 0 || !(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "Quantile " + share + " of " + sorted.length + " values; expected 0 to 1 of at least 1.");
    }
    double rank = share * (sorted.length - 1);
    int below = (int) rank;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
  }

  String format(int decimals) {
    String number = "%." + decimals + "f";
    return String.format(
        Locale.ROOT, number + " (" + number + "–" + number + ")", median, lower, upper);
  }
}
