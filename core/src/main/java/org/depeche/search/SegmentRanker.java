package org.depeche.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best documents of one segment, a window at a time.
 *
 * <p>It leaves unread what cannot matter (MaxScore, Turtle and Flood 1995): a clause is read
 * through only as long as a document that holds it, and none that weighs more, may be among the
 * best. The other clauses, and the nearness of neighbours, are asked only of documents that may
 * still get there. Titles are few words and weigh much: the documents whose titles score best come
 * first, and mostly leave few others a chance.
 *
 * <p>A score is always summed in the order of the plan, so that it does not depend on what was left
 * unread.
 */
final class SegmentRanker {
  private static final int FIRST_WINDOW = 256;

  /** So many documents, or as many as are wanted, are tried before all others. */
  private static final int TRIED_FIRST = 10;

  /** Beyond that, a result is too deep to be found by a few documents. */
  private static final int DEEP = 128;

  private final PlanModel.SegmentScorers scorers;
  private final List<ClauseScorer> content = new ArrayList<>();
  private final List<ClauseScorer> others = new ArrayList<>();
  private final List<WordScorer> words = new ArrayList<>();
  private final BestHits best;
  private final BestHits.SegmentIds ids;
  private final @Nullable Bits live;
  private final int end;
  private final Window window;
  private final Candidates candidates;
  private final Bounds most;

  SegmentRanker(
      PlanModel model,
      PlanModel.SegmentScorers scorers,
      BestHits best,
      BestHits.SegmentIds ids,
      @Nullable Bits live,
      int end,
      Scratch scratch) {
    this.scorers = scorers;
    this.best = best;
    this.ids = ids;
    this.live = live;
    this.end = end;
    window = scratch.window();
    candidates = scratch.candidates();
    most = scratch.bounds();
    for (int i = 0; i < scorers.clauses().size(); i++) {
      ClauseScorer clause = scorers.clauses().get(i);
      boolean isContent = model.plan().clauses().get(i).content();
      (isContent ? content : others).add(clause);
      if (isContent && clause instanceof WordScorer word) {
        words.add(word);
      }
    }
  }

  /** Offers the documents that hold every content clause, the rarest first; how many there are. */
  long rankAll() throws IOException {
    Ordered clauses = ordered(Comparator.comparingLong(ClauseScorer::cost));
    ClauseScorer rarest = clauses.clause(0);
    long counted = 0;
    int size = FIRST_WINDOW;
    int next;
    for (int from = 0; (next = rarest.next(from)) < end; from = window.to()) {
      begin(next, size);
      rarest.collect();
      candidates.add(held(rarest), window, live);
      for (int i = 1; i < clauses.content() && candidates.count() > 0; i++) {
        candidates.visit(clauses.clause(i), inWindow(clauses.clause(i)));
        candidates.retain(held(clauses.clause(i)));
      }
      counted += candidates.count();
      addScores(clauses, 0, clauses.content());
      ask(clauses, clauses.content());
      size = Math.min(Window.SIZE, 2 * size);
    }
    return counted;
  }

  private static FixedBitSet held(ClauseScorer clause) {
    FixedBitSet held = clause.held();
    if (held == null) {
      throw new IllegalStateException("The clause " + clause + " is not required.");
    }
    return held;
  }

  /**
   * Offers the documents that hold any content clause.
   *
   * @param count how many documents to count before any may be left unread
   * @return how many were counted; all of them, if that is less than {@code count}
   */
  long rankAny(long count) throws IOException {
    Ordered clauses = byWeight();
    FixedBitSet found = new FixedBitSet(Window.SIZE);
    long counted = 0;
    int size = FIRST_WINDOW;
    int from = 0;
    while (true) {
      int leading = counted < count ? clauses.content() : leading(clauses);
      int next = next(clauses, leading, from);
      if (next >= end) {
        return counted;
      }
      begin(next, size);
      join(clauses, leading, found);
      candidates.add(found, window, live);
      counted += candidates.count();
      addScores(clauses, 0, leading);
      ask(clauses, leading);
      from = window.to();
      size = Math.min(Window.SIZE, 2 * size);
    }
  }

  /** Offers the documents that hold any content clause and may be among the best; counts none. */
  void rankBest() throws IOException {
    if (words.isEmpty() || best.depth() > DEEP) {
      rankAny(0);
      return;
    }
    List<TitleHits> hits = new ArrayList<>();
    for (WordScorer word : words) {
      hits.add(word.readTitles(end));
    }
    TitleSums titles = new TitleSums(hits);
    Ordered clauses = byWeight();
    FixedBitSet tried = new FixedBitSet(end);
    tryFirst(titles, clauses, tried);
    scorers.restart();
    rankRest(titles, clauses, tried);
  }

  /** Offers the documents whose titles score best: others then have to score as much. */
  private void tryFirst(TitleSums titles, Ordered clauses, FixedBitSet tried) throws IOException {
    double least = titles.reachedBy(Math.max(best.depth(), TRIED_FIRST));
    for (int i = 0; i < titles.count(); ) {
      begin(titles.document(i), Window.SIZE);
      for (; i < titles.count() && titles.document(i) < window.to(); i++) {
        int document = titles.document(i);
        if (titles.sum(i) >= least) {
          tried.set(document);
          if (live == null || live.get(document)) {
            candidates.add(document - window.from(), titles.sum(i));
            loadTitles(document - window.from());
          }
        }
      }
      ask(clauses, 0);
    }
  }

  private void rankRest(TitleSums titles, Ordered clauses, FixedBitSet tried) throws IOException {
    FixedBitSet found = new FixedBitSet(Window.SIZE);
    int title = 0;
    int from = 0;
    while (true) {
      int leading = leading(clauses);
      int next = next(clauses, leading, from);
      next = title < titles.count() ? Math.min(next, titles.document(title)) : next;
      if (next >= end) {
        return;
      }
      begin(next, Window.SIZE);
      join(clauses, leading, found);
      int firstTitle = title;
      for (; title < titles.count() && titles.document(title) < window.to(); title++) {
        found.set(titles.document(title) - next);
      }
      int known = collect(clauses, leading, found);
      for (int i = 0; i < known; i++) {
        most.add(clauses.clause(i), found);
      }
      for (int i = firstTitle; i < title; i++) {
        most.addTitle(titles.document(i) - next, titles.sum(i), titles.words(i));
      }
      addPromising(found, clauses.gain(known), clauses.pairsWithin(known), tried);
      for (int i = 0; i < known && candidates.count() > 0; i++) {
        candidates.refine(clauses.clause(i));
        candidates.drop(clauses.gain(known), best.threshold());
      }
      candidates.forgetNearness();
      for (int i = 0; i < known && candidates.count() > 0; i++) {
        addNearness(clauses.place(i));
      }
      ask(clauses, known);
      from = window.to();
    }
  }

  /** The first document from a number on that may hold a leading clause. */
  private static int next(Ordered clauses, int leading, int from) throws IOException {
    int next = DocIdSetIterator.NO_MORE_DOCS;
    for (int i = 0; i < leading; i++) {
      next = Math.min(next, clauses.clause(i).next(from));
    }
    return next;
  }

  /** Reads the leading clauses in the window; the places that hold any of them. */
  private static void join(Ordered clauses, int leading, FixedBitSet found) throws IOException {
    found.clear();
    for (int i = 0; i < leading; i++) {
      clauses.clause(i).collect();
      found.or(clauses.clause(i).matched());
    }
  }

  /** Reads other content clauses too, as long as they would be asked of many documents. */
  private int collect(Ordered clauses, int leading, FixedBitSet found) throws IOException {
    int documents = found.cardinality();
    int known = leading;
    while (known < clauses.content()
        && Candidates.isMany(documents, inWindow(clauses.clause(known)))) {
      clauses.clause(known++).collect();
    }
    return known;
  }

  /** How many postings of a clause a window has, if they lie evenly. */
  private double inWindow(ClauseScorer clause) {
    return (double) clause.cost() * (window.to() - window.from()) / end;
  }

  private void loadTitles(int at) {
    for (WordScorer word : words) {
      word.loadTitle(at);
    }
  }

  /** Adds the documents that may be among the best by the most that their words can score. */
  private void addPromising(FixedBitSet found, double rest, double nearness, FixedBitSet tried) {
    float threshold = best.threshold();
    long[] words = found.getBits();
    for (int i = 0; i < words.length; i++) {
      for (long bits = words[i]; bits != 0; bits &= bits - 1) {
        int at = (i << 6) + Long.numberOfTrailingZeros(bits);
        int document = window.from() + at;
        double near = most.hasNeighbours(at) ? nearness : 0;
        double sum = most.take(at);
        if (Candidates.mayReach(sum + near + rest, threshold)
            && !tried.get(document)
            && (live == null || live.get(document))) {
          candidates.add(at, sum, near);
          loadTitles(at);
        }
      }
    }
  }

  private Ordered byWeight() {
    return ordered(Comparator.comparingDouble(ClauseScorer::bound).reversed());
  }

  private Ordered ordered(Comparator<ClauseScorer> order) {
    return new Ordered(order, content, others, scorers.pairs());
  }

  /** How many clauses, the weightiest first, have to be read through. */
  private int leading(Ordered clauses) {
    int leading = clauses.content();
    while (leading > 0 && !Candidates.mayReach(clauses.alone(leading - 1), best.threshold())) {
      leading--;
    }
    return leading;
  }

  private void begin(int from, int size) {
    for (ClauseScorer clause : scorers.clauses()) {
      clause.clear();
    }
    candidates.clear();
    window.move(from, (int) Math.min(end, (long) from + size));
  }

  /** Adds what is known of some clauses. */
  private void addScores(Ordered clauses, int from, int to) {
    for (int i = from; i < to && candidates.count() > 0; i++) {
      candidates.addScores(clauses.clause(i));
      addNearness(clauses.place(i));
    }
  }

  private void addNearness(Ordered.Place place) {
    for (PairScorer pair : place.pairs()) {
      candidates.addBound(pair, window);
    }
  }

  /** Asks the clauses from a place on of the candidates, drops what cannot win, offers the rest. */
  private void ask(Ordered clauses, int from) throws IOException {
    for (int i = from; i < clauses.size() && candidates.count() > 0; i++) {
      candidates.drop(clauses.gain(i), best.threshold());
      candidates.subtractScores(clauses.clause(i));
      candidates.visit(clauses.clause(i), inWindow(clauses.clause(i)));
      addScores(clauses, i, i + 1);
    }
    for (int i = 0; i < candidates.count(); i++) {
      if (Candidates.mayReach(candidates.sum(i), best.threshold())) {
        offer(candidates.place(i));
      }
    }
  }

  private void offer(int at) throws IOException {
    int document = window.from() + at;
    double score = 0;
    for (ClauseScorer clause : scorers.clauses()) {
      if (clause.matched().get(at)) {
        clause.settle(at);
        score += clause.score(at);
      }
    }
    double rest = 0;
    for (PairScorer pair : scorers.pairs()) {
      rest += pair.bound(at, document);
    }
    for (PairScorer pair : scorers.pairs()) {
      double bound = pair.bound(at, document);
      if (bound > 0) {
        if (!Candidates.mayReach(score + rest, best.threshold())) {
          return;
        }
        score += pair.score(document);
        rest -= bound;
      }
    }
    best.offer(ids, document, (float) score);
  }
}
