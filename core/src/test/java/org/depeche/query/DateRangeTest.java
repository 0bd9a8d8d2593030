package org.depeche.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateRangeTest {

  @ParameterizedTest
  @CsvSource({
    "2023, 2023-01-01, 2023-12-31",
    "09/2023, 2023-09-01, 2023-09-30",
    "9.2023, 2023-09-01, 2023-09-30",
    "2024-02, 2024-02-01, 2024-02-29",
    "13/09/2023, 2023-09-13, 2023-09-13",
    "13-9-2023, 2023-09-13, 2023-09-13",
    "2023-09-13, 2023-09-13, 2023-09-13",
    "septembre 2023, 2023-09-01, 2023-09-30",
    "SEPT. 2023, 2023-09-01, 2023-09-30",
    "Août\u202f2023, 2023-08-01, 2023-08-31",
    "fe\u0301vrier 2023, 2023-02-01, 2023-02-28",
    "1er mars 2023, 2023-03-01, 2023-03-01",
    "13 déc. 2023, 2023-12-13, 2023-12-13",
    "2023-01..2023-06, 2023-01-01, 2023-06-30",
    "2023-01-15 .. juin 2023, 2023-01-15, 2023-06-30",
    "2020.., 2020-01-01, ",
    "..2020, , 2020-12-31",
  })
  void datesAreReadAsPeopleWriteThem(String text, LocalDate from, LocalDate to) {
    assertThat(DateRange.parse(text)).contains(new Filter.Dates(from, to));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "..",
        "23",
        "20233",
        "13/2023",
        "31/02/2023",
        "2023-02-30",
        "2023-13",
        "demain",
        "mars",
        "brumaire 2023",
        "0 mars 2023",
        "2023..2020",
        "2023..demain",
        "demain..2023",
        "²023",
        "2020..2021..2022",
        "2023-",
        "/2023",
        "1er 2023"
      })
  void whatIsNoDateIsNone(String text) {
    assertThat(DateRange.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "hier, 2024-02-29, 2024-02-29",
    "Aujourd’hui, 2024-03-01, 2024-03-01",
    "7 j, 2024-02-23, 2024-03-01",
    "1 mois, 2024-02-01, 2024-03-01",
    "la semaine dernière, 2024-02-19, 2024-02-25",
    "ce mois, 2024-03-01, 2024-03-31",
    "LE MOIS PASSÉ, 2024-02-01, 2024-02-29",
    "l’année dernière, 2023-01-01, 2023-12-31",
    "this year, 2024-01-01, 2024-12-31",
    "2023..hier, 2023-01-01, 2024-02-29",
  })
  void someDaysAreToldFromToday(String text, LocalDate from, LocalDate to) {
    assertThat(DateRange.parse(text, LocalDate.of(2024, 3, 1)))
        .contains(new Filter.Dates(from, to));
  }
}
