package org.depeche.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineBreakFilterTest {

  /** The signs {@code \n}, {@code \r} and {@code \f} stand for what ends a line or a page. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gouverne-\\nment            | gouvernement
          gouverne-\\r\\n  ment       | gouvernement
          gouverne-\\n\\f   \\n ment  | gouvernement
          gouverne\u00AC\\nment       | gouvernement
          gouverne\u00AD\\nment       | gouvernement
          l'assem-\\nblée             | l'assemblée
          coo-\\npéra-\\ntion         | coopération
          GENE-\\nRAL                 | GENERAL
          gouverne-\\nmens            | gouvernemens
          porte-pa-\\nrole            | porte-parole
          aujour-\\nd'hui             | aujourd'hui
          jus-\\nqu'à                 | jusqu'à
          Clé-\\nmenceau              | Clémenceau
          Jack-\\nson                 | Jackson
          trumpis-\\ntes              | trumpistes
          rond-\\npoint               | rond-point
          porte-\\nparole             | porte-parole
          Saint-\\nDenis              | Saint-Denis
          Boulogne-\\nsur-Mer         | Boulogne-sur-Mer
          dit-\\nil                   | dit-il
          est-\\nelle                 | est-elle
          a-t-\\nil                   | a-t-il
          physico-\\nchimie           | physico-chimie
          gouverne- ment              | gouvernement
          pré- et                     | pré et
          moyen- lon-\\ngue           | moyen longue
          12 000                      | 12 000
          """)
  void aBrokenWordIsReadAsWhatItWas(String written, String read) throws IOException {
    assertThat(StepBattery.texts(unescaped(written), LineBreakFilter::new)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Durand\\t12\\t345           | Durand 12 345
          \u2014Bonjour\\n\u2014Adieu | Bonjour Adieu
          - pain\\n- lait             | pain lait
          la Seine\\nEt nos           | la Seine Et nos
          Foot-\\n\\nLe PSG           | Foot Le PSG
          2023-\\nune                 | 2023 une
          mot -\\nautre               | mot autre
          """)
  void whatNoHyphenBreaksStaysApart(String text, String words) {
    assertThat(TextAnalysis.of(unescaped(text)).stream().map(AnalyzedWord::written).toList())
        .isEqualTo(List.of(words.split(" ")));
  }

  @Test
  void offsetsSpanBothLines() throws IOException {
    String text = "À l’ac\u00ADcord de coopéra-\n  tion, au rond-\npoint.";
    assertThat(written(text, "coopération")).isEqualTo("coopéra-\n  tion");
    assertThat(written(text, "accord")).isEqualTo("ac\u00ADcord");
    assertThat(written(text, "rondpoint")).isEqualTo("rond-\npoint");
    assertThat(written(text, "rond")).isEqualTo("rond");
    assertThat(written(text, "point")).isEqualTo("point");
  }

  @Test
  void offsetsOfWordsSetApartAreTheirOwn() {
    String text = "des fêtes moyen- lon-\n  gue";
    assertThat(written(text, "moyen")).isEqualTo("moyen");
    assertThat(written(text, "longue")).isEqualTo("lon-\n  gue");
  }

  private static String written(String text, String term) {
    return TextAnalysis.of(text).stream()
        .flatMap(word -> word.evidence().stream())
        .filter(evidence -> evidence.text().equals(term))
        .map(evidence -> text.substring(evidence.start(), evidence.end()))
        .findFirst()
        .orElse("");
  }

  private static String unescaped(String text) {
    return text.replace("\\n", "\n").replace("\\r", "\r").replace("\\f", "\f").replace("\\t", "\t");
  }
}
