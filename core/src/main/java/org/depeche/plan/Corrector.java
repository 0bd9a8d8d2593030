package org.depeche.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.depeche.analysis.Folding;
import org.depeche.analysis.Kinship;
import org.depeche.analysis.Lexicon;

/**
 * Corrects a word that stands nowhere in the index by its vocabulary: accents typed wrongly first,
 * then one edit from {@value #LETTERS_FOR_ONE_EDIT} letters on, then two words run together from
 * {@value #LETTERS_FOR_TWO_WORDS} on, then two edits from {@value #LETTERS_FOR_TWO_EDITS} letters
 * on; among the nearest the most frequent. Never a word with a digit; one that the lexicon has is
 * corrected by its accents alone. Edits are counted without accents. The first {@value #MOST_WORDS}
 * words that stand nowhere are looked at, by two edits the first {@value #MOST_BY_TWO_EDITS} that
 * nothing nearer answers.
 */
final class Corrector {
  private static final int LETTERS_FOR_ONE_EDIT = 5;
  private static final int LETTERS_FOR_TWO_EDITS = 8;

  private static final int LETTERS_FOR_TWO_WORDS = 8;

  /** Longer ones are no words. */
  static final int MOST_LETTERS = 40;

  /** Looking for a correction takes milliseconds; who errs more often is hardly helped by it. */
  private static final int MOST_WORDS = 8;

  private static final int MOST_BY_TWO_EDITS = 3;

  /** Shorter pieces of a run-together word could be anything. */
  private static final int SHORTEST_PIECE = 3;

  /** One word stands in so many times as many articles as a word that may be a piece of it. */
  private static final int FAR_MORE = 3;

  /** Two letters in a row are seldom an acronym: {@code y a-t-il}. */
  private static final int SHORTEST_SPELT = 3;

  private static final Set<String> PRONOUNS = Set.of("il", "elle", "on", "ils", "elles");

  private final Vocabulary vocabulary;
  private final KnownWords known;
  private final Analyzer analyzer;
  private final Lexicon lexicon;
  private final List<Correction> corrections = new ArrayList<>();
  private int looked;
  private int lookedFar;

  Corrector(Vocabulary vocabulary, KnownWords known, Analyzer analyzer, Lexicon lexicon) {
    this.vocabulary = vocabulary;
    this.known = known;
    this.lexicon = lexicon;
    this.analyzer = analyzer;
  }

  /** What was corrected so far. */
  List<Correction> corrections() {
    return corrections;
  }

  /** The words that were meant: one, two that were run together, or none that is known. */
  List<Words.Found> correct(Words.Found word) throws IOException {
    String folded = Folding.fold(word.exact().get(0));
    if (folded.chars().anyMatch(Character::isDigit)
        || folded.length() > MOST_LETTERS
        || looked++ >= MOST_WORDS) {
      return List.of();
    }
    List<String> meant = nearest(folded, 0, 0);
    // A word well spelt is meant: better nothing than another word. Names are spelt in many ways.
    if (Character.isUpperCase(word.typed().charAt(0)) || !lexicon.knows(word.typed())) {
      if (meant.isEmpty()) {
        meant = nearest(folded, 1, LETTERS_FOR_ONE_EDIT);
      }
      if (meant.isEmpty() && !isName(word.typed())) {
        meant = pieces(folded);
      }
      if (meant.isEmpty() && lookedFar++ < MOST_BY_TWO_EDITS) {
        meant = nearest(folded, 2, LETTERS_FOR_TWO_EDITS);
      }
    }
    // Another spelling of a known name is a name: Crimée is no crime.
    if (lexicon.knows(word.typed()) && meant.stream().anyMatch(lexicon::isCommonWord)) {
      return List.of();
    }
    List<Words.Found> words = new ArrayList<>();
    for (String text : meant) {
      words.add(Words.of(text, analyzer).get(0));
    }
    if (!words.isEmpty()) {
      String spelt = String.join(" ", meant);
      corrections.add(new Correction(word.typed(), Capitals.of(spelt, word.typed(), lexicon)));
    }
    return words;
  }

  /** A capital and small letters: two names, if any. */
  private static boolean isName(String typed) {
    return Character.isUpperCase(typed.charAt(0))
        && typed.chars().skip(1).noneMatch(Character::isUpperCase);
  }

  /** The forms of a corrected word. */
  static List<Form> forms(Words.Found meant, FormBuilder builder, Kinship kinship, float weight) {
    List<Form> forms = new ArrayList<>();
    for (Form form : builder.forms(meant, true, kinship)) {
      Match match = form.match() == Match.KIN ? Match.KIN : Match.CORRECTED;
      forms.add(new Form(form.kind(), form.text(), match, form.weight() * weight));
    }
    return forms;
  }

  private List<String> nearest(String folded, int edits, int letters) throws IOException {
    if (folded.length() < letters) {
      return List.of();
    }
    Vocabulary.Candidate near = vocabulary.near(folded, edits);
    return near == null ? List.of() : List.of(withAccents(near.text()));
  }

  private String withAccents(String text) throws IOException {
    String folded = Folding.fold(text);
    if (!folded.equals(text)) {
      return text;
    }
    Vocabulary.Candidate written = vocabulary.written(folded);
    return written == null ? text : written.text();
  }

  /** Two words of the vocabulary that make the word, where the rarer one is most frequent. */
  private List<String> pieces(String folded) throws IOException {
    int most = 0;
    int cut = 0;
    int last = folded.length() < LETTERS_FOR_TWO_WORDS ? 0 : folded.length() - SHORTEST_PIECE;
    for (int i = SHORTEST_PIECE; i <= last; i++) {
      String first = folded.substring(0, i);
      String second = folded.substring(i);
      int rarer =
          Lexicon.isFunctionWord(first) || Lexicon.isFunctionWord(second)
              ? 0
              : Math.min(vocabulary.frequency(first), vocabulary.frequency(second));
      if (rarer > most) {
        most = rarer;
        cut = i;
      }
    }
    return cut == 0
        ? List.of()
        : List.of(withAccents(folded.substring(0, cut)), withAccents(folded.substring(cut)));
  }

  /**
   * How many words from an index on are one word written apart: two of which one stands nowhere by
   * itself ({@code con gé}), two that nowhere stand side by side and of which one is far rarer than
   * the whole ({@code foot ball}), or letters that are an acronym ({@code c d d}); 0 where the
   * index does not hold them in one word.
   */
  int apart(List<Words.Found> found, int from) throws IOException {
    int count = letters(found, from);
    if (count >= SHORTEST_SPELT && followedByPronoun(found, from + count)) {
      return 0;
    }
    if (count < SHORTEST_SPELT) {
      count = 2;
      if (from + 1 >= found.size()
          || found.get(from).span() + found.get(from + 1).span() > 2
          || !mayBePieces(found.get(from), found.get(from + 1))) {
        return 0;
      }
    }
    return vocabulary.frequency(joined(found.subList(from, from + count))) > 0 ? count : 0;
  }

  private static int letters(List<Words.Found> found, int from) {
    int to = from;
    while (to < found.size() && found.get(to).typed().length() == 1) {
      to++;
    }
    return to - from;
  }

  /** {@code y a t il} spells no acronym. */
  private static boolean followedByPronoun(List<Words.Found> found, int at) {
    return at < found.size() && PRONOUNS.contains(found.get(at).exact().get(0));
  }

  /** Words written apart as the one word that they are. */
  Words.Found together(List<Words.Found> words, String typed) throws IOException {
    String meant = withAccents(joined(words));
    corrections.add(new Correction(typed, Capitals.of(meant, typed, lexicon)));
    return Words.of(meant, analyzer).get(0);
  }

  private static String joined(List<Words.Found> words) {
    StringBuilder joined = new StringBuilder();
    words.forEach(word -> joined.append(Folding.fold(word.exact().get(0))));
    return joined.toString();
  }

  /** Whether two words are pieces of one, if there is that one. */
  private boolean mayBePieces(Words.Found first, Words.Found second) throws IOException {
    String left = first.exact().get(0);
    String right = second.exact().get(0);
    return !Lexicon.isFunctionWord(left)
        && !Lexicon.isFunctionWord(right)
        && (!(known.of(first).written() && known.of(second).written())
            || areFarRarer(Folding.fold(left), Folding.fold(right)));
  }

  private boolean areFarRarer(String left, String right) throws IOException {
    String whole = left + right;
    if (whole.length() < LETTERS_FOR_ONE_EDIT || whole.chars().anyMatch(Character::isDigit)) {
      return false;
    }
    int frequency = vocabulary.frequency(whole);
    if (frequency == 0) {
      return false;
    }
    int rarer = Math.min(vocabulary.frequency(left), vocabulary.frequency(right));
    return frequency >= FAR_MORE * rarer && !vocabulary.standSideBySide(left, right);
  }
}
