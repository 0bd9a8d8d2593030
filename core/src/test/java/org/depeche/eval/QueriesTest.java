package org.depeche.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueriesTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "coope\u0301ration", // decomposed
        " \u00A0«\u202Fla une\u202F»\u00A0 ",
        "deux\tcolonnes\t",
        "a\rb\u2028c\u0085d",
        "\uFEFFmarque",
        "",
      })
  void aTextIsKeptAsItIs(String text) throws IOException {
    assertThat(read("q1\t" + text + "\nq2\t" + text + "\r\nq3\t" + text).texts())
        .containsEntry("q1", text)
        .containsEntry("q2", text)
        .containsEntry("q3", text)
        .hasSize(3);
  }

  @Test
  void queriesKeepTheOrderOfTheFile() throws IOException {
    assertThat(read("\uFEFFz\t1\r\n\r\n a \t2\r\nq 7\t3\n").texts().keySet())
        .containsExactly("z", "a", "q%207");
  }

  @Test
  void anEmptyFileHasNoQueries() throws IOException {
    assertThat(read("").texts()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"q2 sans tabulation", "\tsans id", " \tsans id", "\t"})
  void aLineWithoutIdOrTabIsReported(String line) {
    assertThatThrownBy(() -> read("q1\ttexte\n" + line + "\n"))
        .isInstanceOf(MalformedLineException.class)
        .hasMessageContainingAll("line 2", "expected an id, a tab and the text");
  }

  @Test
  void anIdTwiceIsReported() {
    assertThatThrownBy(() -> read("q 1\ta\nq%201\tb\n"))
        .isInstanceOf(MalformedLineException.class)
        .hasMessageContainingAll("line 2", "no line above has");
  }

  private Queries read(String text) throws IOException {
    Path file = folder.resolve("queries.tsv");
    Files.writeString(file, text);
    return Queries.read(file);
  }
}
