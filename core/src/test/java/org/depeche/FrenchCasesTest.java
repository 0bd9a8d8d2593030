package org.depeche;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.depeche.article.Article;
import org.depeche.search.RankedId;
import org.depeche.search.SearchRequest;
import org.junit.jupiter.api.Test;

/** Every firm case of {@code testdata/french/cases.tsv} holds. */
class FrenchCasesTest {

  private static final int FIRM_CASES = 889;

  private record Case(String id, String kind, String query, String a, String b, String note) {

    static Case of(String line) {
      String[] f = Arrays.copyOf(line.split("\t", -1), 7);
      return new Case(f[0], f[2], f[3], f[4], f[5] == null ? "" : f[5], f[6] == null ? "" : f[6]);
    }

    boolean firm() {
      return !note.startsWith("soft:");
    }

    List<Article> articles() {
      List<Article> articles = new ArrayList<>();
      articles.add(Article.builder(id + ":a").body(a).build());
      if (kind.equals("PREFER")) {
        articles.add(Article.builder(id + ":b").body(b).build());
      }
      if (kind.equals("NOMATCH")) {
        articles.add(Article.builder(id + ":c").body(query.replace("\"", "")).build());
      }
      return articles;
    }

    boolean holds(Map<String, Float> hits) {
      Float score = hits.get(id + ":a");
      return switch (kind) {
        case "MATCH" -> score != null;
        case "NOMATCH" -> score == null && hits.containsKey(id + ":c");
        default -> score != null && score > hits.getOrDefault(id + ":b", -1f);
      };
    }
  }

  @Test
  void everyFirmCaseHolds() throws IOException {
    List<Case> cases =
        Files.readString(TestData.path("french/cases.tsv")).lines().skip(1).map(Case::of).toList();
    List<String> broken = new ArrayList<>();
    try (Depeche depeche =
        Depeche.inMemory(cases.stream().flatMap(one -> one.articles().stream()).toList())) {
      for (Case one : cases) {
        if (one.firm() && !one.holds(hits(depeche, one.query()))) {
          broken.add(one.toString());
        }
      }
    }
    assertThat(cases.stream().filter(Case::firm)).hasSize(FIRM_CASES);
    assertThat(broken).isEmpty();
  }

  private static Map<String, Float> hits(Depeche depeche, String query) throws IOException {
    SearchRequest request =
        SearchRequest.of(query).requiringAll().window(0, SearchRequest.MAX_DEPTH);
    Map<String, Float> hits = new HashMap<>();
    for (RankedId hit : depeche.ids(request)) {
      hits.put(hit.id(), hit.score());
    }
    return hits;
  }
}
