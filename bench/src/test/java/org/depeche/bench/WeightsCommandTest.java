package org.depeche.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightsCommandTest {

  // No article has every kind of evidence of the word: some levels count 0.
  private static final String ARTICLES =
      """
      {"id": "a", "title": "Licenciement", "body": "Des ouvriers licenciés."}
      {"id": "b", "title": "Licencier", "body": "Un licenciement."}
      {"id": "c", "title": "Budget", "body": "Le budget est voté."}
      """;

  @TempDir private Path folder;

  @Test
  void everyWeightIsTriedOnEveryCollection() throws IOException {
    try (var out =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(folder.resolve("corpus.jsonl.gz"))),
            StandardCharsets.UTF_8)) {
      out.write(ARTICLES);
    }
    Files.writeString(folder.resolve("queries.tsv"), "q1\tlicencier\nq2\tbudget voté\n");
    Files.writeString(folder.resolve("qrels.txt"), "q1 0 b 1\nq2 0 c 1\n");
    StringWriter out = new StringWriter();

    int exit =
        Bench.commandLine()
            .setOut(new PrintWriter(out))
            .execute("weights", "--work", folder.toString(), folder.toString());

    assertThat(exit).isZero();
    assertThat(WeightVariants.aroundDefault().keySet()).allMatch(out.toString()::contains);
    assertThat(out.toString()).contains("held out", "odd queries");
  }
}
