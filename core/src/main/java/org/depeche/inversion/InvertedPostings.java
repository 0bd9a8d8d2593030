package org.depeche.inversion;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The postings of a term that is not written yet. */
final class InvertedPostings extends PostingsEnum {
  private int[] documents = {};
  private int[] positions = {};

  /** Where the postings of the document begin, and those of the next one. */
  private int start;

  private int next;

  private int end;
  private int position;
  private int document = -1;

  void reset(PostingRange range, int term) {
    documents = range.documents();
    positions = range.positions();
    next = range.start(term);
    end = range.end(term);
    document = -1;
  }

  @Override
  public int docID() {
    return document;
  }

  @Override
  public int nextDoc() {
    if (next == end) {
      document = NO_MORE_DOCS;
      return document;
    }
    start = next;
    position = next;
    document = documents[start];
    do {
      next++;
    } while (next < end && documents[next] == document);
    return document;
  }

  @Override
  public int freq() {
    return next - start;
  }

  @Override
  public int nextPosition() {
    return positions[position++];
  }

  @Override
  public int advance(int target) throws IOException {
    return slowAdvance(target);
  }

  @Override
  public long cost() {
    return end - start;
  }

  @Override
  public int startOffset() {
    return -1;
  }

  @Override
  public int endOffset() {
    return -1;
  }

  @Override
  public @Nullable BytesRef getPayload() {
    return null;
  }
}
