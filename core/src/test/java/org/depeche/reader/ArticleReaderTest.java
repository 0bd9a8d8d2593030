package org.depeche.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleReaderTest {

  private static final String LINE = "{\"id\":\"1\",\"title\":\"T\"}\n";

  @Test
  void theSecondArticleOfAnIdIsAProblem(@TempDir Path folder) throws IOException {
    Path a = Files.writeString(folder.resolve("a.jsonl"), LINE);
    Path b = Files.writeString(folder.resolve("b.jsonl"), "\n" + LINE);
    List<ReadResult> results = Reading.all(folder);
    assertThat(results.get(0)).isInstanceOf(ReadArticle.class);
    assertThat(results.get(1).toString())
        .isEqualTo(
            b
                + ":2: a second article with the id \"1\"; the first, in "
                + a
                + " line 1, is kept. Give each article an id of its own.");
  }

  @Test
  void everyFormatIsReadGzipped(@TempDir Path folder) throws IOException {
    Files.write(folder.resolve("a.jsonl.gz"), Reading.gzip(LINE.getBytes(StandardCharsets.UTF_8)));
    Files.write(folder.resolve("b.txt.gz"), Reading.gzip("Titre".getBytes(StandardCharsets.UTF_8)));
    Files.write(
        folder.resolve("c.html.GZ"), Reading.gzip("<title>T".getBytes(StandardCharsets.UTF_8)));
    assertThat(Reading.all(folder))
        .extracting(result -> ((ReadArticle) result).article().id())
        .containsExactly("1", "b.txt.gz", "c.html.GZ");
  }

  @Test
  void aFileThatVanishedIsAProblem(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "Titre");
    Sources sources = Sources.find(List.of(folder));
    Files.delete(file);
    assertThat(Reading.problem(Reading.drain(ArticleReader.open(sources))).reason())
        .contains("nothing there any more");
  }

  @Test
  void behindTheEndThereIsNothing(@TempDir Path folder) throws IOException {
    try (ArticleReader reader = ArticleReader.open(Sources.find(List.of(folder)))) {
      assertThat(reader.hasNext()).isFalse();
      assertThatThrownBy(reader::next).isInstanceOf(NoSuchElementException.class);
    }
  }

  @Test
  void aClosedReaderEnds(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.jsonl"), LINE + LINE);
    ArticleReader reader = ArticleReader.open(Sources.find(List.of(folder)));
    reader.next();
    reader.close();
    assertThat(reader.hasNext()).isFalse();
  }

  @Property(tries = 300)
  void anyBytesAreArticlesOrProblems(@ForAll @Size(max = 200) byte[] bytes) throws IOException {
    Path folder = Files.createTempDirectory("depeche");
    for (String name :
        List.of(
            "a.txt",
            "a.html",
            "a.jsonl",
            "a.txt.gz",
            "a.jsonl.gz",
            "a.md",
            "a.json",
            "a.csv",
            "a.xml",
            "a.eml",
            "a.mbox",
            "a.zip")) {
      Path file = Files.write(folder.resolve(name), bytes);
      assertThat(Reading.all(file)).doesNotContainNull();
      Files.delete(file);
    }
    Files.delete(folder);
  }

  @Property(tries = 300)
  void whatIsDecodedEncodesBack(@ForAll @Size(max = 60) byte[] bytes) {
    String text;
    try {
      text = TextDecoder.decode(bytes, null);
    } catch (UnreadableException e) {
      assertThat(e.reason().toString()).isNotBlank();
      return;
    }
    assertThat(
            List.of("UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE").stream()
                .map(name -> text.getBytes(java.nio.charset.Charset.forName(name)))
                .anyMatch(encoded -> endsWith(bytes, encoded)))
        .isTrue();
  }

  @Property(tries = 200)
  void anyTextSurvivesInUtf8(@ForAll String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    boolean readable =
        text.chars().noneMatch(c -> c < 0x20 || Character.isSurrogate((char) c) || c == 0xFEFF);
    if (readable && !looksWide(bytes)) {
      assertThat(TextDecoder.decode(bytes, null)).isEqualTo(text);
    }
  }

  private static boolean looksWide(byte[] bytes) {
    return bytes.length > 1 && (bytes[0] & 0xFE) == 0xFE && (bytes[1] & 0xFE) == 0xFE;
  }

  /** The bytes without their byte order mark, which is no text. */
  private static boolean endsWith(byte[] bytes, byte[] end) {
    int from = bytes.length - end.length;
    return from >= 0
        && from <= 3
        && java.util.Arrays.equals(bytes, from, bytes.length, end, 0, end.length);
  }
}
