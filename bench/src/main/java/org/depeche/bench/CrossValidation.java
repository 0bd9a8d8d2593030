package org.depeche.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * Whether weights chosen on some queries serve others: what the best variant elsewhere gains where
 * it was not chosen.
 *
 * @param trials for every variant, in their order, the nDCG@10 of each query of each collection
 */
record CrossValidation(Map<String, List<double[]>> trials) {

  /**
   * A choice and what became of it.
   *
   * @param heldOut what it was not chosen on
   * @param chosen the best variant of the rest
   * @param gain its nDCG@10 on what was held out, less that of the default
   */
  record Choice(String heldOut, String chosen, double gain) {}

  /** Holds each corpus out in turn; collections of one corpus go together. */
  List<Choice> byCorpus(List<String> corpora) {
    List<Choice> choices = new ArrayList<>();
    for (String corpus : corpora.stream().distinct().toList()) {
      String chosen = best(t -> mean(t, i -> corpora.get(i).equals(corpus) ? 0 : 1, -1));
      choices.add(
          choice(corpus, chosen, t -> mean(t, i -> corpora.get(i).equals(corpus) ? 1 : 0, -1)));
    }
    return choices;
  }

  /** Chooses on the queries of even place and looks at those of odd place, and the reverse. */
  List<Choice> byHalves() {
    List<Choice> choices = new ArrayList<>();
    for (int half = 0; half <= 1; half++) {
      int out = half;
      String chosen = best(t -> mean(t, i -> 1, 1 - out));
      choices.add(
          choice(out == 0 ? "even queries" : "odd queries", chosen, t -> mean(t, i -> 1, out)));
    }
    return choices;
  }

  private Choice choice(String heldOut, String chosen, ToDoubleFunction<List<double[]>> judge) {
    double base = judge.applyAsDouble(trials.get(WeightVariants.DEFAULT));
    return new Choice(heldOut, chosen, judge.applyAsDouble(trials.get(chosen)) - base);
  }

  private String best(ToDoubleFunction<List<double[]>> judge) {
    return trials.entrySet().stream()
        .max(Comparator.comparingDouble(trial -> judge.applyAsDouble(trial.getValue())))
        .orElseThrow()
        .getKey();
  }

  /** The mean over collections of the mean over their queries; a half, or -1 for all queries. */
  private static double mean(List<double[]> trial, IntUnaryOperator weight, int half) {
    double sum = 0;
    int counted = 0;
    for (int i = 0; i < trial.size(); i++) {
      if (weight.applyAsInt(i) > 0) {
        sum += mean(trial.get(i), half);
        counted++;
      }
    }
    return sum / Math.max(1, counted);
  }

  /** The mean of the values, of all or of those of even (0) or odd (1) place. */
  static double mean(double[] values, int half) {
    double sum = 0;
    int counted = 0;
    for (int i = Math.max(0, half); i < values.length; i += half < 0 ? 1 : 2) {
      sum += values[i];
      counted++;
    }
    return sum / Math.max(1, counted);
  }
}
