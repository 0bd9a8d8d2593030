package org.depeche.search;

import org.apache.lucene.index.TermState;

/**
 * A term in a segment. Safe for use by several threads: each may learn where the documents end that
 * hold the term, and what one of them forgets is learnt again.
 */
final class SegmentTerm {
  private final TermState state;
  private final int frequency;

  /** No document from there on holds the term. */
  private int end = Integer.MAX_VALUE;

  SegmentTerm(TermState state, int frequency) {
    this.state = state;
    this.frequency = frequency;
  }

  /** Where its postings are. */
  TermState state() {
    return state;
  }

  /** In how many documents it stands. */
  int frequency() {
    return frequency;
  }

  /** Remembers that no document from one on holds the term. */
  void endsBefore(int document) {
    end = Math.min(end, document);
  }

  /** Whether a document from one on may hold the term. */
  boolean reaches(int document) {
    return document < end;
  }
}
