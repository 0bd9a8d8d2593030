package org.depeche.search;

/**
 * Whether a word stands in the openings of documents of a segment that were asked for it: the same
 * documents are asked again and again of a word that many look for, and their positions are the
 * dearest question. A document has one place, where the last one stays that fell on it. For several
 * threads: an answer is one number, and one that is lost is found out again.
 */
final class KnownOpenings {
  private static final int PLACES = 256;

  /** How many bytes it takes. */
  static final int BYTES = PLACES * Integer.BYTES;

  /** What is not known. */
  static final int UNKNOWN = -1;

  /** The document, counted from 1, and in the lowest bit the answer; 0 where nobody asked. */
  private final int[] answers = new int[PLACES];

  /** 1 where a document has it, 0 where it does not, or {@link #UNKNOWN}. */
  int of(int document) {
    int answer = answers[document & PLACES - 1];
    return answer >>> 1 == document + 1 ? answer & 1 : UNKNOWN;
  }

  void note(int document, boolean holds) {
    answers[document & PLACES - 1] = document + 1 << 1 | (holds ? 1 : 0);
  }
}
