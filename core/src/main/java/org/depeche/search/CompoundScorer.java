package org.depeche.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * Scores a compound: in one word, or all of its parts, side by side where that is asked; the better
 * of the two counts.
 */
final class CompoundScorer extends ClauseScorer {
  private final WordScorer whole;
  private final List<WordScorer> parts;
  private final List<PhraseField> sideBySide;
  private final Window window;

  /** The places of the window that hold all parts, side by side where that is asked. */
  private final FixedBitSet together = new FixedBitSet(Window.SIZE);

  private final List<String> names;
  private final float scale;

  /**
   * Makes the scorer of a compound.
   *
   * @param sideBySide the parts as a phrase, in each field; empty where they may stand anywhere
   * @param names what each part is called in an explanation
   */
  CompoundScorer(
      WordScorer whole,
      List<WordScorer> parts,
      List<PhraseField> sideBySide,
      List<String> names,
      Window window,
      boolean required) {
    super(required);
    this.sideBySide = List.copyOf(sideBySide);
    this.window = window;
    this.names = names;
    this.whole = whole;
    this.parts = List.copyOf(parts);
    scale = parts.size() / 2f;
  }

  @Override
  double bound() {
    double sum = 0;
    for (WordScorer part : parts) {
      sum += part.bound();
    }
    return Math.max(scale * whole.bound(), sum);
  }

  @Override
  long cost() {
    long cost = whole.cost();
    for (WordScorer part : parts) {
      cost += part.cost();
    }
    return cost;
  }

  @Override
  void restart() throws IOException {
    whole.restart();
    for (WordScorer part : parts) {
      part.restart();
    }
    sideBySide.forEach(PhraseField::restart);
  }

  @Override
  void end() {
    whole.end();
    parts.forEach(ClauseScorer::end);
    sideBySide.forEach(PhraseField::restart);
  }

  @Override
  int next(int from) throws IOException {
    int both = parts.isEmpty() ? DocIdSetIterator.NO_MORE_DOCS : from;
    for (WordScorer part : parts) {
      both = Math.max(both, part.next(from));
    }
    return Math.min(whole.next(from), both);
  }

  @Override
  void collect() throws IOException {
    whole.collect();
    for (WordScorer part : parts) {
      part.collect();
    }
    FixedBitSet some = whole.matched().clone();
    if (!parts.isEmpty()) {
      some.or(parts.get(0).matched());
    }
    long[] words = some.getBits();
    for (int i = 0; i < words.length; i++) {
      for (long bits = words[i]; bits != 0; bits &= bits - 1) {
        combine((i << 6) + Long.numberOfTrailingZeros(bits));
      }
    }
  }

  @Override
  void visit(int at) throws IOException {
    whole.visit(at);
    for (WordScorer part : parts) {
      part.visit(at);
    }
    combine(at);
  }

  private void combine(int at) throws IOException {
    boolean all = areTogether(at);
    if (all) {
      together.set(at);
    }
    if (whole.matched().get(at) || all) {
      matched().set(at);
    }
    FixedBitSet held = held();
    if (held != null && (holds(whole, at) || all && allHold(at))) {
      held.set(at);
    }
  }

  private boolean areTogether(int at) throws IOException {
    if (!all(at)) {
      return false;
    }
    for (PhraseField field : sideBySide) {
      if (field.score(window.from() + at) > 0) {
        return true;
      }
    }
    return sideBySide.isEmpty();
  }

  private boolean all(int at) {
    for (WordScorer part : parts) {
      if (!part.matched().get(at)) {
        return false;
      }
    }
    return !parts.isEmpty();
  }

  private boolean allHold(int at) {
    for (WordScorer part : parts) {
      if (!holds(part, at)) {
        return false;
      }
    }
    return !parts.isEmpty();
  }

  private static boolean holds(WordScorer word, int at) {
    FixedBitSet held = word.held();
    return held != null && held.get(at);
  }

  @Override
  boolean settle(int at) throws IOException {
    boolean less = whole.settle(at);
    for (WordScorer part : parts) {
      less |= part.settle(at);
    }
    return less;
  }

  @Override
  float score(int at) {
    float inOneWord = scale * whole.score(at);
    if (!together.get(at)) {
      return inOneWord;
    }
    float sum = 0;
    for (WordScorer part : parts) {
      sum += part.score(at);
    }
    return Math.max(inOneWord, sum);
  }

  @Override
  List<Explanation.Share> shares(int at) {
    double inOneWord = scale * whole.score(at);
    if (!together.get(at) || inOneWord >= score(at)) {
      return whole.shares(at).stream().map(share -> share.times(scale)).toList();
    }
    List<Explanation.Share> shares = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      parts.get(i).shares(at).forEach(share -> shares.add(share.of(name)));
    }
    return shares;
  }

  @Override
  boolean contains(WordScorer word) {
    return word == whole || parts.contains(word);
  }

  @Override
  void clear() {
    whole.clear();
    parts.forEach(ClauseScorer::clear);
    together.clear();
    super.clear();
  }
}
