package org.depeche.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnknownWordsTest {
  private static final int FOLDS = 10;
  private static final double LEAST_MET = 0.96;

  private final Lexicon lexicon = Lexicon.french();

  @ParameterizedTest
  @CsvSource({
    "macronienne, macronien",
    "macroniennes, macronien",
    "lepéniennes, lepénien",
    "startuppeuse, startuppeur",
    "vlogueuses, vlogueur",
    "recruteure, recruteur",
    "chauffeures, chauffeur",
    "mentore, mentor",
    "stories, story",
    "hashtags, hashtag",
    "distancielle, distanciel",
    "agribashings, agribashing"
  })
  void inflectsNounsAndAdjectives(String form, String lemma) {
    assertThat(lexicon.lemmas(form)).contains(lemma);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ubérise", "ubérisons", "ubérisez", "ubérisent", "ubérisait", "ubérisions", "ubérisera",
        "ubériseraient", "ubérisa", "ubérisèrent", "ubérisât", "ubérisant", "ubérisé", "ubérisée",
        "ubérisés", "ubérisées", "uberisees"
      })
  void inflectsVerbs(String form) {
    assertThat(lexicon.lemmas(form)).contains(form.replaceAll("ris.*", "riser"));
  }

  @ParameterizedTest
  @CsvSource({
    "réindemnisait, réindemniser",
    "surreprésentées, surreprésenté",
    "antijihadistes, antijihadiste",
    "cyberattaques, cyberattaque",
    "ex-ministres, exministre",
    "éco-anxieuses, écoanxieux"
  })
  void inflectsBehindPrefixAsTheKnownWord(String form, String lemma) {
    assertThat(lexicon.lemmas(form)).contains(lemma);
  }

  @ParameterizedTest
  @CsvSource({
    "Boeings, boeing",
    "iPhones, iphone",
    "Ehpads, ehpad",
    "Houthis, houthi",
    "Gafams, gafam",
    "Emmys, emmy",
    "Cryptos, crypto",
    "ONGs, ong"
  })
  void thePluralOfANameMeetsIt(String form, String name) {
    String lower = form.toLowerCase(Locale.ROOT);
    assertThat(
            lexicon.lemmas(form).equals(List.of(name))
                || lexicon.lemmas(form).isEmpty()
                    && lexicon.mayBePluralOfName(lower)
                    && lower.equals(name + 's'))
        .as(form)
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Sochaliennes, sochalien",
    "Paloise, palois",
    "Nîmoises, nîmois",
    "Macronistes, macroniste",
    "MACRONISTES, macroniste"
  })
  void inflectsDemonymsWithCapital(String form, String lemma) {
    assertThat(lexicon.lemmas(form)).containsExactly(lemma);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sarkozy",
        "Legrand",
        "Lemaire",
        "Dupuis",
        "Maës",
        "Loiseau",
        "Larcher",
        "Hopkins",
        "Collins",
        "Valls",
        "Gates",
        "Tate",
        "Bergé",
        "Larqué",
        "Williams",
        "Sanchez",
        "Hollande",
        "Palois",
        "Sochalien",
        "Lagarde",
        "Ambroise",
        "Wauquiez",
        "Levante",
        "Jacobs",
        "Peters",
        "Daniels",
        "Stevens",
        "Deschamps",
        "Lelandais",
        "Panamera",
        "Lauderdale",
        "Martinez",
        "franceinfoLes",
        "Kiev",
        "Zelensky",
        "EDF",
        "dit-il",
        "explique-t-elle"
      })
  void keepsNamesApart(String name) {
    assertThat(lexicon.lemmas(name)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "s", "x", "es", "1ers", "covid19s", "москвас", "aujourd'hui", "-", "ées"})
  void bearsAnything(String word) {
    assertThat(new UnknownWords(InflectionPatterns.shipped(), form -> List.of()).lemmas(word))
        .doesNotContain("", word);
  }

  @Test
  void shipsWhatIsLearntFromTheLexicon() {
    assertThat(InflectionPatterns.learn(LexiconEntry::forEach).lines())
        .as(
            "run: bench inflection --learn core/src/main/resources/org/depeche/analysis/inflection.txt")
        .isEqualTo(InflectionPatterns.shipped().lines());
  }

  /** Every tenth lemma of the lexicon is unknown, with all its forms. */
  @Test
  void heldOutFormsMeetTheirLemmas() {
    Map<String, Integer> numbers = new HashMap<>();
    List<LexiconEntry> out = new ArrayList<>();
    List<LexiconEntry> kept = new ArrayList<>();
    LexiconEntry.forEach(
        entry -> {
          int number = numbers.computeIfAbsent(entry.lemma(), lemma -> numbers.size());
          boolean heldOut =
              number % FOLDS == 3
                  && "VJ".indexOf(entry.partOfSpeech()) >= 0
                  && entry.form().equals(entry.form().toLowerCase(Locale.ROOT));
          (heldOut ? out : kept).add(entry);
        });
    Map<String, List<LexiconEntry>> known = new HashMap<>();
    kept.forEach(entry -> known.computeIfAbsent(entry.form(), k -> new ArrayList<>()).add(entry));
    out.forEach(entry -> known.remove(entry.form()));
    UnknownWords words =
        new UnknownWords(
            InflectionPatterns.learn(kept::forEach), form -> known.getOrDefault(form, List.of()));
    long met =
        out.stream()
            .filter(
                entry ->
                    entry.isLemma()
                        || words.lemmas(entry.form()).contains(entry.lemma())
                        || words.lemmas(entry.lemma()).stream()
                            .anyMatch(
                                lemma ->
                                    lemma.equals(entry.form())
                                        || words.lemmas(entry.form()).contains(lemma)))
            .count();
    assertThat(out).hasSizeGreaterThan(10_000);
    assertThat((double) met / out.size()).isGreaterThan(LEAST_MET);
  }
}
