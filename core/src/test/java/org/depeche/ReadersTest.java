package org.depeche;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.depeche.article.Article;
import org.depeche.generation.IndexRun;
import org.depeche.generation.RunListener;
import org.depeche.generation.RunOptions;
import org.depeche.index.ForeignFingerprintException;
import org.depeche.query.QueryException;
import org.depeche.search.Hit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers that live longer than generations. */
class ReadersTest {
  @TempDir Path folder;

  private static List<Article> version(int number) {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      articles.add(
          Article.builder("a" + i).title("La grève").body("La version v" + number).build());
    }
    return articles;
  }

  private void publish(int number) throws IOException {
    RunOptions options = RunOptions.builder().threads(1).keep(9).build();
    new IndexRun(folder.resolve("ix"), options, RunListener.NONE).mirror(version(number));
  }

  private void point(int generation) throws IOException {
    Path next = Files.writeString(folder.resolve("ix/CURRENT.next"), generation + "\n");
    Files.move(
        next,
        folder.resolve("ix/CURRENT"),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  @Test
  void overTwoHundredSwapsEveryAnswerIsOfExactlyOneGeneration() throws Exception {
    for (int number = 1; number <= 5; number++) {
      publish(number);
    }
    AtomicBoolean over = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try (Depeche index = Depeche.open(folder.resolve("ix"))) {
      Callable<Integer> searching =
          () -> {
            int answers = 0;
            while (!over.get() || answers == 0) {
              List<Hit> hits = index.search("grève version").hits();
              assertThat(hits).hasSize(5);
              assertThat(hits.stream().map(hit -> hit.article().body()).distinct()).hasSize(1);
              answers++;
            }
            return answers;
          };
      List<Future<Integer>> searchers =
          Stream.generate(() -> threads.submit(searching)).limit(8).toList();
      for (int swap = 1; swap <= 200; swap++) {
        point(1 + swap % 5);
        assertThat(index.refresh()).isTrue();
        assertThat(index.generation()).isEqualTo(1 + swap % 5);
      }
      over.set(true);
      for (Future<Integer> searcher : searchers) {
        assertThat(searcher.get()).isPositive();
      }
      assertThat(index.search("grève").hits().get(0).article().body()).endsWith("v1");
    } finally {
      over.set(true);
      threads.shutdownNow();
    }
  }

  @Test
  void aThousandSwapsLeakNoHandle() throws IOException {
    publish(1);
    publish(2);
    try (Depeche index = Depeche.open(folder.resolve("ix"))) {
      assertThat(index.generation()).isEqualTo(2);
      long before = -1;
      for (int swap = 0; swap <= 1_000; swap++) {
        point(1 + swap % 2);
        assertThat(index.refresh()).isTrue();
        assertThat(index.search("grève").hits()).hasSize(5);
        if (swap == 10) {
          before = handles();
        }
      }
      assertThat(handles()).isEqualTo(before);
    }
    assertThat(handles()).isZero();
  }

  /** The files of the index that this process has open or mapped. */
  private long handles() throws IOException {
    String index = folder.resolve("ix").toRealPath().toString();
    long open = 0;
    if (System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux")) {
      try (Stream<String> maps = Files.lines(Path.of("/proc/self/maps"));
          Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
        open = maps.filter(line -> line.contains(index)).count();
        for (Path descriptor : descriptors.toList()) {
          open += Files.exists(descriptor) && isOf(index, descriptor) ? 1 : 0;
        }
      }
    }
    return open;
  }

  private static boolean isOf(String index, Path descriptor) throws IOException {
    return Files.readSymbolicLink(descriptor).toString().startsWith(index);
  }

  @Test
  void aForeignGenerationIsReportedAndTheOwnOneAnswersOn() throws IOException {
    publish(1);
    try (Depeche index = Depeche.open(folder.resolve("ix"))) {
      publish(2);
      Path manifest = folder.resolve("ix/generations/000002/manifest.json");
      String json = Files.readString(manifest);
      Files.writeString(
          manifest, json.replaceFirst("\"lexicon\" : \"[0-9a-f]+", "\"lexicon\" : \"0badcafe"));
      for (int tries = 0; tries < 3; tries++) {
        assertThatThrownBy(index::refresh)
            .isInstanceOf(ForeignFingerprintException.class)
            .hasMessageContaining("0badcafe");
        assertThat(index.generation()).isEqualTo(1);
        assertThat(index.search("grève").hits()).hasSize(5);
      }
      Files.writeString(manifest, json);
      assertThat(index.refresh()).isTrue();
    }
  }

  @Test
  void theLastRequestsAreServedBeforeTheSwitchAndARefusedOneDoesNotStopIt() throws IOException {
    publish(1);
    try (Depeche index = Depeche.open(folder.resolve("ix"))) {
      assertThat(index.search("grève").hits()).hasSize(5);
      assertThatThrownBy(() -> index.search(" ")).isInstanceOf(QueryException.class);
      publish(2);
      assertThat(index.refresh()).isTrue();
      assertThat(index.search("version").hits()).hasSize(5);
    }
  }
}
