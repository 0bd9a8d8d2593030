package org.depeche.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * The short lists of a word in one field of a segment, joined into one: most terms of a word stand
 * in so few articles that opening their lists and looking for a document in them is more work than
 * having read them. Safe for use by several threads.
 */
final class ShortLists {
  /** Lists of fewer postings are short: of less than a block of them nothing can be skipped. */
  static final int SHORT = 128;

  /** Lists of fewer postings are short for a word that is asked for again and again. */
  static final int SHORT_IF_KNOWN = 1024;

  /** What a posting takes at two positions. */
  private static final int BYTES = 10;

  /** Where the positions of so many postings begin is known of the first alone. */
  private static final int SAMPLE = 16;

  private static final int MOST_TERMS = 1 << Byte.SIZE;

  /** No list at all. */
  static final ShortLists NONE = new ShortLists(0, List.of(), 0, 0);

  private static final ShortLists NONE_IF_KNOWN = new ShortLists(SHORT_IF_KNOWN, List.of(), 0, 0);

  /** What the arrays take beside what stands in them. */
  private static final int OVERHEAD = 160;

  private final int limit;
  private final IndexTerm[] terms;

  /** The document of each posting, in ascending order, and one behind the last. */
  private final int[] documents;

  /** The term of each posting; empty where there is but one. */
  private final byte[] termNumbers;

  private final byte[] frequencies;
  private final int[] samples;
  private final char[] positions;

  private ShortLists(int limit, List<ShortList> lists, int postings, int occurrences) {
    this.limit = limit;
    terms = lists.stream().map(ShortList::term).toArray(IndexTerm[]::new);
    documents = new int[postings + 1];
    termNumbers = new byte[lists.size() > 1 ? postings : 0];
    frequencies = new byte[postings];
    samples = new int[(postings + SAMPLE - 1) / SAMPLE];
    positions = new char[occurrences];
    int end = 0;
    for (int i = 0; i < postings; i++) {
      int first = 0;
      for (int list = 1; list < lists.size(); list++) {
        first = lists.get(list).document() < lists.get(first).document() ? list : first;
      }
      documents[i] = lists.get(first).document();
      if (termNumbers.length > 0) {
        termNumbers[i] = (byte) first;
      }
      if (i % SAMPLE == 0) {
        samples[i / SAMPLE] = end;
      }
      int times = lists.get(first).next(positions, end);
      frequencies[i] = (byte) times;
      end += times;
    }
    documents[postings] = DocIdSetIterator.NO_MORE_DOCS;
  }

  /** Lists of fewer postings were taken for short. */
  int limit() {
    return limit;
  }

  /** How many bytes the short lists of some terms take, at two positions a posting. */
  static int bytes(List<IndexTerm> all, int segment, int limit) {
    int postings = 0;
    for (IndexTerm term : all) {
      postings += isShort(term, segment, limit) ? term.segments()[segment].frequency() : 0;
    }
    return BYTES * postings;
  }

  /** How many bytes they take. */
  int bytes() {
    return OVERHEAD
        + Integer.BYTES * (documents.length + samples.length)
        + termNumbers.length
        + frequencies.length
        + Character.BYTES * positions.length;
  }

  private static boolean isShort(IndexTerm term, int segment, int limit) {
    SegmentTerm inSegment = term.segments()[segment];
    return inSegment != null && inSegment.frequency() < limit;
  }

  /** Whether the list of a term is one of them. */
  boolean hold(IndexTerm term) {
    for (IndexTerm held : terms) {
      if (held == term) {
        return true;
      }
    }
    return false;
  }

  /** Reads the short lists of some terms. */
  static ShortLists read(List<IndexTerm> all, SegmentPostings lists, int limit) throws IOException {
    List<ShortList> joined = new ArrayList<>();
    int postings = 0;
    int occurrences = 0;
    for (IndexTerm term : all) {
      if (isShort(term, lists.segment(), limit) && joined.size() < MOST_TERMS) {
        ShortList read = ShortList.read(term, lists);
        if (read != null) {
          joined.add(read);
          postings += read.postings();
          occurrences += read.occurrences();
        }
      }
    }
    if (joined.isEmpty() && limit == SHORT_IF_KNOWN) {
      return NONE_IF_KNOWN;
    }
    return new ShortLists(limit, joined, postings, occurrences);
  }

  /** How many postings there are. */
  int count() {
    return frequencies.length;
  }

  /** The document of a posting; behind the last one there is none. */
  int document(int posting) {
    return documents[posting];
  }

  /** The first posting, from one on, of a document or one after it. */
  int from(int posting, int document) {
    if (documents[posting] >= document) {
      return posting;
    }
    int step = 1;
    int before = posting;
    while (before + step < documents.length && documents[before + step] < document) {
      before += step;
      step <<= 1;
    }
    int to = Math.min(before + step, documents.length - 1);
    int from = before + 1;
    while (from < to) {
      int middle = from + to >>> 1;
      if (documents[middle] < document) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  /** The term of a posting. */
  IndexTerm term(int posting) {
    return terms[termNumbers.length == 0 ? 0 : termNumbers[posting] & 0xFF];
  }

  /** What the term adds to the frequencies of the document. */
  long frequencies(int posting) {
    return frequency(posting) * term(posting).occurrence();
  }

  /** How often the term stands in the document. */
  int frequency(int posting) {
    return frequencies[posting] & 0xFF;
  }

  /** Where the term stands first in the document. */
  int firstPosition(int posting) {
    return positions[begin(posting)];
  }

  /** Copies where the term stands in the document. */
  void positions(int posting, int[] to, int at) {
    int begin = begin(posting);
    for (int i = 0; i < frequency(posting); i++) {
      to[at + i] = positions[begin + i];
    }
  }

  private int begin(int posting) {
    int begin = samples[posting / SAMPLE];
    for (int i = posting & -SAMPLE; i < posting; i++) {
      begin += frequencies[i] & 0xFF;
    }
    return begin;
  }
}
