package org.depeche.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.depeche.index.Schema;

/**
 * The order of the ids of each segment of a snapshot: opening it takes longer than asking it. For
 * one search at a time.
 */
final class IdOrder {
  private final SortedDocValues[] segments;

  IdOrder(List<LeafReaderContext> leaves) throws IOException {
    segments = new SortedDocValues[leaves.size()];
    for (LeafReaderContext leaf : leaves) {
      segments[leaf.ord] = DocValues.getSorted(leaf.reader(), Schema.ID);
    }
  }

  /** The ids of a segment in their order. */
  SortedDocValues of(LeafReaderContext segment) {
    return segments[segment.ord];
  }
}
