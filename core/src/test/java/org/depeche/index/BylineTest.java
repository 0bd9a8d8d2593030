package org.depeche.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BylineTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Jeanne Martin|, |Paul Petit",
        "Jeanne Martin|, |Paul Petit| et |Ali Ben Salah",
        "JEANNE MARTIN| ET |PAUL PETIT",
        "Anne-Lise d’Ormesson| & |J. K. Rowling",
        "Jeanne Martin|; |Paul Petit| ;\u00A0|Élodie Œuvrard",
        "Jeanne Martin| and |Paul Petit",
      })
  void peopleAreNamedOneByOne(String marked) {
    String byline = marked.replace("|", "");
    assertThat(Byline.names(byline))
        .hasSizeGreaterThan(1)
        .isEqualTo(
            java.util.Arrays.stream(marked.split("\\|"))
                .filter(part -> part.strip().length() > 3)
                .filter(part -> !part.strip().equals("and"))
                .toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Jeanne Martin",
        "Petit, Paul",
        "Reuters, AFP",
        "Le Monde avec AFP",
        "Pierre et Marie Curie",
        "Jeanne Martin, correspondante à Rome",
        "La rédaction",
        "et",
        ", ;",
        "12, 13"
      })
  void whatIsNoListOfPeopleStaysWhole(String byline) {
    assertThat(Byline.names(byline)).containsExactly(byline);
  }

  @Test
  void aBylineWithoutEndIsNotTakenApart() {
    String endless = "Jeanne Martin, ".repeat(100_000);
    assertThat(Byline.names(endless)).containsExactly(endless);
    String blanks = "Jeanne Martin" + " ".repeat(200_000) + "x";
    assertThat(Byline.names(blanks)).containsExactly(blanks);
  }
}
