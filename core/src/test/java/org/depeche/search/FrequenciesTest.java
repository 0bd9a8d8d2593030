package org.depeche.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FrequenciesTest {

  @Test
  void aPostingCountsAtAllItsLevels() {
    long exact = Frequencies.occurrence(1, 3);
    long accentless = Frequencies.occurrence(1, 2);
    long kin = Frequencies.occurrence(0.9f, 1);
    long all = 3 * exact + 2 * accentless + 5 * kin;
    assertThat(Frequencies.at(0, all)).isCloseTo(9.5f, within(1e-3f));
    assertThat(Frequencies.at(1, all)).isEqualTo(5);
    assertThat(Frequencies.at(2, all)).isEqualTo(3);
  }

  @Test
  void noLevelRunsIntoAnotherHoweverOftenAWordStandsThere() {
    long all = 15 * Frequencies.MOST * Frequencies.occurrence(1, 3);
    for (int level = 0; level < 3; level++) {
      assertThat(Frequencies.at(level, all)).isEqualTo(15 * Frequencies.MOST);
    }
  }

  @Test
  void theLeastWeightCounts() {
    assertThat(Frequencies.at(0, Frequencies.occurrence(1e-9f, 1))).isPositive();
  }
}
