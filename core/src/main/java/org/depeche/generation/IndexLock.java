package org.depeche.generation;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.depeche.index.IndexLayout;
import org.depeche.internal.DurableFiles;
import org.jspecify.annotations.Nullable;

/**
 * The lock of an index: one run at a time, whatever way the one before ended.
 *
 * <p>The operating system gives the lock back when the process that holds it dies. It also gives it
 * back when the process closes <em>any</em> channel on the file, so within one process the file is
 * never opened twice: {@link #HELD} is asked first.
 */
final class IndexLock implements Closeable {

  private static final Map<Path, Holder> HELD = new ConcurrentHashMap<>();

  /** Channels that must stay open because another class loader's run holds the lock. */
  private static final Queue<FileChannel> FOREIGN = new ConcurrentLinkedQueue<>();

  private static final int LONGEST_LINE = 200;

  private record Holder(long pid, @Nullable Instant started) {}

  private final Path key;
  private final FileChannel channel;

  private IndexLock(Path key, FileChannel channel) {
    this.key = key;
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @throws IndexLockedException at once, if another run holds it
   */
  static IndexLock take(IndexLayout layout, DurableFiles files, Instant now) throws IOException {
    Path key = layout.root().toRealPath();
    Holder own = new Holder(ProcessHandle.current().pid(), now);
    Holder other = HELD.putIfAbsent(key, own);
    if (other != null) {
      throw new IndexLockedException(layout.root(), other.pid, other.started);
    }
    try {
      files.before(DurableFiles.Operation.OPEN, layout.lock());
      return new IndexLock(key, lock(layout, own));
    } catch (IOException | RuntimeException e) {
      HELD.remove(key);
      throw e;
    }
  }

  /** Whether somebody holds the lock; asks by a lock that readers share, and gives it back. */
  static boolean isHeld(IndexLayout layout) throws IOException {
    if (!Files.exists(layout.lock())) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(layout.lock(), StandardOpenOption.READ);
        @Nullable FileLock shared = channel.tryLock(0, Long.MAX_VALUE, true)) {
      return shared == null;
    } catch (OverlappingFileLockException own) {
      return true;
    }
  }

  private static FileChannel lock(IndexLayout layout, Holder own) throws IOException {
    FileChannel channel =
        FileChannel.open(
            layout.lock(),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock == null) {
        Holder other = read(layout.lock());
        throw new IndexLockedException(layout.root(), other.pid, other.started);
      }
      String line = own.pid + " " + own.started + "\n";
      channel.truncate(0);
      ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      return channel;
    } catch (OverlappingFileLockException e) {
      FOREIGN.add(channel);
      throw new IndexLockedException(layout.root(), own.pid, null);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private static Holder read(Path lock) throws IOException {
    String line = new String(Files.readAllBytes(lock), StandardCharsets.US_ASCII);
    String[] words = line.substring(0, Math.min(line.length(), LONGEST_LINE)).strip().split(" ");
    try {
      return new Holder(
          Long.parseLong(words[0]), words.length < 2 ? null : Instant.parse(words[1]));
    } catch (NumberFormatException | DateTimeException unfinished) {
      // The holder has the lock, but has not yet written down who it is.
      return new Holder(0, null);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      HELD.remove(key);
    }
  }
}
