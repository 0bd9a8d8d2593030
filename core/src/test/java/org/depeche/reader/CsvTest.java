package org.depeche.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.depeche.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

  @TempDir Path folder;

  private List<ReadResult> rows(String text) throws IOException {
    return Reading.of(folder, "a.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> titles(List<ReadResult> results) {
    return results.stream().map(result -> ((ReadArticle) result).article().title()).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void whatPartsTheColumnsIsFound(String mark) throws IOException {
    String text = "id,titre,texte\n1,\"T, ou; non\",B\n".replace("\"T, ou; non\"", "TT");
    assertThat(titles(rows(text.replace(",", mark)))).containsExactly("TT");
    assertThat(titles(rows("sep=" + mark + "\r\n" + text.replace(",", mark))))
        .containsExactly("TT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
  void theEncodingIsFound(String encoding) throws IOException {
    String head = encoding.startsWith("UTF-16") ? "\uFEFF" : "";
    byte[] bytes = (head + "id;titre\n1;L’été\u202F!\n").getBytes(Charset.forName(encoding));
    String space = encoding.equals("windows-1252") ? "?" : "\u202F";
    assertThat(titles(Reading.of(folder, "e.csv", bytes))).containsExactly("L’été" + space + "!");
  }

  @Test
  void aFileThatTurnsOutToBeNeitherIsAProblemBehindWhatWasRead() throws IOException {
    String filler = "x".repeat(100_000);
    byte[] utf8 = ("id;titre\n1;été\n2;" + filler + "\n3;").getBytes(StandardCharsets.UTF_8);
    byte[] bytes = java.util.Arrays.copyOf(utf8, utf8.length + 2);
    bytes[utf8.length] = (byte) 0xE9;
    bytes[utf8.length + 1] = '\n';
    List<ReadResult> results = Reading.of(folder, "m.csv", bytes);
    assertThat(((ReadArticle) results.getFirst()).article().title()).isEqualTo("été");
    assertThat(results.getLast().toString())
        .endsWith("m.csv: is not valid UTF-8 throughout; convert it to UTF-8");
  }

  @Test
  void linesCountFromTheFirstOfTheFile() throws IOException {
    List<ReadResult> results =
        rows("id,titre,texte\n1,A,\"deux\nlignes\"\n2,,\n3,C,x,y\n\n4,D,\"\u0000\"\n5,E,e\n");
    assertThat(((ReadArticle) results.get(0)).article().body()).isEqualTo("deux\nlignes");
    assertThat(results.get(1).toString()).contains("a.csv:4: \"2\" has neither title nor body");
    assertThat(results.get(2).toString()).contains("a.csv:5: the row has 4 values for 3 columns");
    assertThat(results.get(3).toString()).contains(": holds NUL");
    assertThat(((ReadArticle) results.get(4)).article().id()).isEqualTo("5");
  }

  @Test
  void withoutIdTheAddressNamesARowElseItsPlace() throws IOException {
    assertThat(rows("titre,lien\nA,https://exemple.fr/a\nB,\n"))
        .extracting(result -> ((ReadArticle) result).article().id())
        .containsExactly("https://exemple.fr/a", "a.csv#2");
  }

  @Test
  void columnsWithTheSameNameAreTakenTogetherAndEmptyOnesDropped() throws IOException {
    Article article =
        ((ReadArticle) rows("id,titre,tag,Tag,pages,vide\n1,A,x,y,12,\n").getFirst()).article();
    assertThat(article.tags()).containsExactly("x", "y");
    assertThat(article.extra()).containsExactly(Map.entry("pages", "12"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nom,prix\nA,3\n"})
  void aTableOfSomethingElseIsAProblem(String text) throws IOException {
    assertThat(Reading.problem(rows(text)).reason())
        .startsWith("its first row names neither a title nor a body, but [");
  }

  @Test
  void aBrokenQuoteIsAProblemBehindWhatWasRead() throws IOException {
    List<ReadResult> results = rows("id,titre\n1,A\n2,\"B");
    assertThat(results).hasSize(2);
    assertThat(results.get(1).toString()).contains("a.csv: is no valid CSV");
  }
}
