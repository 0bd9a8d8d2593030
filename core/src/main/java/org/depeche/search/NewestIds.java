package org.depeche.search;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.BytesRef;
import org.depeche.index.Schema;

/**
 * The ids of the newest articles of a snapshot, which lists by date show again and again: to read
 * one, Lucene unpacks sixty-four. Safe for use by several threads.
 */
final class NewestIds {

  /** So many of each segment are remembered, the last ones. */
  private static final int REMEMBERED = 1024;

  private final List<AtomicReferenceArray<BytesRef>> bySegment;

  NewestIds(List<LeafReaderContext> segments) {
    bySegment =
        segments.stream()
            .map(segment -> Math.min(REMEMBERED, segment.reader().maxDoc()))
            .map(AtomicReferenceArray<BytesRef>::new)
            .toList();
  }

  /**
   * The id of an article.
   *
   * @param ordinal its place in the order of the ids of the segment
   */
  BytesRef of(LeafReaderContext segment, int document, int ordinal) throws IOException {
    AtomicReferenceArray<BytesRef> known = bySegment.get(segment.ord);
    int at = document - segment.reader().maxDoc() + known.length();
    BytesRef id = at < 0 ? null : known.get(at);
    if (id == null) {
      id = BytesRef.deepCopyOf(DocValues.getSorted(segment.reader(), Schema.ID).lookupOrd(ordinal));
      if (at >= 0) {
        known.set(at, id);
      }
    }
    return id;
  }
}
