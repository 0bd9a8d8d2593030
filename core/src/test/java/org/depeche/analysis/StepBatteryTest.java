package org.depeche.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The same battery for every step of the chain. */
class StepBatteryTest {
  /** Every step of the chain by its name. */
  private static final Map<String, UnaryOperator<TokenStream>> STEPS =
      FrenchChain.STEPS.stream()
          .collect(
              Collectors.toMap(
                  FrenchChain.Step::name,
                  FrenchChain.Step::filter,
                  (one, other) -> one,
                  LinkedHashMap::new));

  /** Steps whose own output they leave alone. */
  private static final List<String> IDEMPOTENT =
      List.of(
          "canonical form", "line break", "number", "ordinal", "acronym", "joining", "lower case");

  /** What no step that rewrites may touch: names and words of one piece. */
  private static final List<String> PROTECTED =
      List.of("Macron", "Zelensky", "Nantes", "Mars", "Łódź", "Москва", "ONU", "2024", "mars");

  private static final int RANDOM_WORDS = 3000;

  static Stream<Arguments> steps() {
    return STEPS.entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          canonical form | Core\u0301e     | Corée
          canonical form | l’eau           | l'eau
          canonical form | l\u00B4eau      | l'eau
          canonical form | co\u00ADop      | coop
          canonical form | nord\u2011sud   | nord-sud
          canonical form | \uFB01nance     | finance
          canonical form | km²             | km²
          canonical form | dʹeau           | d'eau
          canonical form | nº              | n°
          canonical form | ２０２４          | 2024
          elision   | l'avocat        | avocat
          elision   | QU'IL           | IL
          elision   | lorsqu'ils      | ils
          elision   | presqu'un       | un
          elision   | presqu'île      | presqu'île
          elision   | aujourd'hui     | aujourd'hui
          elision   | O'Brien         | O'Brien
          elision   | N'Djamena       | N'Djamena
          inclusive writing | citoyen·ne·s    | citoyen citoyenne citoyens citoyennes
          inclusive writing | étudiant(e)s    | étudiant étudiante étudiants étudiantes
          inclusive writing | acteur·ices     | acteur actrices
          inclusive writing | vas-y           | vas-y
          number    | 12 000          | 12000
          number    | 12.000          | 12000
          number    | 1.000.000       | 1000000
          number    | 3,5             | 3.5
          number    | 49.3            | 49.3 49-3
          ordinal   | 2ème            | 2ème 2e
          ordinal   | XXe             | xxe 20e
          ordinal   | Vème            | vème 5e
          ordinal   | Ier             | ier 1e
          ordinal   | De              | De
          ordinal   | Vers            | Vers
          ordinal   | Ides            | Ides
          acronym   | O.N.U           | ONU
          acronym   | ONU             | ONU
          compound  | porte-monnaie   | porte-monnaie porte monnaie
          compound  | F35             | F35 F 35
          compound  | dit-il          | dit il
          compound  | celles·ceux     | celles ceux
          compound  | 1er-Mai         | 1er Mai
          compound  | XIXe-XXe        | XIXe-XXe XIXe XXe
          compound  | 5m²             | 5m² 5 m²
          convention | premier        | premier 1e
          convention | septante       | septante 70
          convention | km             | km kilomètre
          convention | St             | St saint
          convention | ART            | ART
          canonical form | l homme    | l'homme
          canonical form | aujourd hui | aujourd'hui
          elision   | lONU            | ONU
          elision   | lire            | lire
          acronym   | J.-P            | JP
          acronym   | S. N. C. F      | SNCF
          number    | 01 42 68 53 00  | 0142685300
          number    | 1.299,99        | 1299.99
          compound  | 3-1             | 3-1 3 1
          compound  | Champs-Elysées  | Champs-Elysées champs elysées elysees élysées
          compound  | 08h00           | 8h 8 h
          compound  | GiletsJaunes    | GiletsJaunes Gilets Jaunes
          compound  | iPhone          | iPhone
          compound  | M€              | M€ €
          lexicon   | réindexer       | réindexer reindex
          lexicon   | journaux        | journaux journal
          lexicon   | plus            | plus
          lexicon   | yeux            | yeux œil
          lexicon   | oedèmes         | oedèmes œdèmes œdème
          lexicon   | ONGs            | ONGs ong
          lexicon   | autrices        | autrices auteur
          lexicon   | maitres         | maitres maîtres maître
          lexicon   | Paris           | Paris
          lexicon   | Elysée          | Elysée Élysée élysée
          lexicon   | réglement       | réglement règlement règlement
          lexicon   | péche           | péche péché péchè péché pécher
          lexicon   | Peter           | Peter
          lexicon   | congres         | congres congrès congre congrès
          lexicon   | MARCHE          | MARCHE marché marchè marcher marché
          lexicon   | marche          | marche marcher
          lexicon   | fois            | fois
          lexicon   | cours           | cours cour courir
          lexicon   | km              | km kilomètre
          lexicon   | art.            | art. article
          abbreviation | no 5         | no. 5
          abbreviation | 12 000       | 12 000
          lexicon   | kilovolts       | kilovolts kilovolt
          lexicon   | sages-femmes    | sages-femmes sagefemme
          lexicon   | étoient         | étoient étaient
          lexicon   | enfans          | enfans enfants enfant
          lexicon   | rhythmes        | rhythmes rythmes rythme rythmer
          lexicon   | françois        | françois
          lexicon   | renouvèlement   | renouvèlement renouvellement
          joining   | prud'homme      | prudhomme
          joining   | porte-monnaie   | portemonnaie
          folding   | œuvré           | œuvré oeuvre
          folding   | km²             | km² km2
          folding   | mer             | mer
          """)
  void examples(String step, String word, String terms) throws IOException {
    assertThat(StepBattery.texts(word, STEPS.get(step))).isEqualTo(terms);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("steps")
  void offsetsStandInOrderInsideTheWordWhateverItHolds(String name, UnaryOperator<TokenStream> step)
      throws IOException {
    Random random = new Random(20261124);
    for (int i = 0; i < RANDOM_WORDS; i++) {
      String word = randomWord(random);
      List<StepBattery.Shown> shown = StepBattery.run(word, step);
      assertThat(shown).as("step %s, word %s", name, escaped(word)).isNotEmpty();
      assertThat(shown.get(0).increment()).isEqualTo(1);
      int last = 0;
      for (StepBattery.Shown term : shown) {
        assertThat(term.start())
            .as("step %s, word %s", name, escaped(word))
            .isBetween(last, term.end());
        assertThat(term.end()).isLessThanOrEqualTo(word.length());
        assertThat(term.positions()).isPositive();
        last = term.start();
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("steps")
  void anEmptyTermPasses(String name, UnaryOperator<TokenStream> step) throws IOException {
    assertThat(StepBattery.texts("", step)).as(name).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("steps")
  void namesAndNumbersKeepTheirOwnForm(String name, UnaryOperator<TokenStream> step)
      throws IOException {
    for (String word : PROTECTED) {
      assertThat(StepBattery.run(word, step).get(0).text()).as(name).isEqualToIgnoringCase(word);
    }
  }

  @Test
  void stepsThatRewriteLeaveTheirOwnOutputAlone() throws IOException {
    Random random = new Random(1);
    for (String name : IDEMPOTENT) {
      UnaryOperator<TokenStream> step = STEPS.get(name);
      for (int i = 0; i < RANDOM_WORDS; i++) {
        String word = randomWord(random);
        assertThat(StepBattery.texts(word, input -> step.apply(step.apply(input))))
            .as("step %s, word %s", name, escaped(word))
            .isEqualTo(StepBattery.texts(word, step));
      }
    }
  }

  @Test
  void whatIsRememberedIsWhatTheStepsMake() throws IOException {
    Random random = new Random(7);
    for (int i = 0; i < RANDOM_WORDS; i++) {
      String word = randomWord(random);
      List<String> made = places(StepBattery.run(word, FrenchChain::over));
      for (int run = 1; run <= 2; run++) {
        assertThat(places(StepBattery.run(word, FrenchChain::remembered)))
            .as("run %d, word %s", run, escaped(word))
            .isEqualTo(made);
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wholeSteps")
  void aStepLeavesWordsAloneThatItDoesNotNameAsItsOwn(String name, FrenchChain.Step step)
      throws IOException {
    Random random = new Random(11);
    int left = 0;
    for (String word : words(random)) {
      if (!step.changes().mayChange(word)) {
        left++;
        assertThat(StepBattery.texts(word, step.filter())).as(escaped(word)).isEqualTo(word);
      }
    }
    if (step.changes() != FrenchChain.Changes.ANY) {
      assertThat(left).isGreaterThan(RANDOM_WORDS / 2);
    }
  }

  static Stream<Arguments> wholeSteps() {
    return FrenchChain.STEPS.stream().map(step -> Arguments.of(step.name(), step));
  }

  @Test
  void theShortWayIsTheWholeChain() throws IOException {
    Random random = new Random(12);
    int shorter = 0;
    for (String word : words(random)) {
      int first = FrenchChain.first(word);
      shorter += first > 0 ? 1 : 0;
      assertThat(
              StepBattery.run(
                  word, words -> FrenchChain.over(words, first, FrenchChain.STEPS.size())))
          .as(escaped(word))
          .isEqualTo(StepBattery.run(word, FrenchChain::over));
    }
    assertThat(shorter).isGreaterThan(RANDOM_WORDS);
  }

  /** Words of the lists, words of letters, and words of any sign. */
  private static List<String> words(Random random) {
    String letters = "aeiouyéèêàçœæîôûëïAEIXVLCÉŒdlnmrstqufpbxcvhjß×÷\u0149\u017F\u00DF\u0131";
    List<String> words = new ArrayList<>(WordList.load("lexicon-gaps.txt").entries().keySet());
    words.addAll(WordList.load("equivalences.txt").entries().keySet());
    words.addAll(
        List.of("XIXe", "Ier", "Vème", "IVe", "Paris", "CGT", "ONGs", "yeux", "COOPERATION"));
    for (int i = 0; i < RANDOM_WORDS; i++) {
      StringBuilder word = new StringBuilder();
      for (int length = 1 + random.nextInt(5); length > 0; length--) {
        word.append(letters.charAt(random.nextInt(letters.length())));
      }
      words.add(word.toString());
      words.add(randomWord(random));
    }
    return words;
  }

  /** Each term with its place; a lemma that two forms of a word share counts once. */
  private static List<String> places(List<StepBattery.Shown> shown) {
    List<String> places = new ArrayList<>();
    int position = -1;
    for (StepBattery.Shown term : shown) {
      position += term.increment();
      places.add(position + "+" + term.positions() + " " + term.text());
    }
    return places.stream().distinct().toList();
  }

  /** Letters and signs of French first of all, then anything, lone surrogates too. */
  private static String randomWord(Random random) {
    String french = "aeéèêôœlLdDstnX019'’ʼ-.,·()°ªº²\u0301\u00AD\u200B\uFB01 Ⅳ";
    StringBuilder word = new StringBuilder();
    int length = 1 + random.nextInt(12);
    while (word.length() < length) {
      word.append(
          random.nextInt(10) > 0
              ? french.charAt(random.nextInt(french.length()))
              : (char) (1 + random.nextInt(0xFFFE)));
    }
    return word.toString();
  }

  private static String escaped(String word) {
    StringBuilder shown = new StringBuilder();
    word.chars().forEach(c -> shown.append(String.format("\\u%04X", c)));
    return shown.toString();
  }
}
