package org.depeche.search;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.jspecify.annotations.Nullable;

/** The short list of a term in one segment, while it is joined with others. */
final class ShortList {
  /** A frequency is kept in a byte. */
  private static final int MOST_TIMES = (1 << Byte.SIZE) - 1;

  private final IndexTerm term;
  private final int[] documents;
  private final int[] ends;
  private char[] positions;
  private int at;

  private ShortList(IndexTerm term, int postings) {
    this.term = term;
    documents = new int[postings + 1];
    ends = new int[postings];
    positions = new char[2 * postings];
  }

  /** Reads a list; null where the term stands too often, or too far, in a document to be kept. */
  static @Nullable ShortList read(IndexTerm term, SegmentPostings lists) throws IOException {
    SegmentTerm inSegment = Objects.requireNonNull(term.segments()[lists.segment()]);
    ShortList read = new ShortList(term, inSegment.frequency());
    PostingsEnum list = lists.whole(term, PostingsEnum.POSITIONS);
    boolean joins = read.fill(list);
    lists.giveBack(term, PostingsEnum.POSITIONS, list);
    return joins ? read : null;
  }

  private boolean fill(PostingsEnum list) throws IOException {
    int end = 0;
    int count = 0;
    for (int document; (document = list.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS; count++) {
      int times = list.freq();
      positions = ArrayUtil.grow(positions, end + times);
      for (int i = 0; i < times; i++) {
        int position = list.nextPosition();
        if (position > Character.MAX_VALUE) {
          return false;
        }
        positions[end++] = (char) position;
      }
      if (times > MOST_TIMES) {
        return false;
      }
      documents[count] = document;
      ends[count] = end;
    }
    documents[count] = DocIdSetIterator.NO_MORE_DOCS;
    return true;
  }

  /** The term. */
  IndexTerm term() {
    return term;
  }

  /** How often it stands in all documents together. */
  int occurrences() {
    return ends[ends.length - 1];
  }

  /** How many postings there are. */
  int postings() {
    return ends.length;
  }

  /** The document of the posting at hand; behind the last one there is none. */
  int document() {
    return documents[at];
  }

  /** Copies the positions of the posting at hand and goes on; how many there are. */
  int next(char[] to, int from) {
    int begin = at == 0 ? 0 : ends[at - 1];
    int times = ends[at++] - begin;
    System.arraycopy(positions, begin, to, from, times);
    return times;
  }
}
