package org.depeche.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowthTest {

  @TempDir private Path folder;

  @Test
  void everySizeIsATableWithItsGrowth() throws IOException {
    String report = run("scaling", "--sizes=1,2", "--rounds=1", "--queries=5");

    assertThat(report)
        .contains("1 articles", "2 articles", "grows by", "query p99, ms")
        .contains("indexing, s of CPU, 1 thread", "index, MB, 2 threads");
  }

  @Test
  void aSizeThatTheArticlesDoNotReachIsMeasuredOnce() throws IOException {
    String report = run("scaling", "--sizes=5000,1,6000", "--rounds=1", "--queries=5");

    int all = TestCorpus.read().articles().size();
    assertThat(report).containsOnlyOnce("\n" + all + " articles, ").contains("\n1 articles, ");
    assertThat(report.indexOf("\n1 articles, ")).isLessThan(report.indexOf("\n" + all + " art"));
    assertThat(report).doesNotContain("5000 articles", "6000 articles");
  }

  @Test
  void highlightingStandsBesideBothOfLucenes() throws IOException {
    String report = run("highlight", "--queries=10", "--passes=1", "--warm=0");

    assertThat(report)
        .contains("Highlighting the ten best hits", "unified", "classic", "÷ unified, by pass")
        .contains("all (", "headline (", "hits a query in the mean");
  }

  @Test
  void aProfileSaysWhichClassesAndMethodsTakeTheTime() throws IOException {
    String report = run("profile", "--seconds=1", "--warm=0", "--queries=5", "--rows=3");

    assertThat(report)
        .contains(
            "Builds, one thread: by class of Dépêche", "Queries, one thread, top 10: by method")
        .containsPattern("(index|inversion|analysis)\\.\\w+ +\\d+\\.\\d")
        .containsPattern("the rest +\\d+\\.\\d")
        .containsPattern("[1-9]\\d* samples of running Java code, one every 10 ms");
  }

  @Test
  void sharedWorkTakesEachOnce() throws IOException {
    List<Integer> all = IntStream.range(0, 1000).boxed().toList();
    Queue<Integer> taken = new ConcurrentLinkedQueue<>();

    SharedWork.forEach(all, 3, taken::add);

    assertThat(taken).containsExactlyInAnyOrderElementsOf(all);
  }

  private String run(String command, String... options) throws IOException {
    StringWriter out = new StringWriter();
    Stream<String> fixed =
        Stream.of(command, TestCorpus.file().toString(), "--work", folder.toString());
    int exit =
        Bench.commandLine()
            .setOut(new PrintWriter(out))
            .execute(Stream.concat(fixed, Stream.of(options)).toArray(String[]::new));
    assertThat(exit).isZero();
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
    return out.toString();
  }
}
