package org.depeche.search;

import java.io.IOException;
import org.apache.lucene.search.DocIdSetIterator;

/** Finds a phrase, word by word in its order, in one field of a segment. */
final class PhraseField {
  private final PhraseModel model;
  private final Positions[] words;
  private final byte[] lengths;

  PhraseField(PhraseModel model, int segment, TermIndex index) {
    this.model = model;
    words = new Positions[model.words().size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = new Positions(model.words().get(i), segment, index);
    }
    lengths = model.model().lengths(segment);
  }

  long cost() {
    long cost = Long.MAX_VALUE;
    for (Positions word : words) {
      cost = Math.min(cost, word.cost());
    }
    return cost;
  }

  void restart() {
    for (Positions word : words) {
      word.restart();
    }
  }

  /** Gives the lists back. */
  void end() {
    for (Positions word : words) {
      word.end();
    }
  }

  /** The first document from {@code from} on that holds all words. */
  int next(int from) throws IOException {
    int document = from;
    int agreed = 0;
    for (int i = 0; agreed < words.length; i = (i + 1) % words.length) {
      int next = words[i].advance(document);
      if (next == DocIdSetIterator.NO_MORE_DOCS) {
        return next;
      }
      agreed = next == document ? agreed + 1 : 1;
      document = next;
    }
    return document;
  }

  /** The score of a document, 0 where it does not hold the phrase. */
  float score(int document) throws IOException {
    for (Positions word : words) {
      if (word.read(document) == 0) {
        return 0;
      }
    }
    int frequency = 0;
    int first = words[0].read(document);
    for (int i = 0; i < first; i++) {
      frequency += standsAt(words[0].at(i) - model.offsets().get(0)) ? 1 : 0;
    }
    float norm = model.model().norms()[lengths[document] & 0xFF];
    return frequency == 0 ? 0 : model.weight() * (frequency / (frequency + norm));
  }

  private boolean standsAt(int start) {
    for (int i = 1; i < words.length; i++) {
      if (!words[i].contains(start + model.offsets().get(i))) {
        return false;
      }
    }
    return true;
  }
}
