package org.depeche.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Work on a list that some threads share, each taking the next one as soon as it can. */
final class SharedWork {

  private SharedWork() {}

  /** Work on one. */
  interface Step<T> {
    void take(T one) throws IOException;
  }

  /** Returns when all are done; one thread is the caller's own. */
  static <T> void forEach(List<T> all, int threads, Step<T> step) throws IOException {
    if (threads == 1) {
      for (T one : all) {
        step.take(one);
      }
      return;
    }
    AtomicInteger next = new AtomicInteger();
    try (ExecutorService crew = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> shares = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        shares.add(
            crew.submit(
                () -> {
                  for (int at = next.getAndIncrement();
                      at < all.size();
                      at = next.getAndIncrement()) {
                    step.take(all.get(at));
                  }
                  return null;
                }));
      }
      for (Future<?> share : shares) {
        share.get();
      }
    } catch (ExecutionException e) {
      throw new IOException("One of " + threads + " threads failed: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("The measurement was interrupted.", e);
    }
  }
}
