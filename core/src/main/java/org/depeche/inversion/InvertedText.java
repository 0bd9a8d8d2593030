package org.depeche.inversion;

/**
 * A text field of one article as the numbers of its terms.
 *
 * @param dictionary what the numbers belong to
 * @param tokens the terms in their order, packed by {@link Token}
 * @param length how many positions are taken
 */
record InvertedText(TermDictionary dictionary, int[] tokens, int length) {

  /** Of the heap, so many bytes are its own. */
  int bytes() {
    return Integer.BYTES * tokens.length;
  }
}
