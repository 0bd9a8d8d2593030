package org.depeche.search;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a word in each segment, as long as there is room for it. Safe for use by
 * several threads.
 */
final class Remembered<T> {
  private final AtomicInteger room;
  private final @Nullable Object[] bySegment;
  private final int[] bytes;
  private boolean forgotten;

  /**
   * Nothing is remembered yet.
   *
   * @param room for how many bytes there is room, shared by all words
   */
  Remembered(int segments, AtomicInteger room) {
    this.room = room;
    bySegment = new Object[segments];
    bytes = new int[segments];
  }

  /** What is remembered of a segment; null where nothing is. */
  @SuppressWarnings("unchecked")
  synchronized @Nullable T of(int segment) {
    return (T) bySegment[segment];
  }

  /** Whether there is room for a number of bytes. */
  boolean hasRoom(int wanted) {
    return room.get() >= wanted;
  }

  /**
   * Remembers something of a segment in place of what was remembered, if there is room.
   *
   * @param taken how many bytes it takes
   */
  synchronized void remember(int segment, T what, int taken) {
    if (forgotten) {
      return;
    }
    int more = taken - bytes[segment];
    if (room.addAndGet(-more) < 0) {
      room.addAndGet(more);
    } else {
      bySegment[segment] = what;
      bytes[segment] = taken;
    }
  }

  /** Makes room for others, for good. */
  synchronized void forget() {
    forgotten = true;
    room.addAndGet(Arrays.stream(bytes).sum());
    Arrays.fill(bytes, 0);
    Arrays.fill(bySegment, null);
  }
}
