package org.depeche.search;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.PostingsEnum;
import org.jspecify.annotations.Nullable;

/**
 * The postings of terms in one segment, for documents from one on. For one search at a time.
 *
 * @param index where terms are looked up
 * @param segment the number of the segment
 * @param first the first document that is asked for
 */
record SegmentPostings(TermIndex index, int segment, int first) {

  /** The postings of a term, from their beginning; null where no document is known to be there. */
  @Nullable PostingsEnum open(IndexTerm term, int flags) throws IOException {
    return index.postings(term, segment, flags, first);
  }

  /** All postings of a term that the segment has. */
  PostingsEnum whole(IndexTerm term, int flags) throws IOException {
    return Objects.requireNonNull(index.postings(term, segment, flags, 0));
  }

  /** Remembers that no document from the first one on holds a term. */
  void noneIsLeft(IndexTerm term) {
    Objects.requireNonNull(term.segments()[segment]).endsBefore(first);
  }

  /** Opens postings again, from their beginning. */
  PostingsEnum again(IndexTerm term, int flags, PostingsEnum used) throws IOException {
    return index.again(term, segment, flags, used);
  }

  /** Takes postings back, which nobody uses any more. */
  void giveBack(IndexTerm term, int flags, PostingsEnum used) {
    index.giveBack(term, segment, flags, used);
  }
}
