package org.depeche.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SpreadTest {

  @Test
  void quartilesLieBetweenTheNearestRanks() {
    Spread spread = Spread.of(4, 1, 3, 2);

    assertThat(spread.median()).isEqualTo(2.5);
    assertThat(spread.lower()).isEqualTo(1.75);
    assertThat(spread.upper()).isEqualTo(3.25);
  }

  @Test
  void anOddNumberOfValuesHasItsMiddleOneAsMedian() {
    assertThat(Spread.median(9, 1, 5)).isEqualTo(5);
  }

  @Test
  void oneValueIsEveryQuantile() {
    assertThat(Spread.of(7)).isEqualTo(new Spread(7, 7, 7));
  }

  @Test
  void theLastPercentileReachesTowardsTheLargest() {
    double[] sorted = new double[101];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = i;
    }

    assertThat(Spread.quantile(sorted, 0.99)).isCloseTo(99, within(1e-9));
    assertThat(Spread.quantile(sorted, 1)).isEqualTo(100);
    assertThat(Spread.quantile(sorted, 0)).isZero();
  }

  @Test
  void thereIsNoQuantileOfNothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> Spread.quantile(new double[0], 0.5));
    assertThatIllegalArgumentException().isThrownBy(() -> Spread.quantile(new double[1], 1.5));
  }

  @Test
  void aRatioIsTakenRoundByRound() {
    Paired<Double> rounds = new Paired<>();
    rounds.add(10.0, 5.0);
    rounds.add(100.0, 60.0);
    rounds.add(1.0, 0.7);

    assertThat(rounds.ratio(value -> value).median()).isCloseTo(0.6, within(1e-9));
  }
}
