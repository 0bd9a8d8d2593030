package org.depeche.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunTest {

  @TempDir Path folder;

  @Test
  void articlesAreSortedByScoreWhateverTheRankColumnSays() throws IOException {
    assertThat(ids("q Q0 a 1 0.5 t\nq Q0 b 2 1.5 t\nq Q0 c 3 1e1 t\n"))
        .containsExactly("c", "b", "a");
  }

  @Test
  void tiesAreSortedByIdDescending() throws IOException {
    assertThat(ids("q Q0 a 1 1 t\nq Q0 c 2 1.0 t\nq Q0 b 3 1 t\nq Q0 z 4 -0.0 t\nq Q0 y 5 0 t\n"))
        .containsExactly("c", "b", "a", "z", "y");
  }

  @Test
  void tiesAreSortedByUtf8BytesOfTheIdAsItStandsInTheFile() throws IOException {
    // U+10000 stands above U+FFFD in UTF-8, below it in UTF-16; '%' stands above '!', ' ' below.
    assertThat(ids("q Q0 \uFFFD 1 1 t\nq Q0 \uD800\uDC00 2 1 t\n"))
        .containsExactly("\uD800\uDC00", "\uFFFD");
    assertThat(ids("q Q0 a!b 1 1 t\nq Q0 a%20b 2 1 t\n")).containsExactly("a%20b", "a!b");
  }

  @Test
  void anArticleTwiceInARankingCountsWhereItFirstStands() throws IOException {
    Run run = read("q Q0 a 1 1 t\nq Q0 b 2 2 t\nq Q0 a 3 3 t\n");
    assertThat(run.ranking("q"))
        .containsExactly(new ScoredDocument("a", 3), new ScoredDocument("b", 2));
  }

  @Test
  void linesOfAQueryNeedNotStandTogether() throws IOException {
    Run run = read("q1 Q0 a 1 1 t\nq2 Q0 a 1 1 t\nq1 Q0 b 1 2 t\n");
    assertThat(run.rankings().keySet()).containsExactly("q1", "q2");
    assertThat(run.ranking("q1")).extracting(ScoredDocument::id).containsExactly("b", "a");
  }

  @Test
  void tabsBlankLinesCarriageReturnsAndAByteOrderMarkAreTolerated() throws IOException {
    assertThat(ids("\uFEFFq\tQ0\ta\t1\t2\tt\r\n\r\n  q Q0  b 2 1 t \r\n"))
        .containsExactly("a", "b");
  }

  @Test
  void anEmptyFileIsAnEmptyRun() throws IOException {
    assertThat(read("").rankings()).isEmpty();
    assertThat(read("").ranking("q")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "q Q0 a b 1 2 t",
        "q Q0 a 1 2",
        "q Q0 a 1 beaucoup t",
        "q Q0 a 1 NaN t",
        "q Q0 a 1 1e999 t",
        "q Q0 a 1 1,5 t"
      })
  void aMalformedLineIsReportedWithItsPlaceAndWhatWasExpected(String line) throws IOException {
    Path file = folder.resolve("r.run");
    Files.writeString(file, "q Q0 a 1 2 t\n\n" + line + "\n");
    assertThatThrownBy(() -> Run.read(file))
        .isInstanceOfSatisfying(
            MalformedLineException.class,
            e -> {
              assertThat(e.file()).isEqualTo(file.toString());
              assertThat(e.line()).isEqualTo(3);
              assertThat(e.value()).isEqualTo("qid Q0 docid rank score tag");
              assertThat(e.found()).isEqualTo(line);
            })
        .hasMessageContainingAll("r.run, line 3: expected ", "\"" + line + "\"");
  }

  @Test
  void whatIsNoUtf8IsReportedWithItsLine() throws IOException {
    Path file = folder.resolve("latin1.run");
    Files.write(file, new byte[] {'\n', 'q', ' ', (byte) 0xE9, '\n'});
    assertThatThrownBy(() -> Run.read(file))
        .isInstanceOf(MalformedLineException.class)
        .hasMessageContainingAll("line 2", "UTF-8");
  }

  @Test
  void aMessageHoldsNoControlCharactersAndNoEndlessLine() throws IOException {
    Path file = folder.resolve("r.run");
    Files.writeString(file, "q\u001B[2J" + "é".repeat(5000));
    assertThatThrownBy(() -> Run.read(file))
        .isInstanceOf(MalformedLineException.class)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\u001B").hasSizeLessThan(1000));
  }

  @Test
  void aRunMadeInMemoryIsSortedTheSameWay() {
    Run run = new Run(Map.of("q", List.of(new ScoredDocument("a", 1), new ScoredDocument("b", 1))));
    assertThat(run.ranking("q")).extracting(ScoredDocument::id).containsExactly("b", "a");
  }

  @Test
  void aScoreThatIsNoFiniteNumberIsRefused() {
    assertThatThrownBy(() -> new ScoredDocument("a", Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("\"a\"", "NaN", "finite");
  }

  private List<String> ids(String text) throws IOException {
    return read(text).ranking("q").stream().map(ScoredDocument::id).toList();
  }

  private Run read(String text) throws IOException {
    Path file = folder.resolve("r.run");
    Files.writeString(file, text);
    return Run.read(file);
  }
}
