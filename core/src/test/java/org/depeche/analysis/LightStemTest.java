package org.depeche.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LightStemTest {
  private final LightStem stem = new LightStem();

  @ParameterizedTest
  @CsvSource({"ubériser, ubérisation", "ubérisé, ubérisation", "macroniste, macronistes"})
  void joinsVerbAndNoun(String one, String other) {
    assertThat(stem.of(one)).isEqualTo(stem.of(other)).isNotEqualTo(one);
  }

  @ParameterizedTest
  @CsvSource({"macroniste, juppéiste", "macronien, macroniste"})
  void keepsOthersApart(String one, String other) {
    assertThat(stem.of(one)).isNotEqualTo(stem.of(other));
  }
}
