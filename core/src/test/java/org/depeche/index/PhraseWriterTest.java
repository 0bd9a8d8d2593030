package org.depeche.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhraseWriterTest {
  private final PhraseWriter writer = new PhraseWriter();

  /** The phrases that the terms of a title stand for: key, as written, whether at a start. */
  private List<String> phrases(String title) {
    List<String> phrases = new ArrayList<>();
    for (String term : writer.terms(title)) {
      if (term.charAt(0) == PhraseTerm.PHRASE) {
        read(term, "", phrases);
      }
    }
    return phrases;
  }

  private List<String> words(String title) {
    List<String> words = new ArrayList<>();
    for (String term : writer.terms(title)) {
      if (term.charAt(0) == PhraseTerm.WORD) {
        read(term, "", words);
      }
    }
    return words;
  }

  private static void read(String term, String begun, List<String> phrases) {
    PhraseTerm.read(
        term,
        begun,
        (key, written, atStart) -> phrases.add(key + " | " + written + (atStart ? " ^" : "")));
  }

  @Test
  void everyWordAndEveryPhraseOfTwoAndThreeContentWordsIsRead() {
    String title = "La réforme des retraites au Sénat";
    assertThat(words(title))
        .containsExactly("reforme | réforme", "retraites | retraites", "senat | Sénat");
    assertThat(phrases(title))
        .containsExactlyInAnyOrder(
            "reforme retraites | réforme des retraites",
            "reforme retraites senat | réforme des retraites au Sénat",
            "retraites senat | retraites au Sénat");
  }

  @Test
  void aTermStandsForThePhraseThatItBeginsWith() {
    assertThat(writer.terms("réforme des retraites sénatoriales").stream().skip(1))
        .filteredOn(term -> term.charAt(0) == PhraseTerm.PHRASE)
        .hasSize(2);
  }

  @Test
  void capitalsHyphensApostrophesFiguresAndSpacesAreWrittenAsInTheTitle() {
    assertThat(phrases("L'EURO, porte-avions  de\u202Fl'Élysée"))
        .containsExactly("porte avions elysee | porte-avions de l’Élysée");
    assertThat(words("Le SMIC, R&D 12\u00A0000 iPhone Œuvre"))
        .containsExactly(
            "smic | SMIC", "r d | R&D", "12 000 | 12 000", "iphone | iPhone", "oeuvre | Œuvre");
  }

  @Test
  void aPhraseThatStandsTwiceInATitleIsReadOnce() {
    assertThat(phrases("le chat noir dort, le chat noir ronfle"))
        .doesNotHaveDuplicates()
        .contains("chat noir | chat noir");
  }

  @Test
  void aNameIsNotCutAndItsParticleBelongsToIt() {
    assertThat(phrases("Hier, Marine Le Pen")).containsExactly("marine pen | Marine Le Pen");
    assertThat(phrases("hier Jean Pierre Martin"))
        .doesNotContain("hier jean | hier Jean", "jean pierre | Jean Pierre")
        .contains("jean pierre martin | Jean Pierre Martin");
  }

  @Test
  void theFirstWordOfASentenceSaysSo() {
    assertThat(words("Macron parle. Grève")).contains("macron | Macron ^", "greve | Grève ^");
  }

  @Test
  void aShorterPhraseIsReadWhereItsKeyBeginsAsWanted() {
    String term =
        writer.terms("budget défense et nation").stream()
            .filter(t -> t.startsWith("2budget"))
            .findFirst()
            .orElseThrow();
    List<String> all = new ArrayList<>();
    read(term, "budget def", all);
    assertThat(all).hasSize(2);
    List<String> longer = new ArrayList<>();
    read(term, "budget defense n", longer);
    assertThat(longer).containsExactly("budget defense nation | budget défense et nation ^");
  }
}
