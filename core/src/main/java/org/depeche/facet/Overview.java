package org.depeche.facet;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.depeche.article.PublicationDate;
import org.depeche.index.Schema;
import org.depeche.index.Snapshot;

/**
 * An index at a glance.
 *
 * @param articles how many articles it holds
 * @param dated how many of them have a date
 * @param first the day of the oldest article, in Paris; empty where none has a date
 * @param last the day of the newest article, in Paris; empty where none has a date
 * @param facets all articles counted by section and by source
 */
public record Overview(
    int articles,
    int dated,
    Optional<LocalDate> first,
    Optional<LocalDate> last,
    List<FacetCounts> facets) {

  /** Copies the list. */
  public Overview {
    facets = List.copyOf(facets);
  }

  /**
   * Looks at an index.
   *
   * @param snapshot the index
   * @param top how many sections and sources are told at the most
   * @return what it holds
   * @throws IOException if the index cannot be read
   */
  public static Overview of(Snapshot snapshot, int top) throws IOException {
    List<FixedBitSet> all = new ArrayList<>();
    long oldest = Long.MAX_VALUE;
    long newest = Long.MIN_VALUE;
    int dated = 0;
    for (LeafReaderContext segment : snapshot.reader().leaves()) {
      FixedBitSet live = live(segment);
      all.add(live);
      NumericDocValues instants = DocValues.getNumeric(segment.reader(), Schema.INSTANT);
      for (int at = instants.nextDoc();
          at != DocIdSetIterator.NO_MORE_DOCS;
          at = instants.nextDoc()) {
        if (live.get(at)) {
          dated++;
          oldest = Math.min(oldest, instants.longValue());
          newest = Math.max(newest, instants.longValue());
        }
      }
    }
    List<FacetRequest> wanted =
        List.of(
            new FacetRequest(FacetField.SECTION, top), new FacetRequest(FacetField.SOURCE, top));
    return new Overview(
        snapshot.size(),
        dated,
        dated == 0 ? Optional.empty() : Optional.of(day(oldest)),
        dated == 0 ? Optional.empty() : Optional.of(day(newest)),
        FacetCounter.count(snapshot, all, wanted));
  }

  /**
   * All articles of an index.
   *
   * @param snapshot the index
   * @return those of each segment
   */
  public static List<FixedBitSet> live(Snapshot snapshot) {
    return snapshot.reader().leaves().stream().map(Overview::live).toList();
  }

  private static FixedBitSet live(LeafReaderContext segment) {
    FixedBitSet live = new FixedBitSet(segment.reader().maxDoc());
    live.set(0, live.length());
    Bits kept = segment.reader().getLiveDocs();
    if (kept != null) {
      kept.applyMask(live, 0);
    }
    return live;
  }

  private static LocalDate day(long instant) {
    return Instant.ofEpochMilli(instant).atZone(PublicationDate.defaultZone()).toLocalDate();
  }
}
