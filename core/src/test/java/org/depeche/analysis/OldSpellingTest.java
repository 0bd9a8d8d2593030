package org.depeche.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OldSpellingTest {
  private final Lexicon lexicon = Lexicon.french();

  @ParameterizedTest
  @CsvSource({
    "avoit, avait",
    "étoient, étaient",
    "pourroient, pourraient",
    "connoître, connaître",
    "connoissances, connaissances",
    "foiblesse, faiblesse",
    "monnoies, monnaies",
    "enfans, enfants",
    "gouvernemens, gouvernements",
    "longtems, longtemps",
    "poësie, poésie",
    "poëtes, poètes",
    "privilége, privilège",
    "rhythme, rythme",
    "sçavoit, savait",
    "employ, emploi"
  })
  void anOldFormStandsForTheOneOfToday(String old, String modern) {
    assertThat(lexicon.modern(old)).contains(modern);
    assertThat(lexicon.spellings(old)).contains(modern);
  }

  @ParameterizedTest
  @ValueSource(strings = {"françois", "anglois", "adroit", "partisans", "fans", "droit", "zoit"})
  void otherFormsStandForThemselves(String form) {
    assertThat(lexicon.modern(form)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Enfans", "Avoit", "TEMS"})
  void whatHasACapitalMayBeAName(String name) {
    assertThat(lexicon.spellings(name)).doesNotContain("enfants", "avait", "temps");
  }
}
