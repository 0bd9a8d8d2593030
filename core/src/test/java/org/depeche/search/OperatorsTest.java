package org.depeche.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.depeche.Depeche;
import org.depeche.TestData;
import org.depeche.analysis.Lexicon;
import org.depeche.article.Article;
import org.depeche.generation.RunListener;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What operators find is what reading every article finds. */
class OperatorsTest {
  private static final long SEED = 20261126;
  private static final int QUERIES = 600;
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern PLAIN_WORD = Pattern.compile("\\p{Ll}{4,}");
  private static final Pattern PLAIN_PHRASE = Pattern.compile("\\p{L}+ \\p{L}+");

  private static final List<ReadArticle> ARTICLES = new ArrayList<>();
  private static final List<String> WORDS = new ArrayList<>();
  private static final List<String> PHRASES = new ArrayList<>();
  private static final List<String> SECTIONS = new ArrayList<>();
  private static Depeche index;

  @BeforeAll
  static void read() throws IOException {
    index = Depeche.inMemoryFiles(List.of(TestData.path("articles")), RunListener.NONE);
    Lexicon lexicon = Lexicon.french();
    for (String id : all("-zzzzzz")) {
      Article article = index.article(id).orElseThrow();
      ARTICLES.add(new ReadArticle(article));
      if (!article.section().isBlank()) {
        SECTIONS.add(article.section());
      }
      String[] words = SPACE.split(article.title() + ' ' + article.body());
      for (int i = 0; i + 1 < words.length; i++) {
        String phrase = words[i] + ' ' + words[i + 1];
        if (PLAIN_PHRASE.matcher(phrase).matches()) {
          PHRASES.add(phrase);
        }
        if (PLAIN_WORD.matcher(words[i]).matches()
            && lexicon.knows(words[i])
            && !Lexicon.isFunctionWord(words[i])) {
          WORDS.add(words[i]);
        }
      }
    }
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  private static List<String> ids(SearchRequest request) throws IOException {
    return index.ids(request).stream().map(RankedId::id).toList();
  }

  private static SearchRequest.Builder request(String query) {
    return SearchRequest.builder(query).window(0, 1000);
  }

  private static List<String> all(String query) throws IOException {
    return ids(request(query).all(true).build());
  }

  private static List<String> any(String query) throws IOException {
    return ids(request(query).build());
  }

  private static List<String> reading(DrawnQuery.Demand demand) throws IOException {
    TreeSet<String> found = new TreeSet<>();
    for (ReadArticle article : ARTICLES) {
      if (demand.isMet(article)) {
        found.add(article.article().id());
      }
    }
    return List.copyOf(found);
  }

  @Test
  void everythingIsFoundWhereSomethingThatStandsNowhereIsExcluded() {
    assertThat(ARTICLES).hasSize(index.size());
  }

  @Test
  void operatorsFindWhatReadingFinds() throws IOException {
    DrawnQuery drawer = new DrawnQuery(WORDS, PHRASES, SECTIONS, new Random(SEED));
    int some = 0;
    for (int i = 0; i < QUERIES; i++) {
      DrawnQuery.Drawn drawn = drawer.draw();
      List<String> expected = reading(drawn.demand());
      SearchResult result = index.search(request(drawn.text()).all(true).snippets(0).build());
      assertThat(result.hits().stream().map(hit -> hit.article().id()).sorted().toList())
          .as(drawn.text())
          .isEqualTo(expected);
      assertThat(result.total()).as(drawn.text()).isEqualTo(expected.size());
      assertThat(result.totalExact()).isTrue();
      some += expected.isEmpty() || expected.size() == ARTICLES.size() ? 0 : 1;
    }
    assertThat(some).isGreaterThan(QUERIES / 3);
  }
}
