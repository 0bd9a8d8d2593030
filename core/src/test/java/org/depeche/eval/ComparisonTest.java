package org.depeche.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  @Test
  void fewDifferencesHaveTheExactP() {
    // 0.1 + 0.2 + 0.3 is reached by +++ and --- alone, of 8 choices.
    Comparison comparison = compare(new double[] {0, 0, 0}, new double[] {0.1, 0.2, 0.3});
    assertThat(comparison.p()).isEqualTo(2.0 / 8);
    assertThat(comparison.exact()).isTrue();
    // -0.1 + 0.2 + 0.3 = 0.4 is reached or passed by +++, -++ and their opposites.
    assertThat(compare(new double[] {0.1, 0, 0}, new double[] {0, 0.2, 0.3}).p())
        .isEqualTo(4.0 / 8);
    // 0.1 + 0.2 - 0.3 is 0 but for rounding: all choices reach it.
    assertThat(compare(new double[] {0, 0, 0.3}, new double[] {0.1, 0.2, 0}).p()).isEqualTo(1);
  }

  @Test
  void tenEqualGainsAreAsRareAsTenHeads() {
    assertThat(compare(new double[10], filled(10, 0.1)).p()).isEqualTo(2.0 / 1024);
  }

  @Test
  void queriesThatStayTheSameDoNotMoveP() {
    double[] other = new double[1000];
    other[0] = 0.1;
    other[500] = 0.2;
    other[999] = 0.3;
    Comparison comparison = compare(new double[1000], other);
    assertThat(comparison.p()).isEqualTo(2.0 / 8);
    assertThat(comparison.exact()).isTrue();
    assertThat(comparison.queries()).isEqualTo(1000);
    assertThat(comparison.meanDifference()).isEqualTo(0.0006, within(1e-12));
  }

  @Test
  void aSampleOfManyDifferencesComesCloseToTheExactP() {
    // 21 equal differences, 15 gains and 6 losses: p = P(at least 15 heads or tails of 21 coins).
    double[] base = new double[21];
    double[] other = new double[21];
    for (int i = 0; i < 21; i++) {
      (i < 15 ? other : base)[i] = 0.5;
    }
    double binomial = 2 * (54264 + 20349 + 5985 + 1330 + 210 + 21 + 1) / (double) (1 << 21);
    Comparison comparison = compare(base, other);
    assertThat(comparison.exact()).isFalse();
    assertThat(comparison.p()).isEqualTo(binomial, within(0.003));
  }

  @Test
  void aSampledPIsNeverZero() {
    Comparison comparison =
        Comparison.of(
            evaluation(new double[200]),
            evaluation(filled(200, 0.5)),
            Measure.NDCG_10,
            Comparison.LEAST_PERMUTATIONS,
            1);
    assertThat(comparison.p()).isEqualTo(1.0 / 10_001);
  }

  @Test
  void theSameSeedGivesTheSamePAndAnotherOneAlmost() {
    Evaluation base = evaluation(random(100, 1));
    Evaluation other = evaluation(random(100, 2));
    double p = Comparison.of(base, other, Measure.MAP, 20_000, 7).p();
    assertThat(Comparison.of(base, other, Measure.MAP, 20_000, 7).p()).isEqualTo(p);
    assertThat(Comparison.of(base, other, Measure.MAP, 20_000, 8).p()).isEqualTo(p, within(0.02));
    assertThat(Comparison.of(other, base, Measure.MAP, 20_000, 7).p()).isEqualTo(p, within(0.02));
  }

  @Test
  void equalEvaluationsDoNotDiffer() {
    Comparison comparison = compare(filled(50, 0.5), filled(50, 0.5));
    assertThat(comparison.meanDifference()).isZero();
    assertThat(comparison.p()).isEqualTo(1);
    assertThat(comparison.t()).isZero();
    assertThat(comparison.improved()).isEmpty();
    assertThat(comparison.hurt()).isEmpty();
  }

  @Test
  void noQueriesAreNoDifference() {
    Comparison comparison = compare(new double[0], new double[0]);
    assertThat(comparison.queries()).isZero();
    assertThat(comparison.meanDifference()).isZero();
    assertThat(comparison.p()).isEqualTo(1);
  }

  @Test
  void theTStatisticIsThatOfStudent() {
    // Differences 0.1, 0.2, 0.3: mean 0.2, s 0.1, t = 0.2 / (0.1 / sqrt 3).
    assertThat(compare(new double[3], new double[] {0.1, 0.2, 0.3}).t())
        .isEqualTo(2 * Math.sqrt(3), within(1e-9));
    assertThat(compare(new double[] {0.1}, new double[] {0.3}).t()).isZero();
    assertThat(compare(new double[7], filled(7, 0.1)).t()).isZero();
  }

  @Test
  void theTenMostImprovedAndMostHurtStandInTheirOrder() {
    double[] base = filled(30, 0.5);
    double[] other = filled(30, 0.5);
    for (int i = 0; i < 12; i++) {
      other[i] += 0.01 * i; // q0 stays
      other[12 + i] -= 0.01 * i; // q12 stays
    }
    Comparison comparison = compare(base, other);
    assertThat(comparison.improved())
        .extracting(QueryDifference::query)
        .containsExactly("q11", "q10", "q9", "q8", "q7", "q6", "q5", "q4", "q3", "q2");
    assertThat(comparison.hurt())
        .extracting(QueryDifference::query)
        .containsExactly("q23", "q22", "q21", "q20", "q19", "q18", "q17", "q16", "q15", "q14");
    assertThat(comparison.hurt().getFirst().difference()).isEqualTo(-0.11, within(1e-12));
  }

  @Test
  void evaluationsOfDifferentQueriesAreRefused() {
    assertThatThrownBy(() -> compare(new double[2], new double[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("q2", "same judgments");
    assertThatThrownBy(() -> compare(new double[3], new double[2]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("q2", "same judgments");
  }

  @Test
  void tooFewPermutationsAreRefused() {
    Evaluation evaluation = evaluation(new double[1]);
    assertThatThrownBy(() -> Comparison.of(evaluation, evaluation, Measure.MAP, 9_999, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("9999", "10000");
  }

  private static Comparison compare(double[] base, double[] other) {
    return Comparison.of(evaluation(base), evaluation(other), Measure.NDCG_10);
  }

  private static Evaluation evaluation(double[] values) {
    Map<String, Measures> perQuery = new LinkedHashMap<>();
    for (double value : values) {
      perQuery.put("q" + perQuery.size(), new Measures(value, value, value, value, value));
    }
    return new Evaluation(perQuery, Set.of());
  }

  private static double[] filled(int length, double value) {
    double[] values = new double[length];
    Arrays.fill(values, value);
    return values;
  }

  private static double[] random(int length, long seed) {
    return new Random(seed).doubles(length).toArray();
  }
}
