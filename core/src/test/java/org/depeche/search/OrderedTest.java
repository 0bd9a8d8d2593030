package org.depeche.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.depeche.article.Article;
import org.depeche.index.ArticleWriter;
import org.depeche.index.Snapshot;
import org.depeche.plan.Plan;
import org.depeche.plan.Planner;
import org.depeche.plan.Weights;
import org.depeche.query.QueryParser;
import org.junit.jupiter.api.Test;

/** What a document may still score that holds none of the first clauses. */
class OrderedTest {

  @Test
  void aPartOfACompoundMayBeNearAWordWhereTheCompoundIsNot() throws IOException {
    try (Directory directory = new ByteBuffersDirectory()) {
      try (ArticleWriter writer = new ArticleWriter(directory)) {
        add(writer, "compound", "Une pause de midi.");
        add(writer, "near", "Le temps de lire.");
        add(writer, "word", "Le temps passe, le temps presse.");
        writer.finish();
      }
      try (Snapshot snapshot = Snapshot.open(directory)) {
        Plan plan =
            new Planner(Weights.DEFAULT).plan(QueryParser.parse("temps de-pause"), false, snapshot);
        Scratch scratch = Ranker.Kept.of(snapshot, Weights.DEFAULT).scratch(snapshot);
        PlanModel.SegmentScorers scorers =
            new PlanModel(plan, Preferences.NONE, snapshot, Weights.DEFAULT, scratch)
                .scorers(0, scratch.window());
        Ordered clauses =
            new Ordered(
                Comparator.comparingDouble(ClauseScorer::bound).reversed(),
                scorers.clauses(),
                List.of(),
                scorers.pairs());
        assertThat(clauses.clause(0)).isInstanceOf(CompoundScorer.class);
        assertThat(clauses.alone(1))
            .isGreaterThanOrEqualTo(clauses.clause(1).bound() + clauses.pair(0).bound());
      }
    }
  }

  private static void add(ArticleWriter writer, String id, String body) throws IOException {
    writer.add(Article.builder(id).title("Sujet").body(body).build());
  }
}
