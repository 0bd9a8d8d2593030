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
 * still get there.
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
  private final BestHits best;
  private final @Nullable Bits live;
  private final int end;
  private final Window window;
  private final Candidates candidates;
  private final Bounds most;
  private final Ahead ahead;
  private final Sieve sieve;
  private final CandidateScoring scoring;

  SegmentRanker(
      PlanModel model,
      PlanModel.SegmentScorers scorers,
      BestHits best,
      @Nullable Bits live,
      int end,
      Scratch scratch) {
    this.scorers = scorers;
    this.best = best;
    this.live = live;
    this.end = end;
    window = scratch.window();
    candidates = scratch.candidates();
    most = scratch.bounds();
    ahead = scratch.ahead();
    sieve = new Sieve(best, live, scratch);
    scoring = new CandidateScoring(scorers, best, end, scratch);
    for (int i = 0; i < scorers.clauses().size(); i++) {
      (model.plan().clauses().get(i).content() ? content : others).add(scorers.clauses().get(i));
    }
  }

  /** Offers the documents that hold every content clause, the rarest first; how many there are. */
  long rankAll() throws IOException {
    Ordered clauses = ordered((one, other) -> Long.compare(one.cost(), other.cost()));
    ClauseScorer rarest = clauses.clause(0);
    long counted = 0;
    int size = FIRST_WINDOW;
    int next;
    for (int from = 0; (next = rarest.next(from)) < end; from = window.to()) {
      begin(next, size);
      rarest.collect();
      candidates.add(held(rarest), window, live);
      for (int i = 1; i < clauses.content() && candidates.count() > 0; i++) {
        candidates.visit(clauses.clause(i), scoring.inWindow(clauses.clause(i)));
        candidates.retain(held(clauses.clause(i)));
      }
      counted += candidates.count();
      scoring.addScores(clauses, 0, clauses.content());
      scoring.finish(clauses, clauses.content());
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
   * Offers the documents that hold any content clause and may be among the best.
   *
   * @param count how many documents to count before any may be left unread
   * @return how many were counted; all of them, if that is less than {@code count}
   */
  long rankAny(long count) throws IOException {
    boolean deep = best.depth() > DEEP;
    for (ClauseScorer clause : deep ? List.<ClauseScorer>of() : content) {
      clause.readAhead(end);
    }
    Ordered clauses = byWeight();
    most.begin(clauses);
    ahead.read(clauses);
    double tried = ahead.reachedBy(Math.max(best.depth(), TRIED_FIRST));
    tryFirst(clauses, tried);
    scorers.restart();
    return readThrough(clauses, tried, count);
  }

  /** Offers the documents that score best by what was read ahead: others have to score as much. */
  private void tryFirst(Ordered clauses, double least) throws IOException {
    for (int i = 0; i < ahead.count(); ) {
      if (ahead.sum(i) < least) {
        i++;
        continue;
      }
      begin(ahead.document(i), Window.SIZE);
      for (; i < ahead.count() && ahead.document(i) < window.to(); i++) {
        int document = ahead.document(i);
        if (ahead.sum(i) >= least && (live == null || live.get(document))) {
          candidates.add(document - window.from(), ahead.sum(i));
          for (ClauseScorer clause : content) {
            clause.load(document - window.from());
          }
        }
      }
      scoring.finish(clauses, 0);
    }
  }

  /**
   * Goes through the windows.
   *
   * @param tried what documents scored at least by what was read ahead to be tried first
   */
  private long readThrough(Ordered clauses, double tried, long count) throws IOException {
    FixedBitSet found = new FixedBitSet(Window.SIZE);
    long counted = 0;
    int size = ahead.count() == 0 ? FIRST_WINDOW : Window.SIZE;
    int from = 0;
    int atAhead = 0;
    while (true) {
      int leading = counted < count ? clauses.content() : leading(clauses);
      int next = next(clauses, leading, from);
      next = atAhead < ahead.count() ? Math.min(next, ahead.document(atAhead)) : next;
      if (next >= end) {
        return counted;
      }
      begin(next, size);
      join(clauses, leading, found);
      for (; atAhead < ahead.count() && ahead.document(atAhead) < window.to(); atAhead++) {
        int at = ahead.document(atAhead) - next;
        if (ahead.sum(atAhead) < tried) {
          found.set(at);
          most.addAhead(at, ahead.sum(atAhead), ahead.held(atAhead));
        } else {
          found.clear(at);
          counted += live == null || live.get(ahead.document(atAhead)) ? 1 : 0;
        }
      }
      int known = collect(clauses, leading, found);
      counted += sieve.sift(found, clauses, known);
      scoring.finish(clauses, known);
      from = window.to();
      size = Math.min(Window.SIZE, 2 * size);
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
        && Candidates.isMany(documents, scoring.inWindow(clauses.clause(known)))) {
      clauses.clause(known++).collect();
    }
    return known;
  }

  private Ordered byWeight() {
    return ordered(SegmentRanker::byWeight);
  }

  private static int byWeight(ClauseScorer one, ClauseScorer other) {
    return one.isWhole() == other.isWhole()
        ? Double.compare(other.bound(), one.bound())
        : Boolean.compare(other.isWhole(), one.isWhole());
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
}
