package org.depeche.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionLocutionsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vis-à-vis",
        "Vis-à-vis",
        "vis-a-vis",
        "peut-être",
        "PEUT-ÊTRE",
        "c'est-à-dire",
        "c’est-à-dire",
        "là-bas",
        "la-bas",
        "quelques-uns"
      })
  void aHyphenedOneIsAFunctionWordAndItsPartsHaveNoLemma(String written) {
    List<AnalyzedWord.Evidence> evidence = evidence(written);
    assertThat(evidence)
        .noneMatch(term -> term.positions() == 1 && term.kind() == EvidenceKind.LEMMA);
    assertThat(evidence.get(0).positions()).isGreaterThan(1);
    assertThat(Lexicon.isFunctionWord(evidence.get(0).text())).isTrue();
  }

  @Test
  void itsPartsStayOnTheirPositionsWithAndWithoutAccents() {
    assertThat(
            evidence("Vis-à-vis").stream()
                .filter(term -> term.positions() == 1 && term.kind() != EvidenceKind.CONTINUATION)
                .map(term -> term.position() + " " + term.kind().type() + " " + term.text()))
        .containsExactly("0 exact vis", "1 exact à", "1 folded a", "2 exact vis");
  }

  @Test
  void otherCompoundsKeepTheLemmasOfTheirParts() {
    assertThat(evidence("porte-avions")).anyMatch(term -> term.kind() == EvidenceKind.LEMMA);
  }

  @Test
  void theWordsOfOneWithBlanksAreCountedSideBySide() {
    assertThat(length("au lieu de la Chine", 0)).isEqualTo(3);
    assertThat(length("d’ores et déjà", 0)).isEqualTo(3);
    assertThat(length("ORES ET DEJA", 0)).isEqualTo(3);
    assertThat(length("vis à vis de la Chine", 0)).isEqualTo(3);
    assertThat(length("un lieu de culte", 0)).isZero();
    assertThat(length("un lieu de culte", 1)).isZero();
  }

  private static int length(String text, int index) {
    List<List<String>> words =
        Stream.of(text.toLowerCase(Locale.ROOT).replace("d’", "").split(" ", -1))
            .map(List::of)
            .toList();
    return FunctionLocutions.length(words, index);
  }

  private static List<AnalyzedWord.Evidence> evidence(String written) {
    List<AnalyzedWord> words = TextAnalysis.of(written);
    assertThat(words).hasSize(1);
    return words.get(0).evidence();
  }
}
