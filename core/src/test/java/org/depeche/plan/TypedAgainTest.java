package org.depeche.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.depeche.article.Article;
import org.depeche.index.ArticleWriter;
import org.depeche.index.Snapshot;
import org.depeche.query.QueryParser;
import org.depeche.search.RankedId;
import org.depeche.search.SearchRequest;
import org.depeche.search.Searcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TypedAgainTest {
  private Snapshot snapshot;

  @BeforeEach
  void open() throws IOException {
    Directory directory = new ByteBuffersDirectory();
    try (ArticleWriter writer = new ArticleWriter(directory)) {
      writer.add(Article.builder("port").title("Un port").body("La pêche reprend.").build());
      writer.add(Article.builder("texte").title("Un texte").body("Un texte rare.").build());
      writer.add(Article.builder("autre").title("Une liste").body("Le marché ouvre.").build());
      writer.finish();
    }
    snapshot = Snapshot.open(directory);
  }

  @AfterEach
  void close() throws IOException {
    snapshot.close();
  }

  private Plan plan(String query) throws IOException {
    return new Planner(Weights.DEFAULT).plan(QueryParser.parse(query), false, snapshot);
  }

  private List<RankedId> found(String query) throws IOException {
    return new Searcher(Weights.DEFAULT).ids(SearchRequest.of(query), snapshot);
  }

  @Test
  void aWordThatWasTypedAgainIsOneClauseInTheFirstPlaceThatWeighsMore() throws IOException {
    Plan once = plan("pêche marché");
    Plan again = plan("pêche marché pêche pêche");

    assertThat(again.clauses()).hasSize(2);
    Word word = again.clauses().get(0).words().get(0);
    assertThat(word.start()).isZero();
    assertThat(word.weight()).isEqualTo(3 * once.clauses().get(0).words().get(0).weight());
    assertThat(again.clauses().get(1)).isEqualTo(once.clauses().get(1));
  }

  @Test
  void itScoresAsOftenAsItWasTyped() throws IOException {
    RankedId once = found("pêche").get(0);
    RankedId twice = found("pêche pêche").get(0);

    assertThat(twice.id()).isEqualTo(once.id()).isEqualTo("port");
    assertThat(twice.score()).isEqualTo(2 * once.score());
  }

  @Test
  void neighboursThatComeAgainAreOnePairOfTheSameWords() throws IOException {
    float weight = plan("rare texte").pairs().get(0).weight();
    Plan twice = plan("rare texte x rare texte");

    assertThat(twice.pairs())
        .filteredOn(pair -> pair.first().typed().equals("rare") && pair.distance() == 1)
        .filteredOn(pair -> pair.second().typed().equals("texte"))
        .extracting(Pair::weight)
        .containsExactly(2 * weight);
    List<Word> words = twice.clauses().stream().flatMap(clause -> clause.words().stream()).toList();
    assertThat(twice.pairs())
        .allSatisfy(pair -> assertThat(words).anyMatch(word -> word == pair.first()))
        .allSatisfy(pair -> assertThat(words).anyMatch(word -> word == pair.second()));
  }

  @Test
  void anotherWritingIsAnotherWord() throws IOException {
    assertThat(plan("pêche peche Pêche").clauses()).hasSize(3);
  }

  @Test
  void operatorsNameClausesAsTheyWereTyped() throws IOException {
    assertThat(plan("+pêche pêche").clauses()).hasSize(2);
    assertThat(found("+pêche pêche")).extracting(RankedId::id).containsExactly("port");
  }
}
