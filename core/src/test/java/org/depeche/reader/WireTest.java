package org.depeche.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.depeche.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wires of {@code testdata/field}, shaped like those that agencies send, and careless feeds. */
class WireTest {

  private static final Path FIELD =
      Path.of(System.getProperty("depeche.root"), "testdata", "field");

  @ParameterizedTest
  @CsvSource({
    "agence-newsml12.xml,urn:newsml:agence.example:20240710:240710125902.abc",
    "agence-g2.xml,urn:newsml:agence.example:20240710:g2-1",
    "agence-nitf.xml,agence-nitf-1",
    "agence-ninjs.json,urn:agence.example:ninjs-1"
  })
  void aStoryIsReadWithoutAMapping(String name, String id) throws IOException {
    Article article = Reading.article(Reading.all(FIELD.resolve("wire").resolve(name)));
    assertThat(article.id()).isEqualTo(id);
    assertThat(article.title()).isEqualTo("Le port du Havre rouvre après la grève des lamaneurs");
    assertThat(article.body().lines()).hasSize(2);
    assertThat(article.body()).startsWith("Le port du Havre a rouvert mercredi");
    assertThat(article.date().orElseThrow().day()).hasToString("2024-07-10");
  }

  @Test
  void whatWasWithdrawnIsPassedOver(@TempDir Path folder) throws IOException {
    String story = Files.readString(FIELD.resolve("wire/agence-g2.xml"));
    byte[] withdrawn =
        story.replace("stat:usable", "stat:canceled").getBytes(StandardCharsets.UTF_8);
    assertThat(Reading.of(folder, "a.xml", withdrawn)).isEmpty();
  }

  @Test
  void bareMarksAndUnknownNamesAreText(@TempDir Path folder) throws IOException {
    Article article =
        Reading.article(
            folder,
            "a.rss",
            "Bonjour <?xml version='1.0'?><rss><channel><item><title>A & B &truc; 3 < 4 &eacute;"
                + "</title><x:y z:t='1'>u</x:y></item></channel></rss>");
    assertThat(article.title()).isEqualTo("A & B &truc; 3 < 4 é");
  }
}
