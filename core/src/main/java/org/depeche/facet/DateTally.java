package org.depeche.facet;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.depeche.article.PublicationDate;
import org.depeche.index.Schema;

/** Counts years or months, as days are counted in Paris. */
final class DateTally implements FacetCounter.Tally {
  private final boolean years;
  private final Map<String, Long> hitsOf = new TreeMap<>();

  /** The hits of the span at hand: articles lie by date, so that it seldom changes. */
  private long hits;

  private String name = "";
  private long first = Long.MAX_VALUE;
  private long end = Long.MIN_VALUE;

  /** Counts years, else months. */
  DateTally(boolean years) {
    this.years = years;
  }

  @Override
  public void count(LeafReaderContext segment, FixedBitSet hitsOfSegment) throws IOException {
    NumericDocValues instants = DocValues.getNumeric(segment.reader(), Schema.INSTANT);
    int length = hitsOfSegment.length();
    for (int hit = hitsOfSegment.nextSetBit(0); hit != DocIdSetIterator.NO_MORE_DOCS; ) {
      if (instants.advanceExact(hit)) {
        long instant = instants.longValue();
        if (instant < first || instant >= end) {
          endSpan();
          beginSpan(instant);
        }
        hits++;
      }
      hit = hit + 1 < length ? hitsOfSegment.nextSetBit(hit + 1) : DocIdSetIterator.NO_MORE_DOCS;
    }
  }

  private void beginSpan(long instant) {
    YearMonth month =
        YearMonth.from(Instant.ofEpochMilli(instant).atZone(PublicationDate.defaultZone()));
    LocalDate day = years ? LocalDate.of(month.getYear(), 1, 1) : month.atDay(1);
    name = years ? Integer.toString(month.getYear()) : month.toString();
    first = millis(day);
    end = millis(years ? day.plusYears(1) : day.plusMonths(1));
  }

  private static long millis(LocalDate day) {
    return day.atStartOfDay(PublicationDate.defaultZone()).toInstant().toEpochMilli();
  }

  private void endSpan() {
    if (hits > 0) {
      hitsOf.merge(name, hits, Long::sum);
      hits = 0;
    }
  }

  @Override
  public List<FacetCounts.Value> values() {
    endSpan();
    List<FacetCounts.Value> values = new ArrayList<>();
    hitsOf.forEach((span, number) -> values.add(new FacetCounts.Value(span, number)));
    return values;
  }
}
