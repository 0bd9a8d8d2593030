package org.depeche.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.ArrayUtil;
import org.depeche.index.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Scores a word: each field sums its levels of evidence; the better of title and body counts whole,
 * and what the article is filed under adds to that.
 *
 * <p>Titles may be read ahead of all bodies ({@link #readAhead}); a place then has the score of its
 * title as soon as that is loaded, and only bodies are left to be read.
 */
final class WordScorer extends ClauseScorer {
  /**
   * So many postings of titles are read ahead, and remembered. Words of more weigh little: mostly
   * their titles need not be read at all.
   */
  private static final int MOST_AHEAD = 4096;

  private final WordModel model;
  private final FieldScorer title;
  private final FieldScorer body;
  private final List<FieldScorer> labels = new ArrayList<>();
  private final Opening opening;
  private final Window window;
  private final int segment;
  private @Nullable AheadHits titleHits;
  private float @Nullable [] titleScores;

  /** The places of the window whose titles were loaded. */
  private int[] loaded = new int[32];

  private int loadedCount;

  WordScorer(
      WordModel model,
      Positions inBody,
      boolean required,
      SegmentPostings postings,
      Window window) {
    super(required);
    this.model = model;
    this.window = window;
    segment = postings.segment();
    title = new FieldScorer(model.title(), postings, window);
    body = new FieldScorer(model.body(), postings, window);
    for (WordField label : model.labels()) {
      labels.add(new FieldScorer(label, postings, window));
    }
    opening = new Opening(model, inBody, postings, window);
  }

  @Override
  void readAhead(int end) throws IOException {
    AheadHits.Kept known = model.titleHits().of(segment);
    if (known != null || title.cost() <= MOST_AHEAD) {
      titleScores = window.borrow();
      titleHits = known == null ? readTitles(end) : new AheadHits(known);
    }
  }

  private AheadHits readTitles(int end) throws IOException {
    AheadHits read = new AheadHits();
    title.readThrough(end, read);
    AheadHits.Kept kept = read.kept();
    model.titleHits().remember(segment, kept, kept.bytes());
    return read;
  }

  @Override
  @Nullable AheadHits ahead() {
    return titleHits;
  }

  @Override
  void load(int at) {
    int document = window.from() + at;
    if (titleHits != null && titleScores != null && titleHits.advance(document) == document) {
      loaded = ArrayUtil.grow(loaded, loadedCount + 1);
      loaded[loadedCount++] = at;
      titleScores[at] = titleHits.score();
      matched().set(at);
    }
  }

  @Override
  double bound() {
    return titleHits == null ? model.bound() : model.bodyBound();
  }

  @Override
  long cost() {
    long cost = (titleHits == null ? title.cost() : 0) + body.cost();
    for (FieldScorer label : labels) {
      cost += label.cost();
    }
    return cost;
  }

  @Override
  int next(int from) throws IOException {
    int next = body.next(from);
    for (FieldScorer label : labels) {
      next = Math.min(next, label.next(from));
    }
    return titleHits == null ? Math.min(title.next(from), next) : next;
  }

  @Override
  void restart() throws IOException {
    if (titleHits == null) {
      title.restart();
    } else {
      titleHits.restart();
    }
    body.restart();
    for (FieldScorer label : labels) {
      label.restart();
    }
    opening.restart();
  }

  @Override
  void end() {
    clear();
    title.end();
    body.end();
    labels.forEach(FieldScorer::end);
    opening.restart();
    if (titleScores != null) {
      window.giveBack(titleScores);
    }
  }

  @Override
  void collect() throws IOException {
    if (titleHits == null) {
      title.gather(matched(), held());
    }
    body.gather(matched(), held());
    for (FieldScorer label : labels) {
      label.gather(matched(), held());
    }
  }

  @Override
  void visit(int at) throws IOException {
    if (titleHits == null) {
      title.visit(at, matched(), held());
    }
    body.visit(at, matched(), held());
    for (FieldScorer label : labels) {
      label.visit(at, matched(), held());
    }
  }

  @Override
  boolean settle(int at) throws IOException {
    return inBody(at) > 0 && !opening.ask(at);
  }

  @Override
  float score(int at) {
    float inTitle = titleScores == null ? title.score(at) : titleScores[at];
    float inBody = body.score(at);
    float first = inBody == 0 ? 0 : opening.score(at);
    float score = better(inTitle, inBody, model.otherField()) + first;
    for (FieldScorer label : labels) {
      score += label.score(at);
    }
    return score;
  }

  @Override
  List<Explanation.Share> shares(int at) {
    List<Explanation.Share> shares = shares(title.shares(at), body.shares(at), model.otherField());
    if (opening.holds(at)) {
      shares.add(new Explanation.Share(Schema.BODY, Explanation.Evidence.OPENING, model.opening()));
    }
    labels.forEach(label -> shares.addAll(label.shares(at)));
    return shares;
  }

  /** How often a title holds the word or its kin, at the most. */
  float inTitle(int at) {
    if (titleScores == null) {
      return title.frequency(at);
    }
    return titleScores[at] == 0 ? 0 : Float.POSITIVE_INFINITY;
  }

  /** How often a body holds the word or its kin. */
  float inBody(int at) {
    return body.frequency(at);
  }

  @Override
  void clear() {
    body.clear(matched());
    for (FieldScorer label : labels) {
      label.clear(matched());
    }
    if (titleScores == null) {
      title.clear(matched());
    } else {
      for (int i = 0; i < loadedCount; i++) {
        titleScores[loaded[i]] = 0;
      }
      loadedCount = 0;
    }
    opening.clear();
    super.clear();
  }
}
