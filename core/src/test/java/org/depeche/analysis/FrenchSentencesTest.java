package org.depeche.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrenchSentencesTest {

  private static List<String> split(String text) {
    return FrenchSentences.of(text).stream().map(s -> text.substring(s.start(), s.end())).toList();
  }

  /** In each example {@code |} stands where a sentence ends and the next one begins. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Il pleut.|Le vent se lève.",
        "M. Dupont est venu.|Mme. Durand aussi.",
        "MM. Dupont et Durand, le Dr. Martin, Me. Petit et Mgr. Leroy.|Fin.",
        "Voir l’art. 3 et l’art. L. 2271-1 du code, p. 12, vol. II.|Fin.",
        "Elle aime l’art. |Il préfère le sport.",
        "Il a franchi le col. |L’étape est finie.",
        "Voir le n° 2.|Puis le n° 3.",
        "Du 13 janv. 2023 à sept. 2023, v. 30 à env. 40, max. 50.|Fin.",
        "Ils étaient sept. |Elle part.",
        "La loi n. 2016-1088, cf. Dupont, est claire.|Oui.",
        "J. K. Rowling et J.-P. Raffarin.|Fin.",
        "George W. Bush et J. Le Goff sont là.|Fin.",
        "La vitamine C. |Elle est utile.",
        "L’O.N.U. a voté.|Oui.",
        "Il a saisi l’O.N.U. |Le vote aura lieu.",
        "En 52 av. J.-C. à Alésia.|En 52 av. J.-C. |César gagne.",
        "Des pommes, des poires, etc. et des noix.|Fin, etc. |Suite.",
        "« Non ! » dit-il.|« Oui. »|Il part.",
        "« Non\u00A0!\u00A0» s’écria-t-elle.|« Viens\u202F!\u202F»|Il vint.",
        "Qu’est-ce\u202F? demanda-t-il.|Rien\u202F!",
        "Quoi ? !|Rien…|Ah...|Bon.",
        "Il hésite… puis part.|Elle reste.",
        "Le taux est de 3.14 % et de 2,5.|Voir www.exemple.fr pour la suite.",
        "Il est 20 h 30.|Départ à 21 h.",
        "(Il pleut.)|[Il vente.]|Fin.",
        "Il a dit « je viens ».|Elle est venue.",
        "“Oui.”|\"Non.\"|Fin.",
        "Un titre sans point|Une ligne",
        "1. Ouvrez la porte.|2. Fermez-la.",
        "C’était en 2003.|12 000 personnes sont venues.",
        "– Viens !|– Non.",
        "Oui ?|– Non, dit-il.",
        "À Paris.|Élu hier.|Œuvre d’art.",
      })
  void breaksWhereAReaderWould(String marked) {
    List<String> expected =
        java.util.Arrays.stream(marked.split("\\|")).map(String::strip).toList();
    String separator = marked.contains("Un titre sans point") ? "\n" : " ";
    assertThat(split(marked.replaceAll(" ?\\|", separator))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "La porte est fermée.|Le ministre attend.",
        "La porte est fermée.|\"Nous attendons\", dit-il.",
        "Il a dit \"oui.\"|Elle a dit non.",
        "Près de la \"sortie\".|- Peu de monde.",
        "Pourquoi ?|L’enquête le dira.",
        "Il a plu.|À peine.",
        "Il a plu.|« Oui. »",
        "Le vaccin sera-t-il prêt ?|par notre rédaction",
        "Le feu a cessé.|♦ La toiture est détruite.",
        "« Non !»dit-il.",
        "Le Monde.fr, M.Dupont, J.K. Rowling, ASP.Net et 3.14.",
        "www.exemple.fr/page.php?Id=3.",
      })
  void breaksWhereAPageLostTheSpace(String marked) {
    assertThat(split(marked.replace("|", ""))).containsExactly(marked.split("\\|"));
  }

  @Test
  void aLineFeedAlwaysBreaks() {
    assertThat(split("M.\nDupont\r\n\r\nle\u2028maire"))
        .containsExactly("M.", "Dupont", "le", "maire");
  }

  @Test
  void noCharacterStopsTheCut() {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      String text = (char) c + "Il pleut. " + (char) c + (char) c + "Fin" + (char) c;
      int last = 0;
      for (FrenchSentences.Sentence sentence : FrenchSentences.of(text)) {
        assertThat(sentence.end()).as("U+%04X", c).isGreaterThan(sentence.start());
        last = sentence.end();
      }
      assertThat(SentenceMarks.skipBlank(text, last)).as("U+%04X", c).isEqualTo(text.length());
    }
  }

  @Test
  void blankTextHasNoSentence() {
    assertThat(FrenchSentences.of(" \n\u00A0\u202F\t")).isEmpty();
  }

  @Property
  void sentencesCoverTheTextInOrderAndAreNeverBlank(
      @ForAll
          @StringLength(max = 60)
          @Chars({'.', '!', '?', '…', '»', '«', ' ', '\u202F', '\n', 'M', 'a', '3', '"', ')', '-'})
          @CharRange(from = 'À', to = 'É')
          String text) {
    int last = 0;
    for (FrenchSentences.Sentence s : FrenchSentences.of(text)) {
      assertThat(SentenceMarks.skipBlank(text, last)).isEqualTo(s.start());
      assertThat(s.end()).isGreaterThan(s.start());
      last = s.end();
    }
    assertThat(SentenceMarks.skipBlank(text, last)).isEqualTo(text.length());
  }
}
