package org.depeche.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;

/**
 * The short lists of a word in one field of a segment, joined into one: half of the terms of a word
 * stand in so few articles that opening and leaving their lists is more work than reading them.
 * Safe for use by several threads.
 */
final class ShortLists {
  /** Shorter than a block of postings: of such a list nothing can be skipped. */
  private static final int SHORT = 128;

  private static final int BYTES = 20;

  /** No list at all. */
  static final ShortLists NONE =
      new ShortLists(
          new IndexTerm[0], new int[] {DocIdSetIterator.NO_MORE_DOCS}, new int[0], new int[0]);

  /** The term, the document and the end of the positions of each posting, by document. */
  private final IndexTerm[] terms;

  private final int[] documents;
  private final int[] ends;
  private final int[] positions;

  private ShortLists(IndexTerm[] terms, int[] documents, int[] ends, int[] positions) {
    this.terms = terms;
    this.documents = documents;
    this.ends = ends;
    this.positions = positions;
  }

  /** How many bytes the short lists of some terms take, at two positions a posting. */
  static int bytes(List<IndexTerm> all, int segment) {
    int postings = 0;
    for (IndexTerm term : all) {
      postings += isShort(term, segment) ? term.segments()[segment].frequency() : 0;
    }
    return BYTES * postings;
  }

  private static boolean isShort(IndexTerm term, int segment) {
    SegmentTerm inSegment = term.segments()[segment];
    return inSegment != null && inSegment.frequency() < SHORT;
  }

  /** Whether the list of a term is one of them. */
  boolean hold(IndexTerm term, int segment) {
    return this != NONE && isShort(term, segment);
  }

  /** A posting while lists are read. */
  private record Posting(int document, IndexTerm term, int[] positions) {}

  /** Reads the short lists of some terms. */
  static ShortLists read(List<IndexTerm> all, SegmentPostings lists) throws IOException {
    List<Posting> read = new ArrayList<>();
    for (IndexTerm term : all) {
      if (isShort(term, lists.segment())) {
        PostingsEnum list = lists.whole(term, PostingsEnum.POSITIONS);
        while (list.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          int[] positions = new int[list.freq()];
          for (int i = 0; i < positions.length; i++) {
            positions[i] = list.nextPosition();
          }
          read.add(new Posting(list.docID(), term, positions));
        }
        lists.giveBack(term, PostingsEnum.POSITIONS, list);
      }
    }
    return read.isEmpty() ? NONE : joined(read);
  }

  private static ShortLists joined(List<Posting> read) {
    read.sort((a, b) -> Integer.compare(a.document(), b.document()));
    int count = read.size();
    IndexTerm[] terms = new IndexTerm[count];
    int[] documents = new int[count + 1];
    int[] ends = new int[count];
    int[] positions = new int[count];
    int end = 0;
    for (int i = 0; i < count; i++) {
      Posting posting = read.get(i);
      terms[i] = posting.term();
      documents[i] = posting.document();
      positions = ArrayUtil.grow(positions, end + posting.positions().length);
      for (int position : posting.positions()) {
        positions[end++] = position;
      }
      ends[i] = end;
    }
    documents[count] = DocIdSetIterator.NO_MORE_DOCS;
    return new ShortLists(terms, documents, ends, Arrays.copyOf(positions, end));
  }

  /** How many postings there are. */
  int count() {
    return terms.length;
  }

  /** The document of a posting; behind the last one there is none. */
  int document(int posting) {
    return documents[posting];
  }

  /** The first posting, from one on, of a document or one after it. */
  int from(int posting, int document) {
    int next = posting;
    while (documents[next] < document) {
      next++;
    }
    return next;
  }

  /** The term of a posting. */
  IndexTerm term(int posting) {
    return terms[posting];
  }

  /** What the term adds to the frequencies of the document. */
  long frequencies(int posting) {
    return Math.min(Frequencies.MOST, frequency(posting)) * terms[posting].occurrence();
  }

  /** How often the term stands in the document. */
  int frequency(int posting) {
    return ends[posting] - begin(posting);
  }

  /** Where the term stands first in the document. */
  int firstPosition(int posting) {
    return positions[begin(posting)];
  }

  /** Copies where the term stands in the document. */
  void positions(int posting, int[] to, int at) {
    System.arraycopy(positions, begin(posting), to, at, frequency(posting));
  }

  private int begin(int posting) {
    return posting == 0 ? 0 : ends[posting - 1];
  }
}
