package org.depeche.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.Size;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.depeche.article.Article;
import org.depeche.article.PublicationDate;
import org.junit.jupiter.api.Test;

class ArticleDocumentsTest {

  private static Article readBack(Article article) throws IOException {
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      try (ArticleWriter writer = new ArticleWriter(directory)) {
        writer.add(article);
        writer.finish();
      }
      try (Snapshot snapshot = Snapshot.open(directory)) {
        return snapshot.article(article.id()).orElseThrow();
      }
    }
  }

  @Test
  void everyFieldIsReadBack() throws IOException {
    Article article =
        Article.builder("1")
            .title("T")
            .lead("L")
            .body("B")
            .date(PublicationDate.parse("2024-02-29"))
            .author("A")
            .section("S")
            .source("P")
            .url("https://exemple.fr/")
            .tags(List.of("a", "", "b"))
            .extra("a=b", "c=d")
            .extra("", "=")
            .extra("vide", "")
            .build();
    assertThat(readBack(article)).isEqualTo(article);
  }

  @Property(tries = 100)
  void anyExtraFieldAndTagIsReadBack(
      @ForAll @NotBlank String name, @ForAll String value, @ForAll @Size(max = 3) List<String> tags)
      throws IOException {
    boolean writable =
        (name + value + String.join("", tags))
            .chars()
            .noneMatch(c -> Character.isSurrogate((char) c));
    if (writable) {
      Article article = Article.builder("1").title("T").extra(name, value).tags(tags).build();
      assertThat(readBack(article)).isEqualTo(article);
    }
  }
}
