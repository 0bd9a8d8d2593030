package org.depeche.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The clauses of a segment in the order in which they are asked: the content clauses, then the
 * others.
 */
final class Ordered {

  /**
   * A clause at its place.
   *
   * @param clause the clause
   * @param pairs the neighbours that are complete with it: the pairs of its words with words of
   *     clauses before it
   */
  record Place(ClauseScorer clause, List<PairScorer> pairs) {}

  private final List<Place> places = new ArrayList<>();
  private final ClauseScorer[] ordered;
  private final int content;
  private final double[] gains;
  private final double[] alone;
  private final List<PairScorer> pairs;
  private final int[] first;
  private final int[] last;

  /**
   * Orders the clauses.
   *
   * @param order the order of the content clauses
   */
  Ordered(
      Comparator<ClauseScorer> order,
      List<ClauseScorer> content,
      List<ClauseScorer> others,
      List<PairScorer> pairs) {
    this.content = content.size();
    List<ClauseScorer> clauses = new ArrayList<>(content);
    clauses.sort(order);
    clauses.addAll(others);
    ordered = clauses.toArray(ClauseScorer[]::new);
    this.pairs = pairs;
    first = new int[pairs.size()];
    int[] needed = new int[pairs.size()];
    last = new int[pairs.size()];
    for (int pair = 0; pair < first.length; pair++) {
      first[pair] = -1;
      needed[pair] = clauses.size() - 1;
      for (int i = 0; i < clauses.size(); i++) {
        if (pairs.get(pair).touches(clauses.get(i))) {
          first[pair] = first[pair] < 0 ? i : first[pair];
          last[pair] = i;
          needed[pair] = standsWithItsWords(i) ? Math.min(needed[pair], i) : needed[pair];
        }
      }
    }
    gains = new double[clauses.size() + 1];
    alone = new double[clauses.size() + 1];
    for (int i = clauses.size() - 1; i >= 0; i--) {
      gains[i] = gains[i + 1] + clauses.get(i).bound();
      alone[i] = alone[i + 1] + clauses.get(i).bound();
      for (int pair = 0; pair < first.length; pair++) {
        gains[i] += last[pair] == i ? pairs.get(pair).bound() : 0;
        alone[i] += needed[pair] == i ? pairs.get(pair).bound() : 0;
      }
    }
    for (int i = 0; i < clauses.size(); i++) {
      List<PairScorer> own = new ArrayList<>();
      for (int pair = 0; pair < first.length; pair++) {
        if (last[pair] == i) {
          own.add(pairs.get(pair));
        }
      }
      places.add(new Place(clauses.get(i), own));
    }
  }

  int size() {
    return places.size();
  }

  /** How many content clauses there are; they come first. */
  int content() {
    return content;
  }

  Place place(int index) {
    return places.get(index);
  }

  ClauseScorer clause(int index) {
    return ordered[index];
  }

  /**
   * Whether a clause stands wherever one of its words does: a part of a compound may stand where
   * the compound does not.
   */
  boolean standsWithItsWords(int index) {
    return !(ordered[index] instanceof CompoundScorer);
  }

  /** The most that any document gains by the clauses from a place on and their pairs. */
  double gain(int from) {
    return gains[from];
  }

  /** How many pairs of neighbours there are. */
  int pairs() {
    return pairs.size();
  }

  PairScorer pair(int pair) {
    return pairs.get(pair);
  }

  /** The place of the first clause that holds a word of a pair. */
  int first(int pair) {
    return first[pair];
  }

  /** The place of the last clause that holds a word of a pair. */
  int last(int pair) {
    return last[pair];
  }

  /** The most that a document scores that holds no clause before a place. */
  double alone(int from) {
    return alone[from];
  }
}
