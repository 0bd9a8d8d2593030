package org.depeche;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.depeche.article.Article;
import org.depeche.generation.RunReport;
import org.depeche.search.Hit;
import org.depeche.search.SearchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of the README compiles and does what it says. */
class ReadmeExampleTest {

  @Test
  void tenLinesIndexSearchAndReadBack(@TempDir Path index) throws IOException {
    List<Article> articles =
        List.of(
            Article.builder("a1").title("Coopération militaire").body("Paris et Athènes.").build(),
            Article.builder("a2").title("La COP 28 s’ouvre à Dubaï").body("Le climat.").build());
    RunReport report = Depeche.reindex(index, articles);
    assertThat(report.added()).isEqualTo(2);
    try (Depeche depeche = Depeche.open(index)) {
      SearchResult result = depeche.search("coopérations militaires");
      assertThat(result.hits()).extracting(Hit::id).containsExactly("a1");
      assertThat(depeche.search("coopération").hits()).extracting(Hit::id).containsExactly("a1");
      Optional<Article> article = depeche.article("a1");
      assertThat(article).contains(articles.get(0));
    }
  }
}
