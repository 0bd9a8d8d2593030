package org.depeche.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.depeche.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFileTest {

  @TempDir Path folder;

  private List<ReadResult> read(String text) throws IOException {
    return Reading.of(folder, "a.json", text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aBadElementCostsItselfOnly() throws IOException {
    List<ReadResult> results =
        read(
            "[{\"id\":\"1\",\"title\":\"A\"},\n{\"id\":\"2\"},\n[1],\n{\"id\":\"3\",\"title\":\"C\"}]");
    assertThat(results).hasSize(4);
    assertThat(results.get(1).toString()).contains("a.json:2: \"2\" has neither title nor body");
    assertThat(results.get(2).toString()).contains("a.json:3: is no JSON object");
    assertThat(((ReadArticle) results.get(3)).line()).isEqualTo(4);
  }

  @Test
  void numbersAreKeptAsTheyAreWritten() throws IOException {
    Article article =
        Reading.article(read("[{\"id\":1,\"title\":\"T\",\"note\":1.50,\"x\":[1e400]}]"));
    assertThat(article.extra()).containsEntry("note", "1.50").containsEntry("x", "[1E+400]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | holds no JSON",
        "12 | is neither a JSON object nor an array of them",
        "{\"title\":\"T\"} 12 | goes on behind its JSON objects",
        "[{\"id\":\"1\",\"title\":\"T\"}] [] | goes on behind the JSON array",
        "[{\"id\":\"1\",\"title\":\"T\"}, | is no valid JSON at column",
      })
  void whatCannotBeReadSaysWhy(String text, String reason) throws IOException {
    assertThat(read(text).getLast().toString()).contains("a.json: " + reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"id\":\"1\",\"title\":\"T\"}",
        "[{\"id\":\"1\",\"title\":\"T\",\"x\":[1",
        "[{\"x\":NaN}]"
      })
  void whatIsWrongIsSaidWithoutTheFeaturesOfALibrary(String text) throws IOException {
    assertThat(read(text).getLast().toString())
        .contains("is no valid JSON at column")
        .doesNotContain("`", "Source", "start marker");
  }

  @Test
  void objectsMayStandBehindOneAnother() throws IOException {
    assertThat(read("{\"title\":\"A\"}\n{\"id\":\"2\",\"title\":\"B\"}\n"))
        .extracting(result -> ((ReadArticle) result).article().id())
        .containsExactly("a.json", "2");
  }

  @Test
  void anEmptyArrayIsNoProblem() throws IOException {
    assertThat(read(" [ ] ")).isEmpty();
  }
}
