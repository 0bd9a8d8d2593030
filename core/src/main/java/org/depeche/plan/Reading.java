package org.depeche.plan;

import java.util.List;

/**
 * A word, or two run together, that a written word may be meant for.
 *
 * @param words the word, folded, or the two that were run together
 * @param articles in how many articles they stand, two side by side
 * @param cost how unlikely the slip is; see {@link SlipModel}
 */
record Reading(List<String> words, int articles, double cost) {

  /** The logarithm of how likely it is meant, rest of the query apart. */
  double likelihood() {
    return Math.log(articles) - cost;
  }

  String first() {
    return words.get(0);
  }

  String last() {
    return words.get(words.size() - 1);
  }
}
