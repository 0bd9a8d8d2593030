package org.depeche.search;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The titles that hold a word, by segment: few, but in a dozen lists. Remembered are short ones,
 * for which opening the lists is most of the work, as long as there is room. Safe for use by
 * several threads.
 */
final class TitleHits {
  private static final int MOST = 4096;

  private final AtomicInteger room;
  private final AheadHits.@Nullable Kept[] bySegment;
  private boolean forgotten;

  /**
   * None is remembered yet.
   *
   * @param room for how many titles there is room, shared by all words
   */
  TitleHits(int segments, AtomicInteger room) {
    this.room = room;
    bySegment = new AheadHits.Kept[segments];
  }

  /** The titles of a segment; null where they are not remembered. */
  synchronized @Nullable AheadHits of(int segment) {
    AheadHits.Kept kept = bySegment[segment];
    return kept == null ? null : new AheadHits(kept);
  }

  /** Remembers the titles of a segment, if they are few. */
  synchronized void remember(int segment, AheadHits hits) {
    int count = hits.count();
    if (count > MOST || forgotten || bySegment[segment] != null) {
      return;
    }
    if (room.addAndGet(-count) < 0) {
      room.addAndGet(count);
    } else {
      bySegment[segment] = hits.kept();
    }
  }

  /** Makes room for others, for good. */
  synchronized void forget() {
    forgotten = true;
    for (int segment = 0; segment < bySegment.length; segment++) {
      AheadHits.Kept kept = bySegment[segment];
      room.addAndGet(kept == null ? 0 : kept.documents().length);
      bySegment[segment] = null;
    }
  }
}
