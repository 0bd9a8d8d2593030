package org.depeche.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.depeche.analysis.Folding;
import org.depeche.analysis.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * The rest of a query, as evidence of what one word of it means: the articles that hold a reading
 * hold the other words more often, or less, than articles do.
 */
final class QueryContext {

  /** So many articles that hold the other word as often as all are assumed beside a reading's. */
  private static final double ASSUMED = 2;

  /** No other word says more, for or against. */
  private static final double MOST = 4;

  /** Counting articles takes a tenth of a millisecond: so many other words are asked. */
  private static final int MOST_WORDS = 2;

  private static final int FEWEST = 5;

  private final List<List<Words.Found>> query;
  private final Vocabulary vocabulary;

  QueryContext(List<List<Words.Found>> query, Vocabulary vocabulary) {
    this.query = query;
    this.vocabulary = vocabulary;
  }

  /**
   * The content words beside a word, folded.
   *
   * @param left the one before it, or null
   * @param right the one behind it, or null
   */
  record Neighbours(Words.@Nullable Found left, Words.@Nullable Found right) {}

  Neighbours neighbours(Words.Found word) {
    for (List<Words.Found> part : query) {
      for (int i = 0; i < part.size(); i++) {
        if (part.get(i) == word) {
          return new Neighbours(content(part, i - 1), content(part, i + 1));
        }
      }
    }
    return new Neighbours(null, null);
  }

  private static Words.@Nullable Found content(List<Words.Found> part, int at) {
    return at >= 0 && at < part.size() && isContent(part.get(at)) ? part.get(at) : null;
  }

  private static boolean isContent(Words.Found word) {
    String exact = word.exact().get(0);
    return word.span() == 1 && exact.length() > 1 && !Lexicon.isFunctionWord(exact);
  }

  static String folded(Words.Found word) {
    return Folding.fold(word.exact().get(0));
  }

  /** The rarest other words that stand in the index, folded. */
  List<String> others(Words.Found word) throws IOException {
    List<Vocabulary.Candidate> others = new ArrayList<>();
    for (List<Words.Found> part : query) {
      for (Words.Found other : part) {
        if (other != word && isContent(other)) {
          String folded = folded(other);
          int articles = vocabulary.frequency(folded);
          // A word that hardly stands may be a slip itself.
          if (articles >= Math.min(FEWEST, vocabulary.articles())) {
            others.add(new Vocabulary.Candidate(folded, articles));
          }
        }
      }
    }
    return others.stream()
        .sorted(Comparator.comparingInt(Vocabulary.Candidate::frequency))
        .map(Vocabulary.Candidate::text)
        .distinct()
        .limit(MOST_WORDS)
        .toList();
  }

  /** What other words say for a reading, or against it, by the articles that hold both. */
  double supports(Reading reading, List<String> others) throws IOException {
    double sum = 0;
    for (String other : others) {
      int both = vocabulary.together(reading.last(), other);
      sum += lift(both, vocabulary.frequency(reading.last()), other);
    }
    return Math.max(-MOST, Math.min(MOST, sum));
  }

  /**
   * How much more often, as a logarithm, a word stands with a reading than it does anywhere.
   *
   * @param both in how many articles it stands with the reading
   * @param articles in how many the reading does
   */
  double lift(int both, int articles, String other) throws IOException {
    double anywhere = (double) vocabulary.frequency(other) / vocabulary.articles();
    double with = (both + ASSUMED * anywhere) / (articles + ASSUMED);
    return Math.max(-MOST, Math.min(MOST, Math.log(with / anywhere)));
  }
}
