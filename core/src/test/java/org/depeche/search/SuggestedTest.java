package org.depeche.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.depeche.Depeche;
import org.depeche.article.Article;
import org.junit.jupiter.api.Test;

class SuggestedTest {

  private static Depeche index() throws IOException {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      articles.add(Article.builder("g" + i).body("Le gouvernement a tranché, " + i).build());
    }
    articles.add(Article.builder("slip").body("Le gouvernment de Paul, et sa fourche").build());
    return Depeche.inMemory(articles);
  }

  private static SearchResult search(String query, boolean all) throws IOException {
    try (Depeche index = index()) {
      return index.search(SearchRequest.builder(query).all(all).build());
    }
  }

  @Test
  void aRareWordThatIsASlipLeadsToTheQueryThatFindsMore() throws IOException {
    SearchResult result = search("le gouvernment", false);
    assertThat(result.total()).isEqualTo(1);
    assertThat(result.suggestion()).isEqualTo(new Suggested("le gouvernement", 60));
  }

  @Test
  void aQueryThatFindsLessIsNotSuggested() throws IOException {
    assertThat(search("gouvernment Paul", true).total()).isEqualTo(1);
    assertThat(search("gouvernment Paul", true).suggestion()).isNull();
  }

  @Test
  void wordsWellSpeltQuotedOrCorrectedAlreadyAreLeftAlone() throws IOException {
    for (String query : List.of("gouvernement", "\"gouvernment\"", "gouvernemant", "fourche")) {
      assertThat(search(query, false).suggestion()).as(query).isNull();
    }
  }
}
