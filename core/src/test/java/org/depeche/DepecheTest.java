package org.depeche;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.depeche.article.Article;
import org.depeche.article.PublicationDate;
import org.depeche.generation.RunListener;
import org.depeche.index.NoIndexException;
import org.depeche.index.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DepecheTest {
  @TempDir Path folder;

  private static Article article(String id, String body) {
    return Article.builder(id)
        .title("Un titre")
        .lead("Un chapô")
        .body(body)
        .date(PublicationDate.parse("2023-09-13T20:30"))
        .author("A. Auteur")
        .section("Politique")
        .source("Le Journal")
        .url("https://example.org/1")
        .tags(List.of("défense", "accord"))
        .extra("pages", "3")
        .build();
  }

  @Test
  void anArticleIsReadBackAsItWasGiven() throws IOException {
    Article given = article("a", "La coopération militaire se renforce.");
    Depeche.index(folder, List.of(given));
    try (Depeche index = Depeche.open(folder)) {
      assertThat(index.size()).isEqualTo(1);
      assertThat(index.article("a")).contains(given);
      assertThat(index.article("b")).isEmpty();
    }
  }

  @Test
  void anOpenIndexMovesToANewGenerationWhenItIsAskedTo() throws IOException {
    Depeche.index(folder, List.of(article("a", "un")));
    try (Depeche index = Depeche.open(folder)) {
      assertThat(index.refresh()).isFalse();
      Depeche.reindex(folder, List.of(article("a", "deux"), article("b", "trois")));
      assertThat(index.size()).isEqualTo(1);
      assertThat(index.refresh()).isTrue();
      assertThat(index.generation()).isEqualTo(2);
      assertThat(index.size()).isEqualTo(2);
      assertThat(index.article("a").orElseThrow().body()).isEqualTo("deux");
    }
  }

  @Test
  void whatIsUnderWayKeepsTheGenerationItBeganWithAlsoWhenThatIsRetired() throws IOException {
    Depeche.index(folder, List.of(article("a", "version 0")));
    try (Depeche index = Depeche.open(folder)) {
      Snapshot first = index.acquire();
      for (int version = 1; version <= 5; version++) {
        Depeche.index(folder, List.of(article("a", "version " + version)));
        assertThat(index.refresh()).isTrue();
      }
      assertThat(folder.resolve("generations/000001")).doesNotExist();
      assertThat(first.article("a").orElseThrow().body()).isEqualTo("version 0");
      assertThat(index.article("a").orElseThrow().body()).isEqualTo("version 5");
      first.release();
      assertThat(first.tryAcquire()).isFalse();
    }
  }

  @Test
  void readersOnOtherThreadsSeeWholeGenerationsOnly() throws Exception {
    Depeche.index(folder, List.of(article("a", "0"), article("b", "0")));
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try (Depeche index = Depeche.open(folder)) {
      CountDownLatch done = new CountDownLatch(1);
      List<Future<Integer>> readers =
          List.of(threads.submit(() -> read(index, done)), threads.submit(() -> read(index, done)));
      for (int version = 1; version <= 8; version++) {
        String body = Integer.toString(version);
        Depeche.index(folder, List.of(article("a", body), article("b", body)));
        assertThat(index.refresh()).isTrue();
      }
      done.countDown();
      for (Future<Integer> reader : readers) {
        assertThat(reader.get()).isPositive();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static int read(Depeche index, CountDownLatch done) throws IOException {
    int reads = 0;
    do {
      Snapshot snapshot = index.acquire();
      try {
        assertThat(snapshot.article("a").orElseThrow().body())
            .isEqualTo(snapshot.article("b").orElseThrow().body());
        reads++;
      } finally {
        snapshot.release();
      }
    } while (done.getCount() > 0);
    return reads;
  }

  @Test
  void anIndexInMemoryNeedsNoFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "La grève\n\nLes trains sont arrêtés.");
    try (Depeche index = Depeche.inMemory(List.of(article("x", "un"), article("x", "deux")));
        Depeche files = Depeche.inMemoryFiles(List.of(file), RunListener.NONE)) {
      assertThat(index.size()).isEqualTo(1);
      assertThat(index.article("x").orElseThrow().body()).isEqualTo("un");
      assertThat(index.refresh()).isFalse();
      assertThat(files.article("a.txt").orElseThrow().title()).isEqualTo("La grève");
    }
    assertThat(folder).isDirectoryNotContaining("glob:**CURRENT");
  }

  @Test
  void aClosedIndexSaysSo() throws IOException {
    Depeche.index(folder, List.of(article("a", "un")));
    Depeche index = Depeche.open(folder);
    index.close();
    index.close();
    assertThatThrownBy(() -> index.article("a"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
    assertThatThrownBy(() -> Depeche.open(folder.resolve("none")))
        .isInstanceOf(NoIndexException.class);
  }
}
