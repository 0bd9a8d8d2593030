package org.depeche.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {

  private static final Path SPELLINGS =
      Path.of(System.getProperty("depeche.root"), "testdata", "dates.tsv");

  @Test
  void everySpellingOfTheFieldIsReadOrRefused() throws IOException {
    List<String> lines = Files.readAllLines(SPELLINGS);
    assertThat(lines).hasSizeGreaterThan(25);
    for (String line : lines.subList(1, lines.size())) {
      String[] columns = line.split("\t");
      String day = PublicationDate.read(columns[0]).map(date -> date.day().toString()).orElse("");
      assertThat(day).as(columns[0]).isEqualTo(columns.length < 2 ? "" : columns[1]);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "VEN. 1ER MARS 2024, 07H05 | 2024-03-01T07:05:00+01:00",
        "Samedi 3 Aout 2019 - 9 h 5 min | ",
        "sam. 3 août 2019 à 9 h 05 min | 2019-08-03T09:05:00+02:00",
        "3-févr.-2021 | 2021-02-03",
        "3 févr. 21 | 2021-02-03",
        "03.02.1951 | 1951-02-03",
        "03.02.51 | 1951-02-03",
        "Feb 3, 2021 4:05 PM | 2021-02-03T16:05:00+01:00",
        "Thu Aug  9 18:39:17 CEST 2012 | 2012-08-09T18:39:17+02:00",
        "20240205T0905Z | 2024-02-05T09:05:00Z",
        "20240205090500 | 2024-02-05T09:05:00+01:00",
        "2024-02-05T09:05:00.123+0100 | 2024-02-05T09:05:00.123+01:00",
        "2024-02-05 09:05 GMT+2 | 2024-02-05T09:05:00+02:00",
        "Publié le lundi 5 février 2024 à 9h05 - Mis à jour le 6 février 2024 à 10h | 2024-02-05T09:05:00+01:00",
        "Mis à jour le 6 février 2024 | 2024-02-06",
        "Modifié le 7/2/2024, publié le 6/2/2024 | 2024-02-06",
        "le 5 de mai 2024 | 2024-05-05",
        "Sun, 31 Dec 23 23:30:00 GMT | 2024-01-01T00:30:00+01:00",
      })
  void datesAreReadAsPeopleAndProgramsWriteThem(String text, String iso) {
    assertThat(PublicationDate.read(text).map(PublicationDate::toString).orElse(null))
        .isEqualTo(iso);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hier",
        "31/02/2023",
        "0000-00-00 00:00:00",
        "13/13/2023",
        "2023",
        "45327",
        "5 brumaire 2024",
        "12 mars",
        "20241301",
        "1707120300",
        "5 mars 2024 25h00",
        "99999999"
      })
  void whatIsNoDateIsNone(String text) {
    assertThat(PublicationDate.read(text)).isEmpty();
  }

  @Test
  void aMomentBelongsToItsDayInParis() {
    PublicationDate night = PublicationDate.parse("2024-07-10T23:30:00Z");
    assertThat(night.day()).hasToString("2024-07-11");
    assertThat(night).hasToString("2024-07-11T01:30:00+02:00");
    assertThat(PublicationDate.parse("2024-07-11T02:00:00+09:00").day()).hasToString("2024-07-10");
    assertThat(PublicationDate.parse("2024-07-10T18:30:00Z")).hasToString("2024-07-10T18:30:00Z");
  }
}
