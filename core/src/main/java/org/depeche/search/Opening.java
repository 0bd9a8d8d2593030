package org.depeche.search;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.FixedBitSet;

/**
 * Whether a word or its kin stand among the first words of the bodies of a segment: where a paper
 * says what an article is about. It is asked of few documents, in ascending order: until then a
 * document may have it.
 */
final class Opening {

  /** About two paragraphs of news; {@code ARCHITECTURE.md} has the experiment. */
  private static final int WORDS = 80;

  private final float score;
  private final PositionLists lists;
  private final Window window;
  private final FixedBitSet known = new FixedBitSet(Window.SIZE);
  private final FixedBitSet holds = new FixedBitSet(Window.SIZE);

  Opening(WordField word, float score, int segment, TermIndex index, Window window) {
    lists = new PositionLists(word, term -> true, segment, index);
    this.window = window;
    this.score = score;
  }

  /**
   * What it adds to a document of the window, as far as is known: everything before it is asked.
   */
  float score(int at) {
    return !known.get(at) || holds.get(at) ? score : 0;
  }

  /** Whether it was asked of a document, which has it. */
  boolean holds(int at) {
    return holds.get(at);
  }

  /** Asks it of a document of the window. */
  void ask(int at) throws IOException {
    if (score == 0 || known.getAndSet(at)) {
      return;
    }
    int document = window.from() + at;
    for (PostingsEnum list : lists.get()) {
      if ((list.docID() < document ? list.advance(document) : list.docID()) == document
          && list.nextPosition() < WORDS) {
        holds.set(at);
        return;
      }
    }
  }

  /** Forgets the window. */
  void clear() {
    known.clear();
    holds.clear();
  }

  /** Begins again with the first document; gives the lists back. */
  void restart() {
    lists.giveBack();
  }
}
