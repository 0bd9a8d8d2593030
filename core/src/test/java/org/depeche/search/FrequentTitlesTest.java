package org.depeche.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.depeche.article.Article;
import org.depeche.index.ArticleWriter;
import org.depeche.index.Snapshot;
import org.depeche.plan.Weights;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Titles of words that stand in most of them are not read ahead: what is found is the same. */
class FrequentTitlesTest {
  private static final int ARTICLES = 12_000;

  /** So deep that nothing is read ahead. */
  private static final int DEEP = 200;

  private static final List<String> WORDS =
      List.of("article", "code", "travail", "pêche", "accord", "loi", "budget", "grève");

  private static Snapshot snapshot;

  @BeforeAll
  static void open() throws IOException {
    Random random = new Random(7);
    Directory directory = new ByteBuffersDirectory();
    try (ArticleWriter writer = new ArticleWriter(directory)) {
      for (int i = 0; i < ARTICLES; i++) {
        writer.add(
            Article.builder("a" + i)
                .title("Article " + text(random, 1 + random.nextInt(4)))
                .body(text(random, 3 + random.nextInt(20)))
                .build());
      }
      writer.finish();
    }
    snapshot = Snapshot.open(directory);
  }

  @AfterAll
  static void close() throws IOException {
    snapshot.close();
  }

  /** Words, the first ones most often. */
  private static String text(Random random, int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      int word = (int) (WORDS.size() * Math.pow(random.nextDouble(), 3));
      text.append(WORDS.get(word)).append(' ');
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "article",
        "article grève",
        "grève code article",
        "article code du travail",
        "accord budget loi article code pêche",
        "\"code article\"",
        "budget \"article code\" grève"
      })
  void theBestAreThoseOfTheDeepestSearch(String query) throws IOException {
    Searcher searcher = new Searcher(Weights.DEFAULT);
    List<RankedId> deep = found(searcher, query, DEEP);
    for (int time = 0; time < 2; time++) {
      assertThat(found(searcher, query, 10)).isEqualTo(deep.subList(0, 10));
    }
  }

  private static List<RankedId> found(Searcher searcher, String query, int limit)
      throws IOException {
    return searcher.ids(SearchRequest.builder(query).window(0, limit).build(), snapshot);
  }
}
