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
  private final int content;
  private final double[] gains;
  private final double[] alone;
  private final double[] pairsWithin;

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
    int[] first = new int[pairs.size()];
    int[] last = new int[pairs.size()];
    for (int pair = 0; pair < first.length; pair++) {
      first[pair] = -1;
      for (int i = 0; i < clauses.size(); i++) {
        if (pairs.get(pair).touches(clauses.get(i))) {
          first[pair] = first[pair] < 0 ? i : first[pair];
          last[pair] = i;
        }
      }
    }
    gains = new double[clauses.size() + 1];
    alone = new double[clauses.size() + 1];
    pairsWithin = new double[clauses.size() + 1];
    for (int i = clauses.size() - 1; i >= 0; i--) {
      gains[i] = gains[i + 1] + clauses.get(i).bound();
      alone[i] = alone[i + 1] + clauses.get(i).bound();
      for (int pair = 0; pair < first.length; pair++) {
        gains[i] += last[pair] == i ? pairs.get(pair).bound() : 0;
        alone[i] += first[pair] == i ? pairs.get(pair).bound() : 0;
      }
    }
    for (int i = 0; i < clauses.size(); i++) {
      List<PairScorer> own = new ArrayList<>();
      pairsWithin[i + 1] = pairsWithin[i];
      for (int pair = 0; pair < first.length; pair++) {
        if (last[pair] == i) {
          own.add(pairs.get(pair));
          pairsWithin[i + 1] += pairs.get(pair).bound();
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
    return places.get(index).clause();
  }

  /** The most that any document gains by the clauses from a place on and their pairs. */
  double gain(int from) {
    return gains[from];
  }

  /** The most that nearness gives to a document whose words are all before a place. */
  double pairsWithin(int to) {
    return pairsWithin[to];
  }

  /** The most that a document scores that holds no clause before a place. */
  double alone(int from) {
    return alone[from];
  }
}
