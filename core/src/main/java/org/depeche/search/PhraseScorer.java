package org.depeche.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.FixedBitSet;

/** Scores a phrase; the better of title and body counts whole. */
final class PhraseScorer extends ClauseScorer {
  private final PhraseField title;
  private final PhraseField body;
  private final float otherField;
  private final double bound;
  private final Window window;
  private final float[] scores;

  PhraseScorer(
      PhraseModel inTitle,
      PhraseModel inBody,
      float otherField,
      boolean required,
      int segment,
      TermIndex index,
      Window window) {
    super(required);
    this.window = window;
    scores = window.borrow();
    this.otherField = otherField;
    title = new PhraseField(inTitle, segment, index);
    body = new PhraseField(inBody, segment, index);
    bound = better((double) inTitle.weight(), inBody.weight(), otherField);
  }

  @Override
  double bound() {
    return bound;
  }

  @Override
  long cost() {
    return title.cost() + body.cost();
  }

  @Override
  void restart() {
    title.restart();
    body.restart();
  }

  @Override
  int next(int from) throws IOException {
    return Math.min(title.next(from), body.next(from));
  }

  @Override
  void collect() throws IOException {
    for (int document = next(window.from());
        document < window.to();
        document = next(document + 1)) {
      visit(document - window.from());
    }
  }

  @Override
  void visit(int at) throws IOException {
    int document = window.from() + at;
    float score = better(title.score(document), body.score(document), otherField);
    if (score > 0) {
      scores[at] = score;
      matched().set(at);
      FixedBitSet held = held();
      if (held != null) {
        held.set(at);
      }
    }
  }

  @Override
  void settle(int at) {
    // Nothing is assumed of a phrase.
  }

  @Override
  float score(int at) {
    return matched().get(at) ? scores[at] : 0;
  }

  @Override
  List<Explanation.Share> shares(int at) throws IOException {
    int document = window.from() + at;
    return shares(
        title.score(document), body.score(document), Explanation.Evidence.PHRASE, otherField);
  }

  @Override
  void end() {
    title.end();
    body.end();
    Arrays.fill(scores, 0);
    window.giveBack(scores);
  }
}
