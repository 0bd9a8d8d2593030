package org.depeche;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.depeche.article.Article;
import org.depeche.index.Reading;
import org.depeche.search.SearchRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However the files of an index are read, it answers alike. */
class ReadingTest {

  @TempDir Path folder;

  @Test
  void everyWayOfReadingAnswersAlikeAndMovesToTheNextGeneration() throws IOException {
    for (Reading reading : Reading.values()) {
      Path index = folder.resolve(reading.name());
      Depeche.index(index, List.of(article("1")));
      try (Depeche depeche = Depeche.open(index, new OpenOptions(false, reading))) {
        assertThat(hits(depeche)).isEqualTo(1);
        Depeche.index(index, List.of(article("2")));
        assertThat(depeche.refresh()).isTrue();
        assertThat(hits(depeche)).isEqualTo(2);
      }
    }
  }

  private static int hits(Depeche depeche) throws IOException {
    return depeche.search(SearchRequest.of("coopérations")).hits().size();
  }

  private static Article article(String id) {
    return Article.builder(id).title("Une coopération militaire").build();
  }
}
