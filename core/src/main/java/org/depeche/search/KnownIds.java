package org.depeche.search;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The ids of articles of a snapshot that were found, which are mostly found again: to read one,
 * Lucene unpacks sixty-four. An article has one place, where the last one stays that fell on it;
 * the newest articles, which lists by date show, lie side by side. Safe for use by several threads.
 */
final class KnownIds {
  private static final int PLACES = 1 << 13;

  private final AtomicReferenceArray<@Nullable Known> places = new AtomicReferenceArray<>(PLACES);

  /** The id of an article by its number in the snapshot. */
  private record Known(int number, BytesRef id) {}

  /**
   * The id of an article.
   *
   * @param number its number in the snapshot
   * @param ordinal its place in the order of the ids of its segment
   * @param ids these ids
   */
  BytesRef of(int number, int ordinal, SortedDocValues ids) throws IOException {
    int place = number & PLACES - 1;
    Known known = places.get(place);
    if (known == null || known.number() != number) {
      known = new Known(number, BytesRef.deepCopyOf(ids.lookupOrd(ordinal)));
      places.set(place, known);
    }
    return known.id();
  }
}
