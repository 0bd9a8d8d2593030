package org.depeche.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.ArrayUtil;
import org.jspecify.annotations.Nullable;

/**
 * Where a word itself, or its kin, stands in one field of a segment. Documents are asked for in
 * ascending order. Many words are never asked for their positions: the lists are opened with the
 * first question.
 */
final class Positions {
  private final WordField word;
  private final boolean theWord;
  private final SegmentPostings postings;
  private final List<IndexTerm> terms = new ArrayList<>();
  private PostingsEnum @Nullable [] lists;
  private ShortLists shortLists = ShortLists.NONE;
  private int atShort;
  private int[] positions = new int[16];
  private int count;
  private int read = -1;

  /**
   * Looks a word up.
   *
   * @param theWord whether the word itself is meant, not its kin
   */
  Positions(WordField word, boolean theWord, SegmentPostings postings) {
    this.word = word;
    this.theWord = theWord;
    this.postings = postings;
  }

  /** The long lists, where they were left. */
  private PostingsEnum[] lists() throws IOException {
    if (lists == null) {
      shortLists = word.shortLists(postings);
      atShort = 0;
      List<PostingsEnum> found = new ArrayList<>();
      terms.clear();
      for (IndexTerm term : word.terms()) {
        PostingsEnum list =
            isMeant(term) && !shortLists.hold(term)
                ? postings.open(term, PostingsEnum.POSITIONS)
                : null;
        if (list != null) {
          found.add(list);
          terms.add(term);
        }
      }
      lists = found.toArray(PostingsEnum[]::new);
    }
    return lists;
  }

  private boolean isMeant(IndexTerm term) {
    return term.theWord() == theWord;
  }

  /** Gives the lists back; the next question begins again with the first document. */
  void restart() {
    if (lists != null) {
      for (int i = 0; i < lists.length; i++) {
        postings.giveBack(terms.get(i), PostingsEnum.POSITIONS, lists[i]);
      }
      lists = null;
    }
    read = -1;
  }

  /** In how many documents the word stands at the most. */
  long cost() {
    long cost = 0;
    for (IndexTerm term : word.terms()) {
      cost += isMeant(term) ? term.frequency() : 0;
    }
    return cost;
  }

  /** The first document from {@code document} on that holds the word. */
  int advance(int document) throws IOException {
    PostingsEnum[] all = lists();
    int next = nextShort(document);
    for (PostingsEnum list : all) {
      next = Math.min(next, list.docID() < document ? list.advance(document) : list.docID());
    }
    return next;
  }

  private int nextShort(int document) {
    atShort = shortLists.from(atShort, document);
    while (atShort < shortLists.count() && !isMeant(shortLists.term(atShort))) {
      atShort++;
    }
    return shortLists.document(atShort);
  }

  /**
   * Reads the positions in a document.
   *
   * @return how many there are
   */
  int read(int document) throws IOException {
    if (read == document) {
      return count;
    }
    read = document;
    count = 0;
    if (advance(document) != document) {
      return 0;
    }
    int holding = 0;
    for (int i = atShort; shortLists.document(i) == document; i++) {
      if (isMeant(shortLists.term(i))) {
        positions = ArrayUtil.grow(positions, count + shortLists.frequency(i));
        shortLists.positions(i, positions, count);
        count += shortLists.frequency(i);
        holding++;
      }
    }
    for (PostingsEnum list : lists()) {
      if (list.docID() == document) {
        int frequency = list.freq();
        positions = ArrayUtil.grow(positions, count + frequency);
        for (int i = 0; i < frequency; i++) {
          positions[count++] = list.nextPosition();
        }
        holding++;
      }
    }
    if (holding > 1) {
      Arrays.sort(positions, 0, count);
      count = distinct();
    }
    return count;
  }

  /** One word may stand in the index by several terms. */
  private int distinct() {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || positions[i] != positions[kept - 1]) {
        positions[kept++] = positions[i];
      }
    }
    return kept;
  }

  int at(int index) {
    return positions[index];
  }

  boolean contains(int position) {
    return Arrays.binarySearch(positions, 0, count, position) >= 0;
  }

  /** Whether the word stands before a position of a document; for one that is not read. */
  boolean standsBefore(int position, int document) throws IOException {
    PostingsEnum[] all = lists();
    nextShort(document);
    for (int i = atShort; shortLists.document(i) == document; i++) {
      if (isMeant(shortLists.term(i)) && shortLists.firstPosition(i) < position) {
        return true;
      }
    }
    for (PostingsEnum list : all) {
      if ((list.docID() < document ? list.advance(document) : list.docID()) == document
          && list.nextPosition() < position) {
        return true;
      }
    }
    return false;
  }
}
