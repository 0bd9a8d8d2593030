package org.depeche.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.depeche.article.Article;
import org.depeche.index.ArticleWriter;
import org.depeche.index.Snapshot;
import org.depeche.query.QueryParser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SpeltOutTest {
  private Snapshot snapshot;

  @BeforeEach
  void index() throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (ArticleWriter writer = new ArticleWriter(directory)) {
      writer.add(article("1", "Le contrat à durée déterminée (CDD) prend fin."));
      writer.add(article("2", "Un CDD de six mois. Le solde de tout compte (STC) est dû."));
      writer.add(article("3", "Le ministre (PRS) a parlé ; la paix rurale attend."));
      // Who holds an acronym once mostly takes it for known.
      for (int i = 0; i < 60; i++) {
        writer.add(article("a" + i, "Une aide de la TVD, dit-on."));
      }
      writer.add(
          article("z", "La taxe sur la valeur différée (TVD) : la TVD augmente, la TVD pèse."));
      writer.finish();
    }
    snapshot = Snapshot.open(directory);
  }

  @AfterEach
  void close() throws IOException {
    snapshot.close();
  }

  private static Article article(String id, String body) {
    return Article.builder(id).body(body).build();
  }

  private List<Clause> clauses(String query) throws IOException {
    return new Planner(Weights.DEFAULT).plan(QueryParser.parse(query), false, snapshot).clauses();
  }

  private void assertSpeltOut(String query, String... words) throws IOException {
    assertThat(clauses(query))
        .singleElement()
        .isInstanceOfSatisfying(
            Clause.Compound.class,
            compound ->
                assertThat(compound.parts())
                    .extracting(part -> part.forms().get(0).text())
                    .containsExactly(words));
  }

  @Test
  void anAcronymIsAnsweredByItsWords() throws IOException {
    assertSpeltOut("cdd", "contrat", "durée", "déterminée");
    assertThat(clauses("rupture STC")).last().isInstanceOf(Clause.Compound.class);
  }

  @Test
  void theArticleThatHoldsAnAcronymMostOftenIsRead() throws IOException {
    assertSpeltOut("TVD", "taxe", "valeur", "différée");
  }

  @Test
  void wordsAreAnsweredByTheirAcronymToo() throws IOException {
    List<Clause> clauses = clauses("contrats à durée déterminée");

    assertThat(clauses.get(clauses.size() - 1).content()).isTrue();
    assertThat(clauses.get(clauses.size() - 1).words())
        .singleElement()
        .satisfies(word -> assertThat(word.forms().get(0).text()).isEqualTo("cdd"));
  }

  @Test
  void whereAllWordsAreWantedTheAcronymIsNoneOfThem() throws IOException {
    List<Clause> clauses =
        new Planner(Weights.DEFAULT)
            .plan(QueryParser.parse("contrats à durée déterminée"), true, snapshot)
            .clauses();
    assertThat(clauses.get(clauses.size() - 1).content()).isFalse();
  }

  @Test
  void lettersThatSpellAnAcronymAreAnsweredByItAlone() throws IOException {
    for (String query : List.of("c d d", "C D D", "c.d.d.", "C.D.D.")) {
      assertSpeltOut(query, "contrat", "durée", "déterminée");
      assertThat(clauses(query).get(0).words().get(0).forms().get(0).text())
          .as(query)
          .isEqualTo("cdd");
    }
  }

  @Test
  void lettersThatAreNoInitialsExplainNothing() throws IOException {
    assertThat(clauses("PRS")).singleElement().isInstanceOf(Clause.Single.class);
    assertThat(clauses("paix rurale sociale")).hasSize(3);
  }
}
