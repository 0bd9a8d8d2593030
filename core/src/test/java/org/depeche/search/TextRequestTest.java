package org.depeche.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.depeche.Depeche;
import org.depeche.TestData;
import org.depeche.article.Article;
import org.depeche.generation.RunListener;
import org.depeche.query.EmptyQueryException;
import org.depeche.query.QueryParser;
import org.depeche.similar.SimilarArticle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A text is looked for as it stands: the article that it was taken from, and those like it. */
class TextRequestTest {
  private static Depeche index;

  @BeforeAll
  static void build() throws IOException {
    index = Depeche.inMemoryFiles(List.of(TestData.path("articles")), RunListener.NONE);
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  private static List<Article> articles() throws IOException {
    return index.search(SearchRequest.all().toBuilder().window(0, 1000).build()).hits().stream()
        .map(Hit::article)
        .filter(article -> article.body().length() > 300)
        .toList();
  }

  @Test
  void theMiddleOfABodyFindsItsArticle() throws IOException {
    List<Article> articles = articles();
    assertThat(articles).hasSizeGreaterThan(30);
    for (Article article : articles) {
      String body = article.body();
      String excerpt = body.substring(body.length() / 4, body.length() / 4 + 200);
      assertThat(index.search(SearchRequest.ofText(excerpt)).hits().get(0).id())
          .as(excerpt)
          .isEqualTo(article.id());
    }
  }

  @Test
  void nothingInATextIsAnOperator() throws IOException {
    String body = articles().get(0).body();
    String text =
        "section:Jardin \"cela ne se lit nulle part\" -" + body + " date:1804 (OU) +rien*";
    SearchResult found = index.search(SearchRequest.ofText(text));
    assertThat(found.hits().get(0).article().body()).isEqualTo(body);
  }

  @Test
  void aLongTextIsLookedForByItsRarestWords() throws IOException {
    Article article = articles().get(0);
    String text =
        (article.body() + "\n").repeat(QueryParser.MAX_TEXT / article.body().length() + 2);
    SearchResult found = index.search(SearchRequest.ofText(text));
    assertThat(found.hits().get(0).id()).isEqualTo(article.id());
    assertThat(found.rarest()).isPositive();
  }

  @Test
  void aTextWithoutAWordIsRefused() {
    for (String text : List.of("", " \n", "… — !")) {
      assertThatThrownBy(() -> index.search(SearchRequest.ofText(text)))
          .isInstanceOf(EmptyQueryException.class);
      assertThatThrownBy(() -> index.similarToText(text, 10))
          .isInstanceOf(EmptyQueryException.class);
    }
  }

  @Test
  void anArticleIsTheMostLikeItsOwnTextAndNearlyIdentical() throws IOException {
    for (Article article : articles()) {
      SimilarArticle first = index.similarToText(article.body(), 3).get(0);
      assertThat(first.id()).isEqualTo(article.id());
      assertThat(first.nearlyIdentical()).isTrue();
    }
  }

  @Test
  void aLongTextThatQuotesMuchIsNotRefused() throws IOException {
    String quoted = "les bateaux restent à quai parce que le vent se lève";
    StringBuilder text = new StringBuilder("Le maire répond");
    for (int i = 0; i < 12; i++) {
      text.append(" \"").append(quoted).append(' ').append("mot".repeat(i + 1)).append('"');
    }
    assertThat(index.search(text.toString()).rarest()).isPositive();
  }
}
