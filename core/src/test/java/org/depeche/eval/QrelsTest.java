package org.depeche.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QrelsTest {

  @TempDir Path folder;

  @Test
  void gradesAreReadInTheOrderOfTheFile() throws IOException {
    Qrels qrels = read("q2 0 a 3\nq1\t0\tb\t0\n\n  q2 0 c -1  \n");
    assertThat(qrels.grades().keySet()).containsExactly("q2", "q1");
    assertThat(qrels.grade("q2", "a")).isEqualTo(3);
    assertThat(qrels.grade("q2", "c")).isEqualTo(-1);
    assertThat(qrels.grade("q1", "b")).isZero();
    assertThat(qrels.grade("q1", "unjudged")).isZero();
    assertThat(qrels.grade("unjudged", "a")).isZero();
  }

  @Test
  void anEmptyFileHasNoJudgments() throws IOException {
    assertThat(read("").grades()).isEmpty();
    assertThat(read("\r\n\n").grades()).isEmpty();
  }

  @Test
  void windowsLineEndsAreTolerated() throws IOException {
    assertThat(read("\uFEFFq 0 a 1\r\nq 0 b 2\r\n").grade("q", "b")).isEqualTo(2);
    assertThat(read("\uFEFFq 0 a 1\r\n").grade("q", "a")).isEqualTo(1);
  }

  @Test
  void whiteSpaceInAnIdIsPercentEncoded() throws IOException {
    Qrels qrels = read("q 0 La%20une.txt 1\nq 0 100%25%20sûr 2\nq 0 n\u00A0b 3\n");
    assertThat(qrels.grade("q", "La une.txt")).isEqualTo(1);
    assertThat(qrels.grade("q", "100%25 sûr")).isEqualTo(2);
    assertThat(qrels.grade("q", "n\u00A0b")).isEqualTo(3);
  }

  @Test
  void someQueriesAloneCanBeKept() throws IOException {
    Qrels qrels = read("q1 0 a 1\nq2 0 a 1\nq%203 0 a 1\n");
    assertThat(qrels.only(List.of("q 3", "q1", "unjudged")).grades().keySet())
        .containsExactly("q1", "q%203");
  }

  @Test
  void aJudgmentMayBeRepeatedButNotContradicted() throws IOException {
    assertThat(read("q 0 a 1\nq 0 a 1\n").grade("q", "a")).isEqualTo(1);
    assertThatThrownBy(() -> read("q 0 a 1\nq 0 a 2\n"))
        .isInstanceOf(MalformedLineException.class)
        .hasMessageContainingAll("line 2", "expected the grade 1");
  }

  @ParameterizedTest
  @CsvSource({
    "q 0 a, 4 columns",
    "q 0 La une 1, white space inside an id as %20",
    "q 0 a un, the grade an integer",
    "q 0 a 1.5, the grade an integer",
    "q, 4 columns"
  })
  void aMalformedLineIsReportedWithWhatWasExpected(String line, String expected) {
    assertThatThrownBy(() -> read("q 0 x 1\r\n" + line + "\r\n"))
        .isInstanceOf(MalformedLineException.class)
        .hasMessageContainingAll("line 2", expected, "\"" + line + "\"");
  }

  @Test
  void aMissingFileIsAnErrorAndNotEmpty() {
    assertThatThrownBy(() -> Qrels.read(folder.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
  }

  private Qrels read(String text) throws IOException {
    Path file = folder.resolve("qrels.txt");
    Files.writeString(file, text);
    return Qrels.read(file);
  }
}
