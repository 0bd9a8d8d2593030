package org.depeche.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BenchTest {

  @TempDir private Path folder;

  @Test
  void aQuickRunPrintsEveryTable() {
    String report = run(0, "--quick");

    assertThat(report)
        .contains(
            "Machine",
            "Run",
            "Analysis alone",
            "Indexing",
            "A whole run",
            "Queries",
            "The default request")
        .contains("times as fast by 2 threads", "documents per second", "index bytes per text byte")
        .contains("without misspelt", "p99", "mean, CPU of the thread")
        .contains("compare", "1 to warm up, 2 counted");
  }

  @Test
  void markdownIsATablePerMeasure() {
    assertThat(run(0, "--quick", "--markdown")).contains("### Indexing", "| measure ", "| --- ");
  }

  @Test
  void theQueriesAreWrittenAndTheIndexesRemoved() throws IOException {
    run(0, "--quick");

    assertThat(Files.readAllLines(folder.resolve("queries.tsv")))
        .hasSize(25)
        .allMatch(line -> line.matches("(word|words|headline|phrase|misspelt)\t.+"));
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(folder.resolve("queries.tsv"));
    }
  }

  @Test
  void nothingIsMeasuredWithoutARound() {
    run(2, "--rounds", "0");
  }

  @Test
  void theSlowestQueriesAreShownAndTheIndexRemoved() throws IOException {
    StringWriter out = new StringWriter();
    int exit =
        Bench.commandLine()
            .setOut(new PrintWriter(out))
            .execute(
                "slowest",
                TestCorpus.file().toString(),
                "--work",
                folder.toString(),
                "--queries",
                "58",
                "--passes",
                "1");

    assertThat(exit).isZero();
    assertThat(out.toString())
        .contains(
            "The slowest: ", "58 queries", "By kind", "one long word", "nested", "tildes, all")
        .containsPattern("Over 100 ms: \\d+ queries by their median");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void whatCannotBeMeasuredIsSaid() throws IOException {
    Path missing = folder.resolve("missing.jsonl");
    assertThat(refusal("compare", missing.toString()))
        .startsWith(missing + ": no such file or folder");
    assertThat(refusal("compare", folder.toString())).startsWith(folder + " is a folder");
    String corpus = TestCorpus.file().toString();
    assertThat(refusal("compare", corpus, "--queries-to", folder.resolve("no/q.tsv").toString()))
        .contains("no/q.tsv: no such file or folder");
    assertThat(refusal("slowest", corpus, "--passes", "0")).contains("--passes", "at least 1");
    assertThat(refusal("scaling", corpus, "--queries", "0")).contains("--queries", "at least 1");
  }

  private static String refusal(String... arguments) {
    StringWriter err = new StringWriter();
    CommandLine program =
        Bench.commandLine()
            .setOut(new PrintWriter(new StringWriter()))
            .setErr(new PrintWriter(err));
    assertThat(program.execute(arguments)).isEqualTo(2);
    return err.toString();
  }

  private String run(int expectedExit, String... options) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine program =
        Bench.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    Stream<String> fixed =
        Stream.of(
            "compare",
            TestCorpus.file().toString(),
            "--work",
            folder.toString(),
            "--queries-to",
            folder.resolve("queries.tsv").toString());
    int exit = program.execute(Stream.concat(fixed, Stream.of(options)).toArray(String[]::new));
    assertThat(exit).as(err.toString()).isEqualTo(expectedExit);
    return out.toString();
  }
}
