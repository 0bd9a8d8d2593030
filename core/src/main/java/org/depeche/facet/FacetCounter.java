package org.depeche.facet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.FixedBitSet;
import org.depeche.index.Schema;
import org.depeche.index.Snapshot;

/** Counts the hits of a search by fields. Stateless; safe for any thread. */
public final class FacetCounter {
  private FacetCounter() {}

  /** Takes the hits of one segment after the other. */
  interface Tally {

    /** Counts the hits of a segment. */
    void count(LeafReaderContext segment, FixedBitSet hits) throws IOException;

    /** Every value that a hit has. */
    List<FacetCounts.Value> values();
  }

  /**
   * Counts.
   *
   * @param snapshot where the hits are
   * @param hits the hits in each segment of the snapshot, by Lucene's numbers in the segment
   * @param wanted the facets
   * @return the counts, in the order of {@code wanted}
   * @throws IOException if the index cannot be read
   */
  public static List<FacetCounts> count(
      Snapshot snapshot, List<FixedBitSet> hits, List<FacetRequest> wanted) throws IOException {
    List<FacetCounts> counts = new ArrayList<>();
    for (FacetRequest request : wanted) {
      Tally tally = tally(request.field());
      for (LeafReaderContext segment : snapshot.reader().leaves()) {
        tally.count(segment, hits.get(segment.ord));
      }
      if (request.timeline()) {
        counts.add(new FacetCounts(request.field(), Timeline.of(tally.values()), 0));
        continue;
      }
      List<FacetCounts.Value> values =
          tally.values().stream().sorted(FacetCounter::byHits).toList();
      int told = Math.min(request.top(), values.size());
      counts.add(new FacetCounts(request.field(), values.subList(0, told), values.size() - told));
    }
    return counts;
  }

  private static int byHits(FacetCounts.Value one, FacetCounts.Value other) {
    return one.hits() == other.hits()
        ? one.name().compareTo(other.name())
        : Long.compare(other.hits(), one.hits());
  }

  private static Tally tally(FacetField field) {
    return switch (field) {
      case SECTION -> new NameTally(Schema.SECTION);
      case SOURCE -> new NameTally(Schema.SOURCE);
      case AUTHOR -> new NameTally(Schema.AUTHOR);
      case TAG -> new NameTally(Schema.TAG);
      case YEAR -> new DateTally(true);
      case MONTH -> new DateTally(false);
    };
  }
}
