package org.depeche.search;

import java.io.IOException;
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
  private final Positions word;
  private final Positions kin;
  private final Window window;
  private final FixedBitSet known = new FixedBitSet(Window.SIZE);
  private final FixedBitSet holds = new FixedBitSet(Window.SIZE);

  /**
   * Looks at bodies.
   *
   * @param body the word in bodies
   * @param word where it stands, its kin left out
   * @param score what it adds
   */
  Opening(WordField body, Positions word, float score, SegmentPostings postings, Window window) {
    kin = new Positions(body, false, postings);
    this.word = word;
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

  /** Asks it of a document of the window; whether the document has it. */
  boolean ask(int at) throws IOException {
    if (score == 0 || known.getAndSet(at)) {
      return holds.get(at);
    }
    int document = window.from() + at;
    if (word.read(document) > 0 && word.at(0) < WORDS || kin.standsBefore(WORDS, document)) {
      holds.set(at);
    }
    return holds.get(at);
  }

  /** Forgets the window. */
  void clear() {
    known.clear();
    holds.clear();
  }

  /** Begins again with the first document; gives the lists back. */
  void restart() {
    kin.restart();
  }
}
