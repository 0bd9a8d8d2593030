package org.depeche.generation;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.depeche.index.DamagedIndexException;
import org.depeche.index.ForeignFingerprintException;
import org.depeche.index.IndexLayout;
import org.depeche.index.NoIndexException;
import org.depeche.internal.DurableFiles;

/**
 * Work that changes an index: under its lock, and with a failure that says that the index is as it
 * was. For one thread, once.
 */
final class LockedWork {
  /** So often a lock that is waited for is asked for. */
  private static final Duration BETWEEN = Duration.ofMillis(200);

  private final IndexLayout layout;
  private final DurableFiles files;
  private final Duration longest;
  private final RunListener listener;
  private long written;
  private long needed;

  /** Work that is refused at once where the lock is held. */
  LockedWork(IndexLayout layout, DurableFiles files) {
    this(layout, files, Duration.ZERO, RunListener.NONE);
  }

  /**
   * Work that waits for the lock.
   *
   * @param longest how long it waits at the most
   * @param listener may cancel the waiting
   */
  LockedWork(IndexLayout layout, DurableFiles files, Duration longest, RunListener listener) {
    this.layout = layout;
    this.files = files;
    this.longest = longest;
    this.listener = listener;
  }

  /** What is done. */
  interface Work<T> {
    T run() throws IOException;
  }

  /** Notes how much had been written when the work ended and how much it needed, in bytes. */
  void took(long bytesWritten, long bytesNeeded) {
    written = bytesWritten;
    needed = bytesNeeded;
  }

  private IndexLock take(Instant now) throws IOException {
    long end = System.nanoTime() + longest.toNanos();
    while (true) {
      try {
        return IndexLock.take(layout, files, now);
      } catch (IndexLockedException e) {
        long left = end - System.nanoTime();
        if (left <= 0) {
          throw e;
        }
        if (listener.isCancelled()) {
          throw new CancellationException("The run was cancelled; the index is as it was.");
        }
        pause(Math.min(left, BETWEEN.toNanos()), e);
      }
    }
  }

  private static void pause(long nanos, IndexLockedException held) throws InterruptedIOException {
    try {
      TimeUnit.NANOSECONDS.sleep(nanos);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      InterruptedIOException interrupted =
          new InterruptedIOException("Interrupted while waiting for the lock of the index.");
      interrupted.initCause(held);
      throw interrupted;
    }
  }

  /** Takes away the folder that was made for work that came to nothing; under its lock. */
  private void clean(Exception failure) {
    try {
      if (!Files.exists(layout.current()) && layout.numbers().isEmpty()) {
        files.deleteTree(layout.root());
      }
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  /**
   * Does the work.
   *
   * @param now when it begins
   * @throws IndexLockedException at once, if other work holds the lock
   */
  <T> T run(Instant now, Work<T> work) throws IOException {
    if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows")) {
      throw new IOException(
          "An index cannot be written on Windows, where no folder can be forced to disk; write it"
              + " on Linux or macOS and read it here.");
    }
    boolean made = !Files.exists(layout.root());
    try {
      files.createFolders(layout.root());
      // Forced to disk with CURRENT, before which nothing in it counts.
      files.makeFolder(layout.generations());
    } catch (IOException e) {
      throw new IOException(
          "The index " + layout.root() + " cannot be made: " + Failures.explain(e), e);
    }
    long free = Room.free(layout.root());
    try {
      IndexLock lock = take(now);
      try (lock) {
        return work.run();
      } catch (IOException | RuntimeException e) {
        if (made) {
          clean(e);
        }
        throw e;
      }
    } catch (IndexLockedException
        | NoIndexException
        | ForeignFingerprintException
        | DamagedIndexException
        | PurgeUnfinishedException
        | RunRefusedException e) {
      throw e;
    } catch (IOException e) {
      throw Failures.unpublished(layout.root(), new Room(free, written, needed), e);
    }
  }
}
