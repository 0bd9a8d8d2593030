package org.depeche.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Scores a phrase; the better of title and body counts whole. */
final class PhraseScorer extends ClauseScorer {
  private final PhraseField title;
  private final PhraseField body;
  private final float otherField;
  private final double bound;
  private final Window window;
  private final float[] scores;
  private @Nullable AheadHits hits;

  PhraseScorer(
      PhraseModel inTitle,
      PhraseModel inBody,
      float otherField,
      boolean required,
      SegmentPostings postings,
      Window window) {
    super(required);
    this.window = window;
    scores = window.borrow();
    this.otherField = otherField;
    title = new PhraseField(inTitle, postings);
    body = new PhraseField(inBody, postings);
    bound = better((double) inTitle.weight(), inBody.weight(), otherField);
  }

  /** Reads all phrases of the segment. */
  @Override
  void readAhead(int end) throws IOException {
    AheadHits found = new AheadHits();
    for (int document = next(0); document < end; document = next(document + 1)) {
      float score = better(title.score(document), body.score(document), otherField);
      if (score > 0) {
        found.add(document, score);
      }
    }
    hits = found;
  }

  @Override
  @Nullable AheadHits ahead() {
    return hits;
  }

  @Override
  boolean isWhole() {
    return hits != null;
  }

  @Override
  void load(int at) {
    int document = window.from() + at;
    if (hits != null && hits.advance(document) == document) {
      note(at, hits.score());
    }
  }

  @Override
  double bound() {
    return hits == null ? bound : 0;
  }

  @Override
  long cost() {
    return hits == null ? title.cost() + body.cost() : hits.count();
  }

  @Override
  void restart() {
    if (hits == null) {
      title.restart();
      body.restart();
    } else {
      hits.restart();
    }
  }

  @Override
  int next(int from) throws IOException {
    return hits == null ? Math.min(title.next(from), body.next(from)) : hits.advance(from);
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
    if (hits != null) {
      load(at);
      return;
    }
    int document = window.from() + at;
    float score = better(title.score(document), body.score(document), otherField);
    if (score > 0) {
      note(at, score);
    }
  }

  private void note(int at, float score) {
    scores[at] = score;
    matched().set(at);
    FixedBitSet held = held();
    if (held != null) {
      held.set(at);
    }
  }

  @Override
  boolean settle(int at) {
    return false; // Nothing is assumed of a phrase.
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
    title.restart();
    body.restart();
    Arrays.fill(scores, 0);
    window.giveBack(scores);
  }
}
