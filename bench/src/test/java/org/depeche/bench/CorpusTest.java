package org.depeche.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.depeche.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {
  private static final String LINES =
      """
      {"id": "a", "title": "Été", "heading": "Chapô", "body": "Un œuf.", "tags": ["x"], "n": 1}

      {"id": 2, "title": "Deux", "lead": " ", "summary": "Résumé", "body": null}
      """;

  @TempDir private Path folder;

  @Test
  void textIsCountedInUtf8() throws IOException {
    Corpus corpus = Corpus.read(write("a.jsonl", LINES), 1);

    assertThat(corpus.articles())
        .containsExactly(Article.builder("a").title("Été").lead("Chapô").body("Un œuf.").build());
    assertThat(corpus.textBytes()).isEqualTo(5 + 6 + 8);
  }

  @Test
  void gzippedLinesAreReadToo() throws IOException {
    Path file = folder.resolve("a.jsonl.gz");
    try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
      gzip.write(LINES.getBytes(StandardCharsets.UTF_8));
    }

    assertThat(Corpus.read(file, Integer.MAX_VALUE).articles())
        .extracting(Article::id, Article::lead)
        .containsExactly(tuple("a", "Chapô"), tuple("2", "Résumé"));
  }

  @Test
  void aLineThatIsNoArticleIsNamed() throws IOException {
    Path file = write("bad.jsonl", "{\"id\": \"a\", \"title\": \"A\"}\n{\"id\": \"b\"}\n");

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> Corpus.read(file, Integer.MAX_VALUE))
        .withMessageContaining("line 2");
  }

  private Path write(String name, String lines) throws IOException {
    return Files.writeString(folder.resolve(name), lines);
  }
}
