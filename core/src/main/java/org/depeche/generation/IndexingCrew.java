package org.depeche.generation;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.depeche.index.ArticleWriter;
import org.jspecify.annotations.Nullable;

/**
 * Threads that analyse articles while the next ones are read. Where they cannot keep up, the thread
 * that reads helps them, so that few articles are in memory at a time.
 *
 * <p>The order in which articles arrive does not matter: scores do not depend on it.
 */
final class IndexingCrew implements Closeable {
  private static final int WAITING = 64;

  private final ArticleWriter writer;
  private final ThreadPoolExecutor threads;
  private final Queue<Refused> refused = new ConcurrentLinkedQueue<>();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  IndexingCrew(ArticleWriter writer, int threads) {
    this.writer = writer;
    ThreadFactory daemons =
        work -> {
          Thread thread = new Thread(work, "depeche-index");
          thread.setDaemon(true);
          return thread;
        };
    this.threads =
        new ThreadPoolExecutor(
            threads,
            threads,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            daemons,
            new ThreadPoolExecutor.CallerRunsPolicy());
  }

  /** Takes an article in, in the place of the one with its id if there is one. */
  void put(Arrivals.Arrival arrival, boolean replace) throws IOException {
    rethrow();
    threads.execute(() -> write(arrival, replace));
  }

  private void write(Arrivals.Arrival arrival, boolean replace) {
    if (failure.get() != null) {
      return;
    }
    try {
      if (replace) {
        writer.replace(arrival.article());
      } else {
        writer.add(arrival.article());
      }
    } catch (IOException e) {
      failure.compareAndSet(null, e);
    } catch (RuntimeException e) {
      // Lucene throws this one article away, and keeps what it held of its id before.
      refused.add(new Refused(arrival.entry().id(), arrival.isNew(), arrival.sameContent(), e));
    } catch (Error e) {
      failure.compareAndSet(null, e);
    }
  }

  /**
   * An article that Lucene did not take.
   *
   * @param id its id
   * @param isNew whether the last generation lacks it
   * @param sameContent whether the last generation has it with this content
   * @param reason why
   */
  record Refused(String id, boolean isNew, boolean sameContent, RuntimeException reason) {}

  /** Waits until every article is in; returns those that were refused, by id. */
  List<Refused> finish() throws IOException {
    close();
    rethrow();
    return refused.stream().sorted(Comparator.comparing(Refused::id)).toList();
  }

  private void rethrow() throws IOException {
    Throwable failed = failure.get();
    if (failed != null) {
      throw new IOException(failed.getMessage(), failed);
    }
  }

  @Override
  public void close() throws IOException {
    threads.shutdown();
    try {
      threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      failure.compareAndSet(null, e);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("The run was interrupted; nothing was published.");
    }
  }
}
