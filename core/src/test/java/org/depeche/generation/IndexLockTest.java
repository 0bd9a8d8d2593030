package org.depeche.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.depeche.article.Article;
import org.depeche.index.IndexLayout;
import org.depeche.internal.DurableFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexLockTest {
  @TempDir Path folder;

  /** Another process: takes the lock, says so, and holds it until it is killed. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] arguments) throws IOException {
      Articles.run(Path.of(arguments[0]))
          .add(
              () -> {
                System.out.print("!");
                System.out.flush();
                try {
                  int end = System.in.read();
                  throw new IllegalStateException("Nobody was to end this process by " + end);
                } catch (IOException e) {
                  throw new IllegalStateException(e);
                }
              });
    }
  }

  @Test
  void aSecondRunInTheSameProcessIsRefusedAndTheFirstGoesOn() throws IOException {
    Path index = folder.resolve("ix");
    List<Article> articles = Articles.some(5, 1);
    Iterable<Article> nested =
        () -> {
          // Twice: the refusal must not give the lock of the first run back.
          for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> Articles.run(index).add(articles))
                .isInstanceOf(IndexLockedException.class)
                .hasMessageContaining("process " + ProcessHandle.current().pid() + ", started 20");
          }
          return articles.iterator();
        };
    assertThat(Articles.run(index).add(nested).added()).isEqualTo(5);
    assertThat(Articles.run(index).add(Articles.some(6, 1)).added()).isEqualTo(1);
  }

  @Test
  void aRunThatWaitsGetsItsTurnAndNoLongerThanItSaid() throws Exception {
    Path index = folder.resolve("ix");
    Articles.run(index).add(Articles.some(3, 1));
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    Thread first =
        new Thread(
            () -> {
              try {
                Articles.run(index)
                    .add(
                        () -> {
                          held.countDown();
                          try {
                            done.await();
                          } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                          }
                          return Articles.some(4, 1).iterator();
                        });
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    first.start();
    held.await();
    RunOptions shortly = Articles.options().toBuilder().lockWait(Duration.ofMillis(300)).build();
    assertThatThrownBy(
            () -> new IndexRun(index, shortly, RunListener.NONE).add(Articles.some(5, 1)))
        .isInstanceOf(IndexLockedException.class);

    CompletableFuture.runAsync(
        done::countDown, CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS));
    RunOptions longer = shortly.toBuilder().lockWait(Duration.ofMinutes(1)).build();
    RunReport report = new IndexRun(index, longer, RunListener.NONE).add(Articles.some(5, 1));
    first.join();
    assertThat(report.added()).isEqualTo(1);
    assertThat(report.total()).isEqualTo(5);
  }

  @Test
  void theLockOfAnotherProcessIsNamedAndEndsWithIt() throws Exception {
    Path index = folder.resolve("ix");
    Articles.run(index).add(Articles.some(3, 1));
    String java = ProcessHandle.current().info().command().orElseThrow();
    Process holder =
        new ProcessBuilder(
                java,
                "-cp",
                Objects.requireNonNull(System.getProperty("java.class.path")),
                Holder.class.getName(),
                index.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (Reader said = holder.inputReader(StandardCharsets.UTF_8)) {
      assertThat(said.read()).isEqualTo('!');
      IndexLockedException refused =
          catchThrowableOfType(
              IndexLockedException.class, () -> Articles.run(index).add(Articles.some(4, 1)));
      assertThat(refused.pid()).isEqualTo(holder.pid());
      assertThat(refused.started()).isBefore(Instant.now());
      assertThat(refused).hasMessageContaining("process " + holder.pid());
      assertThat(Articles.content(index)).hasSize(3);
    } finally {
      holder.destroyForcibly().waitFor();
    }
    assertThat(Articles.run(index).add(Articles.some(4, 1)).added()).isEqualTo(1);
    assertThat(Articles.leftovers(index, 1, 2)).isEmpty();
  }

  @Test
  void theLockFileNamesItsHolder() throws IOException {
    IndexLayout layout = new IndexLayout(folder);
    IndexLock lock = IndexLock.take(layout, DurableFiles.DISK, Instant.EPOCH);
    try (lock) {
      assertThat(Files.readString(layout.lock()))
          .isEqualTo(ProcessHandle.current().pid() + " 1970-01-01T00:00:00Z\n");
    }
  }
}
