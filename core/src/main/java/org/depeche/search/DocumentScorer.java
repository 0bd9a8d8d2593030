package org.depeche.search;

import java.io.IOException;

/** Scores single documents of a segment, in ascending order, as ranking does. */
final class DocumentScorer {
  private final PlanModel.SegmentScorers scorers;
  private final Window window;

  DocumentScorer(PlanModel model, int segment, Scratch scratch) throws IOException {
    window = scratch.window();
    scorers = model.scorers(segment, window);
  }

  /** The score of a document. */
  float score(int document) throws IOException {
    for (ClauseScorer clause : scorers.clauses()) {
      clause.clear();
    }
    window.move(document, document + 1);
    double score = 0;
    for (ClauseScorer clause : scorers.clauses()) {
      clause.visit(0);
      if (clause.matched().get(0)) {
        clause.settle(0);
        score += clause.score(0);
      }
    }
    for (PairScorer pair : scorers.pairs()) {
      score += pair.bound(0, document) > 0 ? pair.score(document) : 0;
    }
    return (float) score;
  }

  /** Gives the scratch space back. */
  void end() {
    scorers.end();
  }
}
