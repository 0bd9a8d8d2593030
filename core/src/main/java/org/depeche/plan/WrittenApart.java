package org.depeche.plan;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.depeche.analysis.Folding;
import org.depeche.analysis.Lexicon;

/** Puts words together that are one word written apart, for one query. */
final class WrittenApart {
  private static final int SHORTEST_WHOLE = 5;

  /** One word stands in so many times as many articles as a word that may be a piece of it. */
  private static final int FAR_MORE = 3;

  /** Two letters in a row are seldom an acronym: {@code y a-t-il}. */
  private static final int SHORTEST_SPELT = 3;

  private static final Set<String> PRONOUNS = Set.of("il", "elle", "on", "ils", "elles");

  private final Vocabulary vocabulary;
  private final KnownWords known;
  private final Analyzer analyzer;
  private final Lexicon lexicon;
  private final List<Correction> corrections;

  /**
   * Looks at a query.
   *
   * @param corrections gathers what was put together
   */
  WrittenApart(
      Vocabulary vocabulary,
      KnownWords known,
      Analyzer analyzer,
      Lexicon lexicon,
      List<Correction> corrections) {
    this.vocabulary = vocabulary;
    this.known = known;
    this.analyzer = analyzer;
    this.lexicon = lexicon;
    this.corrections = corrections;
  }

  /**
   * How many words from an index on are one word written apart: two of which one stands nowhere by
   * itself ({@code con gé}), two that nowhere stand side by side and of which one is far rarer than
   * the whole ({@code foot ball}), or letters that are an acronym ({@code c d d}); 0 where the
   * index does not hold them in one word.
   */
  int count(List<Words.Found> found, int from) throws IOException {
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
    String meant = vocabulary.withAccents(joined(words));
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
    if (whole.length() < SHORTEST_WHOLE || whole.chars().anyMatch(Character::isDigit)) {
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
