package org.depeche.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrappedTest {

  private static final String PARAGRAPH =
      "Le conseil municipal a voté lundi soir, après trois heures de débat, la rénovation du vieux "
          + "marché couvert, dont la charpente menace de céder depuis la tempête de novembre. Les "
          + "commerçants seront relogés place de la Mairie, sous des tentes, jusqu'au printemps.";

  @ParameterizedTest
  @ValueSource(ints = {28, 34, 40, 60, 72, 80})
  void paragraphsBrokenAtAWidthAreParagraphs(int width) {
    String text = String.join("\n", wrapped(PARAGRAPH, width));
    assertThat(Wrapped.unwrapped(text)).isEqualTo(PARAGRAPH);
    assertThat(Wrapped.unwrapped(text + "\n\n" + text)).isEqualTo(PARAGRAPH + "\n" + PARAGRAPH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        La mer avait rendu ses morts et ses secrets,
        Le vieux phare veillait sur les récifs muets,
        Et les femmes du port, immobiles, pleuraient,
        Tandis que dans le ciel les goélands criaient.""",
        """
        Liste A      1 204    38,2 %
        Liste B        988    31,4 %
        Liste C        655    20,8 %""",
        """
        — Vous avez vu la marée ce matin ?
        — Oui, elle est montée jusqu'au quai.
        — Et les bateaux du vieux bassin ?
        — Tous rentrés avant la nuit, heureusement.""",
        """
        Samedi : ouverture du marché, fanfare
        Samedi soir : bal sur la place du port
        Dimanche : régates, concours de tartes
        Dimanche soir : feu d'artifice, clôture""",
        """
        1. la lecture du procès-verbal de la séance
        2. le vote du budget de la caisse des écoles
        3. les questions diverses des conseillers"""
      })
  void versesTablesDialoguesAndListsKeepTheirLines(String text) {
    assertThat(Wrapped.unwrapped(text)).isEqualTo(text);
  }

  @Test
  void aParagraphOfOneLineIsNoWrappedText() {
    String text = PARAGRAPH + "\n" + "Une phrase courte.\nUne autre.";
    assertThat(Wrapped.unwrapped(text)).isEqualTo(text);
  }

  @Test
  void aBrokenWordKeepsItsLineBreakForTheAnalysis() {
    String text =
        """
        Le conseil a voté lundi soir la réno-
        vation du vieux marché couvert, dont
        la charpente menace de céder bientôt
        depuis la tempête de novembre passé.""";
    assertThat(Wrapped.unwrapped(text)).contains("réno-\nvation").hasLineCount(2);
  }

  private static List<String> wrapped(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
