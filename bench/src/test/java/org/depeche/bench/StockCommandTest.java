package org.depeche.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.depeche.eval.Run;
import org.depeche.eval.ScoredDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StockCommandTest {

  private static final String ARTICLES =
      """
      {"id": "t", "title": "La pêche", "body": "La pêche."}
      {"id": "b", "title": "Les ports", "body": "Pêche, pêche, pêche, pêche, pêche, pêche."}
      {"id": "n", "title": "Budget", "body": "Le budget est voté."}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void writeACollection() throws IOException {
    Path file = folder.resolve("corpus.jsonl.gz");
    try (var out =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
      out.write(ARTICLES);
    }
    Files.writeString(folder.resolve("queries-typed.tsv"), "q1\tpêche\nq2\tsupernova\n");
    Files.writeString(folder.resolve("qrels-typed.txt"), "q1 0 t 1\n");
  }

  @Test
  void everyScoringHasARunFileOfTheArticlesThatHoldAWord() throws IOException {
    stock();

    for (StockScoring scoring : StockScoring.values()) {
      Map<String, List<ScoredDocument>> found = run(scoring).rankings();
      assertThat(found).containsOnlyKeys("q1");
      assertThat(found.get("q1"))
          .extracting(ScoredDocument::id)
          .containsExactlyInAnyOrder("t", "b");
    }
  }

  @Test
  void aTitleCountsApartAndWhole() throws IOException {
    stock();

    assertThat(run(StockScoring.SUMMED).rankings().get("q1").get(0).id()).isEqualTo("t");
    assertThat(run(StockScoring.ONE_FIELD).rankings().get("q1").get(0).id()).isEqualTo("b");
  }

  @Test
  void theTableHasEveryScoringAndNoIndexIsLeft() throws IOException {
    String table = stock();

    assertThat(table).contains("summed", "one-field", "combined", "1.0000");
    try (Stream<Path> left = Files.list(folder.resolve("runs"))) {
      assertThat(left).hasSize(StockScoring.values().length).allMatch(Files::isRegularFile);
    }
  }

  private String stock() {
    StringWriter out = new StringWriter();
    int exit =
        Bench.commandLine()
            .setOut(new PrintWriter(out))
            .execute("stock", folder.toString(), "--to", folder.resolve("runs").toString());
    assertThat(exit).isZero();
    return out.toString();
  }

  private Run run(StockScoring scoring) throws IOException {
    return Run.read(
        folder.resolve("runs").resolve(folder.getFileName() + "-typed." + scoring + ".run"));
  }
}
