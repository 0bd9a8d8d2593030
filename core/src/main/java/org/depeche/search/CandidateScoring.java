package org.depeche.search;

import java.io.IOException;
import java.util.List;

/**
 * Asks the clauses of a plan, one after the other, of the candidates of a window, drops what cannot
 * be among the best any more, and offers the rest.
 *
 * <p>What is told by positions comes last and one question at a time, since each costs more than
 * all before it. A score is a sum of a few floats as a double, which is exact: it does not depend
 * on the order in which the clauses are asked, nor on what was left unread.
 */
final class CandidateScoring {
  private final PlanModel.SegmentScorers scorers;
  private final BestHits best;
  private final int end;
  private final Window window;
  private final Candidates candidates;
  private final float[] scores;
  private final float[] nearness;
  private final double[] mostNear;

  CandidateScoring(PlanModel.SegmentScorers scorers, BestHits best, int end, Scratch scratch) {
    this.scorers = scorers;
    this.best = best;
    this.end = end;
    window = scratch.window();
    candidates = scratch.candidates();
    scores = new float[scorers.clauses().size()];
    nearness = new float[scorers.pairs().size()];
    mostNear = new double[nearness.length];
  }

  /** How many postings of a clause a window has, if they lie evenly. */
  double inWindow(ClauseScorer clause) {
    return (double) clause.cost() * (window.to() - window.from()) / end;
  }

  /** Adds what is known of some clauses. */
  void addScores(Ordered clauses, int from, int to) {
    for (int i = from; i < to && candidates.count() > 0; i++) {
      candidates.addScores(clauses.clause(i));
      for (PairScorer pair : clauses.place(i).pairs()) {
        candidates.addBound(pair, window);
      }
    }
  }

  /** Asks the clauses from a place on; what is known of those before is in the candidates' sums. */
  void finish(Ordered clauses, int from) throws IOException {
    for (int i = from; i < clauses.size() && candidates.count() > 0; i++) {
      candidates.drop(clauses.gain(i), best.threshold());
      candidates.subtractScores(clauses.clause(i));
      candidates.visit(clauses.clause(i), inWindow(clauses.clause(i)));
      addScores(clauses, i, i + 1);
    }
    for (int i = 0; i < candidates.count(); i++) {
      if (Candidates.mayReach(candidates.sum(i), best.threshold())) {
        offer(candidates.place(i), clauses);
      }
    }
  }

  private void offer(int at, Ordered clauses) throws IOException {
    int document = window.from() + at;
    if (!settle(at, document, clauses)) {
      return;
    }
    double score = 0;
    for (float ofClause : scores) {
      score += ofClause;
    }
    for (float near : nearness) {
      score += near;
    }
    best.offer(document, (float) score);
  }

  /** Finds out what is assumed in favour of a place, as long as it may be among the best. */
  private boolean settle(int at, int document, Ordered clauses) throws IOException {
    List<PairScorer> pairs = scorers.pairs();
    double most = 0;
    for (int i = 0; i < nearness.length; i++) {
      mostNear[i] = pairs.get(i).bound(at, document);
      most += mostNear[i];
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] = clauses.clause(i).matched().get(at) ? clauses.clause(i).score(at) : 0;
      most += scores[i];
    }
    for (int i = 0; i < scores.length; i++) {
      if (!Candidates.mayReach(most, best.threshold())) {
        return false;
      }
      ClauseScorer clause = clauses.clause(i);
      if (scores[i] > 0 && clause.settle(at)) {
        most -= scores[i];
        scores[i] = clause.score(at);
        most += scores[i];
      }
    }
    for (int i = 0; i < nearness.length; i++) {
      nearness[i] = 0;
      if (mostNear[i] > 0) {
        if (!Candidates.mayReach(most, best.threshold())) {
          return false;
        }
        nearness[i] = pairs.get(i).score(at, document);
        most += nearness[i] - mostNear[i];
      }
    }
    return true;
  }
}
