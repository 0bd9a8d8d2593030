package org.depeche.search;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.depeche.index.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Looks terms up in the segments of a snapshot and opens their postings; what was given back is
 * used again. For one search at a time.
 */
final class TermIndex {
  /** The fields, by the numbers that terms name them by. */
  static final List<String> FIELDS = Schema.WORD_FIELDS;

  private final @Nullable TermsEnum[][] terms;

  /**
   * Lists kept for later, of about 6 kB each: those of a query of hundreds of terms do not stay.
   */
  private static final int MOST_KEPT = 2048;

  private static final int FEWEST_KEPT = 16;

  /** Lists nobody uses, by segment, field, and whether they have positions. */
  private final List<Deque<PostingsEnum>> free = new ArrayList<>();

  /** How many are kept of each kind. */
  private final int kept;

  TermIndex(List<LeafReaderContext> segments) throws IOException {
    terms = new TermsEnum[segments.size()][FIELDS.size()];
    for (LeafReaderContext segment : segments) {
      for (int field = 0; field < FIELDS.size(); field++) {
        Terms ofField = segment.reader().terms(FIELDS.get(field));
        terms[segment.ord][field] = ofField == null ? null : ofField.iterator();
        free.add(new ArrayDeque<>());
        free.add(new ArrayDeque<>());
      }
    }
    kept = Math.max(FEWEST_KEPT, MOST_KEPT / Math.max(1, free.size()));
  }

  /** How many segments there are. */
  int segments() {
    return terms.length;
  }

  /** A term with where it stands, or null where no segment has it. */
  @Nullable IndexTerm find(int field, BytesRef bytes, float weight, int levels, boolean theWord)
      throws IOException {
    @Nullable SegmentTerm[] segments = new SegmentTerm[terms.length];
    int frequency = 0;
    for (int segment = 0; segment < terms.length; segment++) {
      TermsEnum ofSegment = terms[segment][field];
      if (ofSegment != null && ofSegment.seekExact(bytes)) {
        int inSegment = ofSegment.docFreq();
        segments[segment] = new SegmentTerm(ofSegment.termState(), inSegment);
        frequency += inSegment;
      }
    }
    return frequency == 0
        ? null
        : new IndexTerm(field, bytes, weight, levels, theWord, frequency, segments);
  }

  /**
   * The postings of a term in a segment, from their beginning.
   *
   * @param first the first document that is asked for
   * @return null where it is known that none from there on holds the term
   */
  @Nullable PostingsEnum postings(IndexTerm term, int segment, int flags, int first)
      throws IOException {
    SegmentTerm inSegment = term.segments()[segment];
    return inSegment == null || !inSegment.reaches(first)
        ? null
        : open(term, inSegment, segment, flags, free(term, segment, flags).poll());
  }

  /** Opens the postings of a term in a segment again, from their beginning. */
  PostingsEnum again(IndexTerm term, int segment, int flags, PostingsEnum used) throws IOException {
    return open(term, Objects.requireNonNull(term.segments()[segment]), segment, flags, used);
  }

  private PostingsEnum open(
      IndexTerm term, SegmentTerm inSegment, int segment, int flags, @Nullable PostingsEnum used)
      throws IOException {
    TermsEnum ofSegment = Objects.requireNonNull(terms[segment][term.field()]);
    ofSegment.seekExact(term.bytes(), inSegment.state());
    return ofSegment.postings(used, flags);
  }

  /** Takes postings back, which nobody uses any more. */
  void giveBack(IndexTerm term, int segment, int flags, PostingsEnum used) {
    Deque<PostingsEnum> ofKind = free(term, segment, flags);
    if (ofKind.size() < kept) {
      ofKind.push(used);
    }
  }

  private Deque<PostingsEnum> free(IndexTerm term, int segment, int flags) {
    int positions = PostingsEnum.featureRequested(flags, PostingsEnum.POSITIONS) ? 1 : 0;
    return free.get((segment * FIELDS.size() + term.field()) * 2 + positions);
  }
}
