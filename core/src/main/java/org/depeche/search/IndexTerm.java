package org.depeche.search;

import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * A term of a field that stands in the index.
 *
 * @param field which of the text fields
 * @param bytes the term
 * @param weight how much one occurrence counts
 * @param levels how many levels of evidence it belongs to, the widest first
 * @param occurrence what one occurrence adds to the frequencies of a place ({@link Frequencies})
 * @param theWord whether it is the word itself, not its kin
 * @param frequency in how many articles it stands
 * @param segments its postings in each segment; null where the segment lacks it
 */
record IndexTerm(
    int field,
    BytesRef bytes,
    float weight,
    int levels,
    long occurrence,
    boolean theWord,
    int frequency,
    @Nullable SegmentTerm[] segments) {

  IndexTerm(
      int field,
      BytesRef bytes,
      float weight,
      int levels,
      boolean theWord,
      int frequency,
      @Nullable SegmentTerm[] segments) {
    this(
        field,
        bytes,
        weight,
        levels,
        Frequencies.occurrence(weight, levels),
        theWord,
        frequency,
        segments);
  }

  IndexTerm inLevels(int number) {
    return new IndexTerm(field, bytes, weight, number, theWord, frequency, segments);
  }
}
