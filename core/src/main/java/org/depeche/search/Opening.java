package org.depeche.search;

import java.io.IOException;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Whether a word or its kin stand among the first words of the bodies of a segment: where a paper
 * says what an article is about. It is asked of few documents, in ascending order: until then a
 * document may have it.
 */
final class Opening {

  private final WordModel model;
  private final float score;
  private final int segment;
  private final Positions word;
  private final Positions kin;
  private final Window window;
  private final FixedBitSet known = new FixedBitSet(Window.SIZE);
  private final FixedBitSet holds = new FixedBitSet(Window.SIZE);
  private @Nullable KnownOpenings before;

  /**
   * Looks at bodies.
   *
   * @param model the word
   * @param word where it stands in bodies, its kin left out
   */
  Opening(WordModel model, Positions word, SegmentPostings postings, Window window) {
    this.model = model;
    this.word = word;
    this.window = window;
    segment = postings.segment();
    kin = new Positions(model.body(), false, postings);
    score = model.opening();
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
    if (stands(window.from() + at)) {
      holds.set(at);
    }
    return holds.get(at);
  }

  private boolean stands(int document) throws IOException {
    before = before == null ? model.openings(segment) : before;
    int known = before == null ? KnownOpenings.UNKNOWN : before.of(document);
    if (known != KnownOpenings.UNKNOWN) {
      return known == 1;
    }
    int words = model.openingWords();
    boolean stands =
        word.read(document) > 0 && word.at(0) < words || kin.standsBefore(words, document);
    if (before != null) {
      before.note(document, stands);
    }
    return stands;
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
