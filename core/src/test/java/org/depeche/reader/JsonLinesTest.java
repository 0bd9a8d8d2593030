package org.depeche.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.depeche.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesTest {

  @TempDir Path folder;

  private Article read(String line) throws IOException {
    return Reading.article(folder, "a.jsonl", line);
  }

  private List<ReadResult> results(String text) throws IOException {
    return Reading.of(folder, "a.jsonl", text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void everyKeyFindsItsField() throws IOException {
    Article article =
        read(
            """
            {"id":"n1","title":"T","body":"B\\nC","lead":"L","date":"2023-09-13","author":["A","B"],\
            "section":"Sport","source":"S","url":"https://x","tags":["a","b"],"vues":12,\
            "note":1.50,"payant":true,"photo":{"url" : "p.jpg","n":[1, 2]},"vide":null}""");
    assertThat(article.id()).isEqualTo("n1");
    assertThat(article.body()).isEqualTo("B\nC");
    assertThat(article.date()).hasToString("Optional[2023-09-13]");
    assertThat(article.author()).isEqualTo("A, B");
    assertThat(article.tags()).containsExactly("a", "b");
    assertThat(article.extra())
        .containsExactly(
            Map.entry("vues", "12"),
            Map.entry("note", "1.50"),
            Map.entry("payant", "true"),
            Map.entry("photo", "{\"url\" : \"p.jpg\",\"n\":[1, 2]}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"heading", "chapo", "summary", "description"})
  void theLeadHasManyNames(String key) throws IOException {
    Article article =
        read("{\"id\":\"1\",\"title\":\"T\",\"lead\":\" \",\"%s\":\"L\"}".formatted(key));
    assertThat(article.lead()).isEqualTo("L");
    assertThat(article.extra()).isEmpty();
  }

  @Test
  void whatIsNotUsedAsLeadOrSectionIsKept() throws IOException {
    Article article =
        read(
            """
            {"id":"1","title":"T","summary":"S","heading":"H","section":null,"category":"C",\
            "description":""}""");
    assertThat(article.lead()).isEqualTo("H");
    assertThat(article.section()).isEqualTo("C");
    assertThat(article.extra()).containsExactly(Map.entry("summary", "S"));
  }

  @Test
  void tagsMayStandBetweenCommas() throws IOException {
    assertThat(read("{\"id\":\"1\",\"title\":\"T\",\"tags\":\"a, b ,,c\"}").tags())
        .containsExactly("a", "b", "c");
  }

  @Test
  void numbersAreIds() throws IOException {
    assertThat(read("{\"id\":12,\"title\":\"T\"}").id()).isEqualTo("12");
  }

  @Test
  void aDateThatIsNoneIsKeptAsText() throws IOException {
    Article article = read("{\"id\":\"1\",\"title\":\"T\",\"date\":\"hier\"}");
    assertThat(article.date()).isEmpty();
    assertThat(article.extra()).containsExactly(Map.entry("date", "hier"));
  }

  @Test
  void objectsWhereTextIsExpectedAreKeptAsTheyAreWritten() throws IOException {
    Article article =
        read("{\"id\":\"1\",\"title\":\"T\",\"author\":[{\"x\":\"A\"}],\"lead\":{\"x\":\"L\"}}");
    assertThat(article.author()).isEmpty();
    assertThat(article.extra())
        .containsExactly(
            Map.entry("author", "[{\"x\":\"A\"}]"), Map.entry("lead", "{\"x\":\"L\"}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"title\":\"T\"} | the key \"id\" is missing",
        "{\"id\":\" \",\"title\":\"T\"} | the key \"id\" is missing",
        "{\"id\":\"1\"} | \"1\" has neither title nor body",
        "{\"id\":\"1\",\"title\":\"T\",\"title\":\"U\"} | is no valid JSON at column",
        "{\"id\":\"1\",\"title\":\"T\"} x | is no valid JSON at column",
        "{\"id\":\"1\",\"title\":\"T\"} {} | goes on behind the JSON object",
        "{\"id\":\"1\",\"title\":\"\\ud83d!\"} | holds half a character (\\ud83d alone)",
        "{\"id\":\"1\",\"title\":[{\"x\":1}]} | \"title\" holds an array; expected text",
        "{\"id\":\"1\",\"title\":\"T\" | is no valid JSON at column",
        "[1] | is no JSON object",
        "bonjour | is no valid JSON at column 1",
      })
  void aBadLineIsAProblemOfItsOwn(String line, String reason) throws IOException {
    List<ReadResult> results =
        results(
            "{\"id\":\"a\",\"title\":\"A\"}\n\n" + line + "\r\n{\"id\":\"b\",\"title\":\"B\"}\n");
    assertThat(results).hasSize(3);
    assertThat(results.get(1)).isInstanceOf(ReadProblem.class);
    assertThat(results.get(1).toString())
        .startsWith(folder.resolve("a.jsonl") + ":3: ")
        .contains(reason);
    assertThat(((ReadArticle) results.get(2)).line()).isEqualTo(4);
  }

  @Test
  void bytesThatAreNoUtf8CostTheirLineOnly() throws IOException {
    byte[] bytes =
        "{\"id\":\"1\",\"title\":\"été\"}\n{\"id\":\"2\",\"title\":\"T\"}"
            .getBytes(StandardCharsets.ISO_8859_1);
    List<ReadResult> results = Reading.of(folder, "l.jsonl", bytes);
    assertThat(results).hasSize(2);
    assertThat(results.get(0).toString()).contains(":1: the line is not valid UTF-8");
  }

  @Test
  void aReplacementCharacterOfTheSourceIsNoError() throws IOException {
    assertThat(read("{\"id\":\"1\",\"title\":\"a\uFFFDb\"}").title()).isEqualTo("a\uFFFDb");
  }

  @Test
  void nestingIsBounded() throws IOException {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);
    assertThat(
            Reading.problem(results("{\"id\":\"1\",\"title\":\"T\",\"x\":" + deep + "}")).reason())
        .contains("nesting depth");
  }

  @Test
  void aLineAboveTheBoundIsAProblemAndTheNextIsRead() throws IOException {
    byte[] bytes = new byte[(16 << 20) + 100];
    Arrays.fill(bytes, (byte) 'x');
    byte[] next = "\n{\"id\":\"1\",\"title\":\"T\"}".getBytes(StandardCharsets.UTF_8);
    System.arraycopy(next, 0, bytes, bytes.length - next.length, next.length);
    List<ReadResult> results = Reading.of(folder, "g.jsonl.gz", Reading.gzip(bytes));
    assertThat(results).hasSize(2);
    assertThat(results.get(0).toString()).contains(":1: the line is longer than 16 MB");
    assertThat(((ReadArticle) results.get(1)).line()).isEqualTo(2);
  }

  @Test
  void damagedGzipGivesTheArticlesBeforeTheDamage() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      text.append("{\"id\":\"%d\",\"title\":\"T %d\"}\n".formatted(i, i * 7919));
    }
    byte[] packed = Reading.gzip(text.toString().getBytes(StandardCharsets.UTF_8));
    byte[] half = Arrays.copyOf(packed, packed.length / 2);
    List<ReadResult> results = Reading.of(folder, "h.jsonl.gz", half);
    assertThat(results).hasSizeGreaterThan(1000);
    assertThat(results.getLast().toString())
        .contains("h.jsonl.gz: corrupt gzip (it ends too early)");
    assertThat(results.subList(0, results.size() - 1)).allMatch(ReadArticle.class::isInstance);
  }

  @Test
  void whatIsNoGzipIsSaidToBeNone() throws IOException {
    assertThat(Reading.problem(Reading.of(folder, "n.jsonl.gz", new byte[] {1, 2, 3, 4})).reason())
        .contains("corrupt gzip");
  }

  @Test
  void utf16IsNamed() throws IOException {
    byte[] bytes = "{\"id\":\"1\"}".getBytes(StandardCharsets.UTF_16);
    assertThat(Reading.problem(Reading.of(folder, "u.jsonl", bytes)).reason()).contains("UTF-16");
  }
}
