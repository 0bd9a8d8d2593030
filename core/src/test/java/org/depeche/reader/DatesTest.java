package org.depeche.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2023-09-13 | 2023-09-13",
        "2023-09-13 20:30:00 | 2023-09-13T20:30:00+02:00",
        "Wed, 13 Sep 2023 20:30:00 +0200 | 2023-09-13T20:30:00+02:00",
        "Wed, 13 Sep 2023 18:30:00 GMT | 2023-09-13T18:30:00Z",
        "13 Sep 2023 20:30 CEST | 2023-09-13T20:30:00+02:00",
        "Wed, 13 Sep 2023 20:30:00 +0200 (CEST) | 2023-09-13T20:30:00+02:00",
        "13/09/2023 | 2023-09-13",
        "13/09/2023 6:05 | 2023-09-13T06:05:00+02:00",
        "2023/09/13 | 2023-09-13",
        "mercredi 13 septembre 2023 | 2023-09-13",
        "1er août 2023 | 2023-08-01",
        "mercredi 13 septembre 2023 à 20h30 | 2023-09-13T20:30:00+02:00",
        "le 13 SEPTEMBRE 2023, à 20 h 30 | 2023-09-13T20:30:00+02:00",
      })
  void datesAreReadAsPeopleAndProgramsWriteThem(String text, String iso) {
    assertThat(Dates.read(text)).hasToString(iso);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hier", "31/02/2023", "0000-00-00 00:00:00", "13/13/2023", "2023"})
  void whatIsNoDateIsNone(String text) {
    assertThat(Dates.read(text)).isNull();
  }
}
