package org.depeche.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;

/** Scores single documents of a segment, in ascending order, as ranking does. */
final class DocumentScorer {
  private final PlanModel.SegmentScorers scorers;
  private final SegmentFactors factors;
  private final Window window;

  DocumentScorer(PlanModel model, LeafReaderContext segment, Scratch scratch) throws IOException {
    factors = model.factors().in(segment.reader());
    window = scratch.window();
    scorers = model.scorers(segment.ord, window);
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
    return factors.times((float) score, document);
  }

  /** Gives the scratch space back. */
  void end() {
    scorers.end();
  }
}
