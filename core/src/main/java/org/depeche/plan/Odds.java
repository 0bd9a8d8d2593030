package org.depeche.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The odds, as logarithms, that a word which stands in the index is a slip of one that stands there
 * far more often. Against it speaks that most rare words of a language are no slips but names: a
 * slip has to be frequent enough among the articles of the word that was meant, and be seen in its
 * company.
 */
final class Odds {

  /** A word that is not so many times as frequent has no slip so frequent. */
  private static final int FAR_MORE = 10;

  /** Fewer neighbours say nothing. */
  private static final int FEWEST = 5;

  /** Among short words another word is near sooner, among long ones later. */
  private static final int USUAL_LETTERS = 8;

  private static final double SHORTER = -0.7;
  private static final double LONGER = 0.4;
  private static final double MOST_LONGER = 2;

  /** How often an article with a slip holds the word well spelt too. */
  private static final double MENDED = 0.3;

  /** A word that stands in more articles than that is no sign of its slip. */
  private static final double ANYWHERE = 0.25;

  private static final double LEAST_SHARED = -6;
  private static final double MOST_SHARED = 4;

  /** A slip that costs more is too rare to be looked for in the company of words. */
  private static final double DEAR = 4.5;

  /** The logarithm of odds below which nothing is done. */
  static final double LEAST_LIKELY = 1.5;

  /** A particle belongs to a name that hardly ever stands without it. */
  private static final double INSEPARABLE = 0.8;

  private final Vocabulary vocabulary;
  private final QueryContext context;

  /** Of the word that is looked at, once it is asked for. */
  private @Nullable List<Company.Place> company;

  Odds(Vocabulary vocabulary, QueryContext context) {
    this.vocabulary = vocabulary;
    this.context = context;
  }

  /**
   * The best reading of a word.
   *
   * @param odds the logarithm of the odds that it is meant
   */
  record Best(Reading reading, double odds) {}

  /**
   * The reading of a word that is likeliest meant.
   *
   * @param folded the word
   * @param left the word before it as it is meant, folded, or null
   * @param right the word behind it
   * @return null where none is possible
   */
  @Nullable Best best(
      String folded, List<Reading> readings, @Nullable String left, @Nullable String right)
      throws IOException {
    company = null;
    int articles = vocabulary.frequency(folded);
    int asLeft = left == null ? 0 : vocabulary.sideBySide(List.of(left, folded));
    int asRight = right == null ? 0 : vocabulary.sideBySide(List.of(folded, right));
    Best best = null;
    for (Reading reading : readings) {
      if (reading.articles() < FEWEST * articles && reading.words().size() == 1) {
        continue;
      }
      double odds = Double.NEGATIVE_INFINITY;
      boolean against = false;
      if (left != null) {
        int meant = vocabulary.sideBySide(joined(List.of(left), reading.words()));
        odds = Math.max(odds, beside(meant, asLeft, left, reading, folded));
        against = asLeft > 0 && meant <= FEWEST * asLeft;
      }
      if (right != null) {
        int meant = vocabulary.sideBySide(joined(reading.words(), List.of(right)));
        odds = Math.max(odds, beside(meant, asRight, right, reading, folded));
        against |= asRight > 0 && meant <= FEWEST * asRight;
      }
      if (!against && reading.articles() >= FAR_MORE * articles) {
        double alone = alone(folded, articles, reading);
        // Most words fall short of it, and their articles need not be read.
        if (alone >= LEAST_LIKELY && !isOfOtherCompany(folded, reading)) {
          odds = Math.max(odds, alone);
        }
        odds = Math.max(odds, inCompany(folded, reading));
      }
      if (best == null || odds > best.odds()) {
        best = new Best(reading, odds);
      }
    }
    return best;
  }

  private static List<String> joined(List<String> first, List<String> second) {
    List<String> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  /** The odds by a neighbour: whether it is one of the reading, far more often than of the word. */
  private double beside(int meant, int typed, String neighbour, Reading reading, String folded)
      throws IOException {
    if (meant < FEWEST) {
      return Double.NEGATIVE_INFINITY;
    }
    return Math.log(meant / (typed + 1.0))
        - reading.cost()
        + context.lift(meant, reading.articles(), neighbour)
        + length(folded) / 2;
  }

  /**
   * The odds by the words that stand beside the word in its articles: those of most of them have to
   * speak for the reading.
   */
  private double inCompany(String folded, Reading reading) throws IOException {
    if (reading.words().size() > 1 || reading.cost() > DEAR) {
      return Double.NEGATIVE_INFINITY;
    }
    List<Double> odds = new ArrayList<>();
    for (Company.Place place : company(folded)) {
      double best = Double.NEGATIVE_INFINITY;
      if (place.left() != null) {
        int typed = vocabulary.sideBySide(List.of(place.left(), folded));
        int meant = vocabulary.sideBySide(List.of(place.left(), reading.first()));
        best = beside(meant, typed, place.left(), reading, folded);
      }
      if (place.right() != null) {
        int typed = vocabulary.sideBySide(List.of(folded, place.right()));
        int meant = vocabulary.sideBySide(List.of(reading.last(), place.right()));
        best = Math.max(best, beside(meant, typed, place.right(), reading, folded));
      }
      odds.add(best);
    }
    Collections.sort(odds);
    return odds.isEmpty() ? Double.NEGATIVE_INFINITY : odds.get((odds.size() - 1) / 2);
  }

  /**
   * Whether the word stands several times beside a word that the reading hardly stands beside:
   * {@code Micheal Martin} is no {@code Michael}.
   */
  private boolean isOfOtherCompany(String folded, Reading reading) throws IOException {
    for (Company.Place place : company(folded)) {
      String left = place.left();
      String right = place.right();
      if (left != null
              && isOther(
                  vocabulary.sideBySide(List.of(left, folded)),
                  vocabulary.sideBySide(joined(List.of(left), reading.words())))
          || right != null
              && isOther(
                  vocabulary.sideBySide(List.of(folded, right)),
                  vocabulary.sideBySide(joined(reading.words(), List.of(right))))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOther(int typed, int meant) {
    return typed > 1 && meant <= FEWEST * typed;
  }

  private List<Company.Place> company(String folded) throws IOException {
    List<Company.Place> known = company;
    if (known == null) {
      known = Company.of(folded, vocabulary);
      company = known;
    }
    return known;
  }

  /** The odds by the word and its articles. */
  private double alone(String folded, int articles, Reading reading) throws IOException {
    if (reading.words().size() > 1
        && reading.articles() < INSEPARABLE * vocabulary.frequency(reading.last())) {
      return Double.NEGATIVE_INFINITY;
    }
    int both = vocabulary.together(folded, reading.last());
    double anywhere =
        Math.min(ANYWHERE, (double) reading.articles() / Math.max(1, vocabulary.articles()));
    double shared =
        both * Math.log(MENDED / anywhere)
            + (articles - both) * Math.log((1 - MENDED) / (1 - anywhere));
    return Math.log((double) reading.articles() / articles)
        - reading.cost()
        + length(folded)
        + Math.max(LEAST_SHARED, Math.min(MOST_SHARED, shared));
  }

  private static double length(String folded) {
    int more = folded.length() - USUAL_LETTERS;
    return more < 0 ? -SHORTER * more : Math.min(MOST_LONGER, LONGER * more);
  }
}
