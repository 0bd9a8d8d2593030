package org.depeche.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunWriterTest {

  @TempDir Path folder;

  @Test
  void linesAreRankedWithTiesByIdDescending() throws IOException {
    assertThat(
            written(
                "q1",
                new ScoredDocument("a", 1),
                new ScoredDocument("b", 12.5f),
                new ScoredDocument("c", 1)))
        .isEqualTo("q1 Q0 b 1 12.5 t\nq1 Q0 c 2 1.0 t\nq1 Q0 a 3 1.0 t\n");
  }

  @Test
  void whatTiesAsFloatTies() throws IOException {
    assertThat(written("q", new ScoredDocument("a", 1.00000000001), new ScoredDocument("b", 1)))
        .isEqualTo("q Q0 b 1 1.0 t\nq Q0 a 2 1.0 t\n");
  }

  @Test
  void whiteSpaceInIdsIsPercentEncodedAndNothingElse() throws IOException {
    assertThat(written("q 1", new ScoredDocument("é/l'a\u202Fb\t%20&\u0085.txt", 1)))
        .isEqualTo("q%201 Q0 é/l'a%E2%80%AFb%09%20&%C2%85.txt 1 1.0 t\n");
  }

  @Test
  void aQueryWithoutAnswersHasNoLine() throws IOException {
    assertThat(written("q")).isEmpty();
  }

  @Test
  void anArticleTwiceIsWrittenOnce() throws IOException {
    assertThat(written("q", new ScoredDocument("a", 1), new ScoredDocument("a", 2)))
        .isEqualTo("q Q0 a 1 2.0 t\n");
  }

  @Test
  void aFileReadsBackAsItWasWritten() throws IOException {
    Path file = folder.resolve("out.run");
    List<ScoredDocument> documents =
        List.of(
            new ScoredDocument("été 1.txt", 3.1415927f),
            new ScoredDocument("b", 1e-9f),
            new ScoredDocument("a", 1e-9f),
            new ScoredDocument("z", -1.5f));
    try (RunWriter writer = RunWriter.open(file, "dépêche 1")) {
      writer.write("q", documents);
    }
    assertThat(Files.readString(file)).startsWith("q Q0 été%201.txt 1 3.1415927 dépêche%201\n");
    assertThat(Run.read(file).ranking("q"))
        .extracting(ScoredDocument::id, document -> (float) document.score())
        .containsExactlyElementsOf(
            documents.stream().map(d -> tuple(d.id(), (float) d.score())).toList());
  }

  @Test
  void misuseIsRefusedBeforeALineIsWritten() throws IOException {
    StringWriter out = new StringWriter();
    try (RunWriter writer = new RunWriter(out, "t")) {
      writer.write("q", List.of());
      assertThatThrownBy(() -> writer.write("q", List.of(new ScoredDocument("a", 1))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("\"q\"");
      assertThatThrownBy(() -> writer.write("r", List.of(new ScoredDocument("a", 1e300))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("finite");
      assertThatThrownBy(() -> writer.write("", List.of()))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(out.toString()).isEmpty();
    Path file = folder.resolve("kept.run");
    Files.writeString(file, "kept");
    assertThatThrownBy(() -> RunWriter.open(file, "")).isInstanceOf(IllegalArgumentException.class);
    assertThat(file).hasContent("kept");
  }

  private static String written(String query, ScoredDocument... documents) throws IOException {
    StringWriter out = new StringWriter();
    try (RunWriter writer = new RunWriter(out, "t")) {
      writer.write(query, List.of(documents));
    }
    return out.toString();
  }
}
