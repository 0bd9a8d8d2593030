package org.depeche.search;

import java.io.IOException;
import java.util.stream.IntStream;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.jspecify.annotations.Nullable;

/** Finds a phrase, word by word in its order, in one field of a segment. */
final class PhraseField {
  /** Where so many words do not stand in their order, the others are not asked at all. */
  private static final int ASKED_FIRST = 2;

  private final PhraseModel model;
  private final Positions[] words;
  private final byte[] lengths;

  /** The words in the order in which they are asked: most documents are told by the rarest. */
  private final int[] rarestFirst;

  private final @Nullable PhraseUnits units;

  private int[] beginnings = new int[16];

  PhraseField(PhraseModel model, SegmentPostings postings) {
    this.model = model;
    words = new Positions[model.words().size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = new Positions(model.words().get(i), true, postings);
    }
    UnitModel unitModel = model.units();
    units = unitModel == null ? null : new PhraseUnits(unitModel, words, postings);
    lengths = model.model().lengths(postings.segment());
    rarestFirst =
        IntStream.range(0, words.length)
            .boxed()
            .sorted((one, other) -> Long.compare(words[one].cost(), words[other].cost()))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  long cost() {
    long cost = Long.MAX_VALUE;
    for (Positions word : words) {
      cost = Math.min(cost, word.cost());
    }
    return cost;
  }

  /** Begins again with the first document; gives the lists back. */
  void restart() {
    for (Positions word : words) {
      word.restart();
    }
    if (units != null) {
      units.restart();
    }
  }

  /** The first document from {@code from} on that holds the rarest words, and so may hold all. */
  int next(int from) throws IOException {
    int document = from;
    int agreed = 0;
    int asked = Math.min(ASKED_FIRST, words.length);
    for (int i = 0; agreed < asked; i = (i + 1) % asked) {
      int next = words[rarestFirst[i]].advance(document);
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
    int count = units == null ? inOrder(document) : units.count(document);
    float norm = model.model().norms()[lengths[document] & 0xFF];
    return count == 0 ? 0 : model.weight() * (count / (count + norm));
  }

  /** How often the words stand in their order, each at one position. */
  private int inOrder(int document) throws IOException {
    int rarest = rarestFirst[0];
    int count = words[rarest].read(document);
    beginnings = ArrayUtil.grow(beginnings, count);
    for (int i = 0; i < count; i++) {
      beginnings[i] = words[rarest].at(i) - model.offsets().get(rarest);
    }
    for (int i = 1; i < words.length && count > 0; i++) {
      count = followed(rarestFirst[i], document, count);
    }
    return count;
  }

  /** Keeps the beginnings of phrases that a word belongs to; how many there are. */
  private int followed(int word, int document, int count) throws IOException {
    if (words[word].read(document) == 0) {
      return 0;
    }
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (words[word].contains(beginnings[i] + model.offsets().get(word))) {
        beginnings[kept++] = beginnings[i];
      }
    }
    return kept;
  }
}
