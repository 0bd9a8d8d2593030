package org.depeche.search;

/**
 * Whether a word stands in the openings of documents of a segment that were asked for it: the same
 * documents are asked again and again of a word that many look for, and their positions are the
 * dearest question. A document has one place, where the last one stays that fell on it. For several
 * threads: an answer is one number, and one that is lost is found out again.
 */
final class KnownOpenings {
  private static final int MOST_PLACES = 256;

  /** How many bytes one takes at the most. */
  static final int MOST_BYTES = MOST_PLACES * Integer.BYTES;

  /** What is not known. */
  static final int UNKNOWN = -1;

  /** The document, counted from 1, and in the lowest bit the answer; 0 where nobody asked. */
  private final int[] answers;

  private KnownOpenings(int places) {
    answers = new int[places];
  }

  /** None is known yet of a word with so many postings. */
  static KnownOpenings of(long postings) {
    long places = Long.highestOneBit(2 * postings);
    return new KnownOpenings((int) Math.max(1, Math.min(MOST_PLACES, places)));
  }

  /** How many bytes it takes. */
  int bytes() {
    return answers.length * Integer.BYTES;
  }

  /** 1 where a document has it, 0 where it does not, or {@link #UNKNOWN}. */
  int of(int document) {
    int answer = answers[document & answers.length - 1];
    return answer >>> 1 == document + 1 ? answer & 1 : UNKNOWN;
  }

  void note(int document, boolean holds) {
    answers[document & answers.length - 1] = document + 1 << 1 | (holds ? 1 : 0);
  }
}
