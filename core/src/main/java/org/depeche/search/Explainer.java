package org.depeche.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.depeche.article.Article;
import org.depeche.index.Snapshot;
import org.depeche.plan.Clause;
import org.depeche.plan.Pair;
import org.depeche.plan.Plan;
import org.depeche.plan.Weights;

/** Explains the score of one article by the scorers that ranked it. Safe for several threads. */
final class Explainer {
  private final Weights weights;

  Explainer(Weights weights) {
    this.weights = weights;
  }

  Explanation explain(Plan plan, Preferences preferences, Snapshot snapshot, int document)
      throws IOException {
    Scratch scratch = Ranker.Kept.of(snapshot, weights).scratch(snapshot);
    PlanModel model = new PlanModel(plan, preferences, snapshot, weights, scratch);
    List<LeafReaderContext> leaves = snapshot.reader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    PlanModel.SegmentScorers scorers = model.scorers(leaf.ord, scratch.window());
    int local = document - leaf.docBase;
    scratch.window().move(local, local + 1);
    for (ClauseScorer clause : scorers.clauses()) {
      clause.visit(0);
      clause.settle(0);
    }
    Article article = snapshot.article(document);
    boolean matches = new PlanMatches(model, leaf, scratch.terms()).in(local, local + 1).get(0);
    List<Explanation.Part> parts =
        matches ? parts(plan, scorers, local, new Occurrences(plan, article)) : List.of();
    double score = 0;
    for (Explanation.Part part : parts) {
      score += part.score();
    }
    SegmentFactors factors = model.factors().in(leaf.reader());
    List<Explanation.Part> all = new ArrayList<>(parts);
    all.addAll(preferred((float) score, factors, local, article));
    return new Explanation(
        plan.query(),
        article.id(),
        matches,
        factors.times((float) score, local),
        all,
        plan.corrections());
  }

  /** What each factor adds to the product of the score and those before it. */
  private static List<Explanation.Part> preferred(
      float score, SegmentFactors factors, int document, Article article) throws IOException {
    List<Explanation.Part> parts = new ArrayList<>();
    double product = score;
    for (Factor factor : factors.factors()) {
      double before = product;
      product *= factor.of(document);
      if (product != before) {
        parts.add(
            new Explanation.Part(
                factor.reason(),
                subject(factor.reason(), article),
                product - before,
                List.of(),
                List.of()));
      }
    }
    return parts;
  }

  private static String subject(Explanation.Reason reason, Article article) {
    return switch (reason) {
      case SECTION -> article.section();
      case SOURCE -> article.source();
      default -> article.date().map(date -> date.day().toString()).orElse("");
    };
  }

  private static List<Explanation.Part> parts(
      Plan plan, PlanModel.SegmentScorers scorers, int document, Occurrences occurrences)
      throws IOException {
    List<Explanation.Part> parts = new ArrayList<>();
    for (int i = 0; i < plan.clauses().size(); i++) {
      Clause clause = plan.clauses().get(i);
      ClauseScorer scorer = scorers.clauses().get(i);
      if (scorer.matched().get(0)) {
        parts.add(
            new Explanation.Part(
                reason(clause),
                Occurrences.typed(clause),
                scorer.score(0),
                scorer.shares(0),
                occurrences.of(i)));
      }
    }
    for (int i = 0; i < plan.pairs().size(); i++) {
      Pair pair = plan.pairs().get(i);
      PairScorer scorer = scorers.pairs().get(i);
      float score = scorer.score(0, document);
      if (score > 0) {
        parts.add(
            new Explanation.Part(
                Explanation.Reason.NEARNESS,
                pair.first().typed() + " … " + pair.second().typed(),
                score,
                scorer.shares(document),
                List.of()));
      }
    }
    return parts;
  }

  private static Explanation.Reason reason(Clause clause) {
    return switch (clause) {
      case Clause.Single single -> Explanation.Reason.WORD;
      case Clause.Compound compound -> Explanation.Reason.COMPOUND;
      case Clause.Phrase phrase -> Explanation.Reason.PHRASE;
    };
  }
}
