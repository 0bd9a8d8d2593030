package org.depeche.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.depeche.article.Article;
import org.depeche.index.ArticleWriter;
import org.depeche.index.Snapshot;
import org.depeche.query.QueryParser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SalienceTest {
  private Snapshot snapshot;

  @BeforeEach
  void index() throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (ArticleWriter writer = new ArticleWriter(directory)) {
      for (int i = 0; i < 30; i++) {
        writer.add(
            Article.builder("plomb" + i)
                .body("Plomb et peinture : le plomb, oxyde de plomb ; les modalités. Le plomb.")
                .build());
      }
      writer.finish();
    }
    snapshot = Snapshot.open(directory);
  }

  @AfterEach
  void close() throws IOException {
    snapshot.close();
  }

  private float weight(String query, int clause) throws IOException {
    Plan plan = new Planner(Weights.DEFAULT).plan(QueryParser.parse(query), false, snapshot);
    return plan.clauses().get(clause).words().get(0).weight();
  }

  @Test
  void aWordThatComesAgainWhereItStandsCountsMore() throws IOException {
    assertThat(weight("modalités plomb", 1)).isGreaterThan(1.1f);
    assertThat(weight("modalités plomb", 0)).isLessThan(1);
  }

  @Test
  void aWordThatStandsNowhereCountsWhole() throws IOException {
    assertThat(weight("xylophone", 0)).isEqualTo(1);
  }

  @Test
  void whatCanOnlyBeAVerbCountsLess() throws IOException {
    float verb = Weights.DEFAULT.verb();
    assertThat(weight("démissionner", 0)).isEqualTo(verb);
    assertThat(weight("payés", 0)).isEqualTo(verb);
    assertThat(weight("employé", 0)).isEqualTo(1);
    assertThat(weight("démission", 0)).isEqualTo(1);
  }

  @Test
  void accentsOfAVerbNeedNotBeTyped() throws IOException {
    assertThat(weight("demissionner", 0)).isEqualTo(Weights.DEFAULT.verb());
  }

  @Test
  void aCapitalInsideAQueryBeginsAName() throws IOException {
    assertThat(weight("Licencier Mordre", 1)).isEqualTo(1);
    assertThat(weight("Licencier Mordre", 0)).isEqualTo(Weights.DEFAULT.verb());
  }
}
