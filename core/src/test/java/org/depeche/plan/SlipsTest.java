package org.depeche.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.junit.jupiter.api.Test;

class SlipsTest {

  private static float cost(String written, String meant) {
    return new Slips(written).cost(meant);
  }

  @Test
  void aWordCostsNothingForItself() {
    assertThat(cost("mitterrand", "mitterrand")).isZero();
  }

  @Test
  void whatSoundsAlikeCostsLessThanOtherLetters() {
    List<List<String>> alike =
        List.of(
            List.of("mitterand", "mitterrand"),
            List.of("sarkozi", "sarkozy"),
            List.of("bachelo", "bachelot"),
            List.of("acueil", "accueil"),
            List.of("elefant", "elephant"),
            List.of("batau", "bateau"),
            List.of("manifestassion", "manifestation"),
            List.of("gerre", "guerre"),
            List.of("vauquiez", "wauquiez"));
    for (List<String> pair : alike) {
      assertThat(cost(pair.get(0), pair.get(1)))
          .as(pair.toString())
          .isPositive()
          .isLessThan(SlipModel.DROPPED);
    }
    assertThat(cost("thunbergue", "thunberg")).isLessThan(SlipModel.OTHER);
    assertThat(cost("kashogi", "khashoggi")).isLessThan(SlipModel.OTHER);
    assertThat(cost("sarkozi", "sarkoza")).isGreaterThan(cost("sarkozi", "sarkozy"));
  }

  @Test
  void theKeyBesideCostsLessThanAnother() {
    assertThat(cost("vactoire", "victoire")).isGreaterThan(cost("voctoire", "victoire"));
  }

  @Test
  void theFirstLetterIsSeldomWrong() {
    assertThat(cost("gatin", "matin")).isGreaterThan(cost("magin", "matin"));
  }

  @Test
  void theEndOfAWordIsTheEndAlone() {
    assertThat(cost("bachelo", "bachelot")).isLessThan(cost("bacelot", "batcelot"));
  }

  @Test
  void theAutomatonAcceptsWhatItsSlipsMakeAndNothingThatIsFar() {
    Random random = new Random(18);
    for (String word : List.of("mitterrand", "elephant", "quelque", "thunbergue", "oiseau")) {
      Automaton sounds = SlipAutomaton.of(new Slips(word), 0);
      Automaton letter = SlipAutomaton.of(new Slips(word), 1);
      assertThat(accepts(sounds, word)).isTrue();
      assertThat(accepts(letter, '\1' + word)).isTrue();
      for (int i = 0; i < 50; i++) {
        int at = 1 + random.nextInt(word.length() - 1);
        String other = word.substring(0, at) + (char) ('a' + random.nextInt(26));
        String replaced = other + word.substring(at + 1);
        String added = other + word.substring(at);
        assertThat(accepts(letter, replaced)).as(word + " " + replaced).isTrue();
        assertThat(accepts(letter, added)).as(word + " " + added).isTrue();
      }
      assertThat(accepts(letter, word + "wxw")).isFalse();
    }
    assertThat(accepts(SlipAutomaton.of(new Slips("elefant"), 0), "elephant")).isTrue();
    assertThat(accepts(SlipAutomaton.of(new Slips("elefant"), 0), "element")).isFalse();
  }

  private static boolean accepts(Automaton automaton, String word) {
    return Operations.run(automaton, word);
  }
}
