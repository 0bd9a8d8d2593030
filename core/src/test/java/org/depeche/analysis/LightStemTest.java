package org.depeche.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LightStemTest {
  private final LightStem stem = new LightStem();

  @ParameterizedTest
  @CsvSource({"confiner, confinement", "réindexer, réindexation", "ubériser, ubérisé"})
  void joinsVerbAndNoun(String one, String other) {
    assertThat(stem.of(one)).isEqualTo(stem.of(other)).isNotEqualTo(one);
  }

  @ParameterizedTest
  @CsvSource({"macroniste, macronisme", "ubériser, ubérisation", "macroniste, juppéiste"})
  void leavesApart(String one, String other) {
    assertThat(stem.of(one)).isNotEqualTo(stem.of(other));
  }
}
