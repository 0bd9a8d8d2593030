package org.depeche.search;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
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
  static final List<String> FIELDS = List.of(Schema.TITLE, Schema.BODY);

  private final @Nullable TermsEnum[][] terms;

  /** Lists kept for later, of about 6 kB each: a query of hundreds of terms shall not stay. */
  private static final int MOST_KEPT = 1024;

  /** Lists nobody uses, by segment, field, and whether they have positions. */
  private final List<Deque<PostingsEnum>> free = new ArrayList<>();

  private int kept;

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
  }

  /** A term with where it stands, or null where no segment has it. */
  @Nullable IndexTerm find(int field, BytesRef bytes, float weight, int levels, boolean theWord)
      throws IOException {
    @Nullable TermState[] states = new TermState[terms.length];
    int frequency = 0;
    for (int segment = 0; segment < terms.length; segment++) {
      TermsEnum ofSegment = terms[segment][field];
      if (ofSegment != null && ofSegment.seekExact(bytes)) {
        states[segment] = ofSegment.termState();
        frequency += ofSegment.docFreq();
      }
    }
    return frequency == 0
        ? null
        : new IndexTerm(field, bytes, weight, levels, theWord, frequency, states);
  }

  /** The postings of a term in a segment, or null where the segment lacks it. */
  @Nullable PostingsEnum postings(IndexTerm term, int segment, int flags) throws IOException {
    PostingsEnum used = free(term, segment, flags).poll();
    kept -= used == null ? 0 : 1;
    return postings(term, segment, flags, used);
  }

  /**
   * The postings of a term in a segment, from their beginning.
   *
   * @param used postings that nobody needs any more, whose space is used again
   */
  @Nullable PostingsEnum postings(
      IndexTerm term, int segment, int flags, @Nullable PostingsEnum used) throws IOException {
    TermState state = term.states()[segment];
    TermsEnum ofSegment = terms[segment][term.field()];
    if (state == null || ofSegment == null) {
      return null;
    }
    ofSegment.seekExact(term.bytes(), state);
    return ofSegment.postings(used, flags);
  }

  /** Takes postings back, which nobody uses any more. */
  void giveBack(IndexTerm term, int segment, int flags, PostingsEnum used) {
    if (kept < MOST_KEPT) {
      free(term, segment, flags).push(used);
      kept++;
    }
  }

  private Deque<PostingsEnum> free(IndexTerm term, int segment, int flags) {
    int positions = PostingsEnum.featureRequested(flags, PostingsEnum.POSITIONS) ? 1 : 0;
    return free.get((segment * FIELDS.size() + term.field()) * 2 + positions);
  }
}
