package org.depeche.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.depeche.article.Article;
import org.junit.jupiter.api.Test;

class QueryGeneratorTest {
  private final List<Article> articles = TestCorpus.read().articles();

  @Test
  void theSameSeedDrawsTheSameQueries() {
    assertThat(new QueryGenerator(articles, 7).queries(50))
        .isEqualTo(new QueryGenerator(articles, 7).queries(50))
        .isNotEqualTo(new QueryGenerator(articles, 8).queries(50));
  }

  @Test
  void aFifthOfTheQueriesIsMisspelt() {
    assertThat(new QueryGenerator(articles, 1).queries(50))
        .filteredOn(query -> query.kind() == QueryKind.MISSPELT)
        .hasSize(10);
  }

  @Test
  void everyQueryHasTheShapeOfItsKind() {
    for (BenchQuery query : new QueryGenerator(articles, 1).queries(250)) {
      String text = query.text();
      switch (query.kind()) {
        case WORD -> assertThat(text).matches("[\\p{L}\\p{M}]{3,}");
        case WORDS -> assertThat(text.split(" ")).hasSizeBetween(2, 5);
        case HEADLINE -> assertThat(text).isNotBlank().doesNotContain("\"");
        case PHRASE -> assertThat(text).matches("\"\\p{L}+( \\p{L}+){1,3}\"");
        case MISSPELT -> assertThat(text).isNotBlank().doesNotContain("\"");
      }
    }
  }

  @Test
  void aPhraseStandsInSomeBody() {
    assertThat(new QueryGenerator(articles, 1).queries(100))
        .filteredOn(query -> query.kind() == QueryKind.PHRASE)
        .allSatisfy(
            query ->
                assertThat(articles)
                    .anyMatch(article -> article.body().contains(query.text().replace("\"", ""))));
  }

  @Test
  void articlesWithoutAnyTitleOrAnyBodyWillDo() {
    List<Article> bodies =
        articles.stream().map(a -> Article.builder(a.id()).body(a.body()).build()).toList();
    List<Article> titles =
        List.of(Article.builder("a").title("Les grandes villes françaises manquent").build());

    assertThat(new QueryGenerator(bodies, 1).queries(50)).hasSize(50);
    assertThat(new QueryGenerator(titles, 1).queries(50)).hasSize(50);
  }

  @Test
  void articlesWithoutWordsAreRefusedWithAReason() {
    Article bare = Article.builder("1").body("1, 2.").build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new QueryGenerator(List.of(bare), 1).queries(1))
        .withMessageContaining("titles");
  }

  @Test
  void aStartAsksForWhatSomeArticleHolds() {
    Article usual = Article.builder("u").body("La coopération militaire cesse.").build();
    Article other = Article.builder("o").title("Canards").body("Des canards.").build();

    assertThat(StartCommand.found(List.of(other, usual))).isEqualTo("coopération militaire");
    assertThat(StartCommand.found(List.of(other))).isEqualTo("canards");
  }
}
