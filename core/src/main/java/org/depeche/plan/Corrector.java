package org.depeche.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.depeche.analysis.Folding;
import org.depeche.analysis.Kinship;
import org.depeche.analysis.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * Corrects the words of one query by a noisy channel: how likely the slip ({@link SlipModel}) times
 * how often the word that may be meant stands in the index, seen beside the rest of the query.
 *
 * <p>A word that stands nowhere is replaced: by its accents, by what it is near to, or by the two
 * words that were run together in it. One that stands in the index, but far more rarely than what
 * it is near to, is searched together with that. Never a word with a digit; below {@value
 * #FEWEST_LETTERS} letters, and where the lexicon has the word in small letters, its accents alone.
 */
final class Corrector {
  private static final int FEWEST_LETTERS = 5;

  /** Longer ones are no words. */
  static final int MOST_LETTERS = 40;

  /** Looking for a correction takes milliseconds; who errs more often is hardly helped by it. */
  private static final int MOST_WORDS = 8;

  private static final int MOST_FAR = 3;

  /** A slip does not stand in more of the articles. */
  private static final int ARTICLES_OF_A_SLIP = 400;

  /** A word that is not so many times as frequent is not meant by guessed forms that stand. */
  private static final int FAR_MORE = 10;

  /** The logarithm of the odds from which on a word is searched together with another. */
  private static final double TOGETHER = 4;

  /** A slip that costs more is at most suggested; where nothing is nearer, more is looked for. */
  private static final double DEAR = 4.5;

  /** The logarithm of the odds from which on another word is suggested. */
  private static final double SUGGESTED = Odds.LEAST_LIKELY;

  /** Beyond so many readings, and so far below the best, the rest of the query is not asked. */
  private static final int MOST_READINGS = 4;

  private static final double FAR_BELOW = 6;

  /** What the rest of the query says against a name that is not meant. */
  private static final double AGAINST = -1.5;

  /** A slip that costs no more is that slip, whatever the rest of the query says. */
  private static final double CHEAP = 3;

  private final Vocabulary vocabulary;
  private final NearWords near;
  private final KnownWords known;
  private final Analyzer analyzer;
  private final Lexicon lexicon;
  private final QueryContext context;
  private final Odds odds;
  private final List<Correction> corrections;
  private final Map<Words.Found, Meant> decided = new IdentityHashMap<>();
  private int looked;
  private int lookedFar;

  /**
   * Looks at a query.
   *
   * @param query the words of each of its parts
   * @param corrections gathers what was corrected
   */
  Corrector(
      Vocabulary vocabulary,
      NearWords near,
      KnownWords known,
      Analyzer analyzer,
      Lexicon lexicon,
      List<List<Words.Found>> query,
      List<Correction> corrections) {
    this.vocabulary = vocabulary;
    this.near = near;
    this.known = known;
    this.analyzer = analyzer;
    this.lexicon = lexicon;
    this.corrections = corrections;
    context = new QueryContext(query, vocabulary);
    odds = new Odds(vocabulary, context);
  }

  /** What becomes of a word. */
  enum Use {
    /** It is well spelt, as far as is known. */
    AS_TYPED,
    /** Another word is looked for in its place. */
    REPLACED,
    /** Another word is looked for too. */
    TOGETHER,
    /** Another word is suggested. */
    SUGGESTED
  }

  /**
   * What a word is meant for.
   *
   * @param words the word or the two words, folded; none where the word is left as it is
   * @param text the same as they are written
   */
  record Meant(Use use, List<String> words, String text) {
    private static final Meant AS_TYPED = new Meant(Use.AS_TYPED, List.of(), "");
  }

  /** What a word of the query is meant for. */
  Meant meant(Words.Found word) throws IOException {
    Meant meant = decided.get(word);
    if (meant == null) {
      meant = decide(word);
      decided.put(word, meant);
    }
    return meant;
  }

  /** The words that are meant, where others than the typed one are looked for; else none. */
  List<Words.Found> correct(Words.Found word) throws IOException {
    Meant meant = meant(word);
    if (meant.use() != Use.REPLACED && meant.use() != Use.TOGETHER) {
      return List.of();
    }
    List<Words.Found> words = new ArrayList<>();
    for (String folded : meant.words()) {
      words.add(Words.of(vocabulary.withAccents(folded), analyzer).get(0));
    }
    corrections.add(new Correction(word.typed(), meant.text(), meant.use() == Use.TOGETHER));
    return words;
  }

  private Meant decide(Words.Found word) throws IOException {
    String folded = QueryContext.folded(word);
    if (folded.chars().anyMatch(Character::isDigit) || folded.length() > MOST_LETTERS) {
      return Meant.AS_TYPED;
    }
    if (stands(word)) {
      if (isGuessed(word, folded)) {
        return looked++ < MOST_WORDS ? replacedByKnown(word, folded) : Meant.AS_TYPED;
      }
      return mayBeSlip(word, folded) && looked++ < MOST_WORDS
          ? together(word, folded)
          : Meant.AS_TYPED;
    }
    return looked++ < MOST_WORDS ? replaced(word, folded) : Meant.AS_TYPED;
  }

  /** Whether the index holds the word in any form; kin of a word that nobody knows is no form. */
  private boolean stands(Words.Found word) throws IOException {
    KnownWord found = known.of(word);
    return found.written()
        || found.stands()
            && (lexicon.knows(word.typed())
                || vocabulary.stands(
                    found.forms().stream().filter(form -> form.match() != Match.KIN).toList()));
  }

  /** Whether a word stands by the forms alone that its ending makes likely: {@code acident}. */
  private boolean isGuessed(Words.Found word, String folded) throws IOException {
    return folded.length() >= FEWEST_LETTERS
        && !known.of(word).written()
        && !lexicon.knows(word.typed())
        && lexicon.lemmas(word.typed()).stream().noneMatch(lexicon::knows)
        && word.spellings().isEmpty();
  }

  /** A word of the lexicon near by, unless that is an inflection of the typed one. */
  private Meant replacedByKnown(Words.Found word, String folded) throws IOException {
    Reading best = best(word, folded);
    if (best == null || best.words().size() > 1 || best.cost() > DEAR) {
      return Meant.AS_TYPED;
    }
    String written = vocabulary.withAccents(best.last());
    Set<String> lemmas = new HashSet<>(Set.of(best.last()));
    lexicon.lemmas(written).forEach(lemma -> lemmas.add(Folding.fold(lemma)));
    boolean inflected =
        lexicon.lemmas(word.typed()).stream().anyMatch(l -> lemmas.contains(Folding.fold(l)));
    return inflected
            || !lexicon.isCommonWord(written)
            || best.articles() < FAR_MORE * articlesOfForms(word)
        ? Meant.AS_TYPED
        : meant(Use.REPLACED, best, word);
  }

  private int articlesOfForms(Words.Found word) throws IOException {
    int most = 0;
    for (Form form : known.of(word).forms()) {
      if (form.match() != Match.KIN) {
        most = Math.max(most, vocabulary.frequency(form.kind(), form.text()));
      }
    }
    return most;
  }

  /** Whether a word that stands in the index is rare and no word of the language. */
  private boolean mayBeSlip(Words.Found word, String folded) throws IOException {
    if (folded.length() < FEWEST_LETTERS || Lexicon.isFunctionWord(word.exact().get(0))) {
      return false;
    }
    int articles = vocabulary.frequency(folded);
    return articles > 0
        && articles <= Math.max(1, vocabulary.articles() / ARTICLES_OF_A_SLIP)
        && !lexicon.knows(word.typed())
        && lexicon.lemmas(word.typed()).stream().noneMatch(lexicon::knows);
  }

  private Meant together(Words.Found word, String folded) throws IOException {
    List<Reading> readings = new ArrayList<>(near.of(folded));
    readings.addAll(near.particles(folded));
    if (readings.isEmpty()) {
      return Meant.AS_TYPED;
    }
    QueryContext.Neighbours beside = context.neighbours(word);
    Odds.Best best =
        odds.best(folded, readings, asMeant(beside.left(), true), asMeant(beside.right(), false));
    if (best == null || best.odds() < SUGGESTED) {
      return Meant.AS_TYPED;
    }
    boolean sure = best.odds() >= TOGETHER && best.reading().cost() <= DEAR;
    return meant(sure ? Use.TOGETHER : Use.SUGGESTED, best.reading(), word);
  }

  /** A neighbour, or what replaces it. */
  private @Nullable String asMeant(Words.@Nullable Found neighbour, boolean left)
      throws IOException {
    if (neighbour == null) {
      return null;
    }
    if (stands(neighbour)) {
      return QueryContext.folded(neighbour);
    }
    List<String> words = meant(neighbour).words();
    return words.isEmpty() ? null : words.get(left ? words.size() - 1 : 0);
  }

  private Meant replaced(Words.Found word, String folded) throws IOException {
    Reading itself = new Reading(List.of(folded), vocabulary.frequency(folded), 0);
    // Names are spelt in many ways; of another word that is well spelt nothing is better.
    boolean capital = Character.isUpperCase(word.typed().charAt(0));
    boolean wellSpelt = lexicon.knows(word.typed());
    Reading best =
        itself.articles() > 0 ? itself : capital || !wellSpelt ? best(word, folded) : null;
    if (best == null) {
      return Meant.AS_TYPED;
    }
    Meant meant = meant(Use.REPLACED, best, word);
    // Another spelling of a known name is a name: Crimée is no crime.
    boolean common = best.words().stream().anyMatch(lexicon::isCommonWord);
    return wellSpelt && (common || isCommon(meant.text())) ? Meant.AS_TYPED : meant;
  }

  private boolean isCommon(String text) {
    return lexicon.isCommonWord(text.toLowerCase(Locale.ROOT));
  }

  private @Nullable Reading best(Words.Found word, String folded) throws IOException {
    List<Reading> readings = new ArrayList<>(near.of(folded));
    if (folded.length() >= FEWEST_LETTERS) {
      if (!isName(word.typed())) {
        readings.addAll(near.pieces(folded));
      }
      readings.addAll(near.particles(folded));
      readings.addAll(near.elided(folded));
    }
    if (readings.stream().noneMatch(reading -> reading.cost() <= DEAR) && lookedFar++ < MOST_FAR) {
      readings.addAll(near.furtherFrom(folded));
    }
    readings.sort((a, b) -> Double.compare(b.likelihood(), a.likelihood()));
    List<String> others = readings.isEmpty() ? List.of() : context.others(word);
    Reading best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < Math.min(MOST_READINGS, readings.size()); i++) {
      Reading reading = readings.get(i);
      if (reading.likelihood() < readings.get(0).likelihood() - FAR_BELOW) {
        break;
      }
      double support = context.supports(reading, others);
      boolean against =
          support < AGAINST
              && reading.cost() > CHEAP
              && !isCommon(vocabulary.withAccents(reading.last()));
      if (!against && reading.likelihood() + support > most) {
        most = reading.likelihood() + support;
        best = reading;
      }
    }
    return best;
  }

  /** A capital and small letters: two names, if any. */
  private static boolean isName(String typed) {
    return Character.isUpperCase(typed.charAt(0))
        && typed.chars().skip(1).noneMatch(Character::isUpperCase);
  }

  private Meant meant(Use use, Reading reading, Words.Found word) throws IOException {
    List<String> written = new ArrayList<>();
    for (String folded : reading.words()) {
      String text = vocabulary.withAccents(folded);
      boolean begins = written.isEmpty() || Lexicon.isFunctionWord(reading.first());
      written.add(begins ? Capitals.of(text, word.typed(), lexicon) : text);
    }
    return new Meant(use, reading.words(), String.join(" ", written));
  }

  /** The forms of a word that was not typed. */
  static List<Form> forms(Words.Found meant, FormBuilder builder, Kinship kinship, float weight) {
    List<Form> forms = new ArrayList<>();
    for (Form form : builder.forms(meant, true, kinship)) {
      Match match = form.match() == Match.KIN ? Match.KIN : Match.CORRECTED;
      forms.add(new Form(form.kind(), form.text(), match, form.weight() * weight));
    }
    return forms;
  }
}
