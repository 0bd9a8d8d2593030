package org.depeche.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;

/** Scores single documents of a segment, in ascending order, as ranking does. */
final class DocumentScorer {
  private final PlanModel.SegmentScorers scorers;
  private final SegmentFactors factors;
  private final Window window;

  /** Where the documents end that one window takes in; the newest ones mostly fit into one. */
  private int end;

  /** Scores documents of which none comes before {@code first}. */
  DocumentScorer(PlanModel model, LeafReaderContext segment, int first, Scratch scratch)
      throws IOException {
    factors = model.factors().in(segment.reader());
    window = scratch.window();
    scorers = model.scorers(segment.ord, first, window);
  }

  /** The score of a document. */
  float score(int document) throws IOException {
    if (document >= end) {
      for (ClauseScorer clause : scorers.clauses()) {
        clause.clear();
      }
      end = document + Window.SIZE;
      window.move(document, end);
    }
    int at = document - window.from();
    double score = 0;
    for (ClauseScorer clause : scorers.clauses()) {
      clause.visit(at);
      if (clause.matched().get(at)) {
        clause.settle(at);
        score += clause.score(at);
      }
    }
    for (PairScorer pair : scorers.pairs()) {
      score += pair.score(at, document);
    }
    return factors.times((float) score, document);
  }

  /** Gives the scratch space back. */
  void end() {
    scorers.end();
  }
}
