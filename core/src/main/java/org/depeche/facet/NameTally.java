package org.depeche.facet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.depeche.index.NameKey;

/** Counts names; the spellings of a name are one value. */
final class NameTally implements FacetCounter.Tally {
  private final String field;

  /** The hits of each spelling, the spellings of a name side by side. */
  private final Map<BytesRef, Long> spellings = new TreeMap<>();

  NameTally(String field) {
    this.field = field;
  }

  @Override
  public void count(LeafReaderContext segment, FixedBitSet hits) throws IOException {
    SortedSetDocValues names = DocValues.getSortedSet(segment.reader(), field);
    int[] counts = new int[Math.toIntExact(names.getValueCount())];
    if (counts.length == 0) {
      return;
    }
    SortedDocValues single = DocValues.unwrapSingleton(names);
    int length = hits.length();
    for (int hit = hits.nextSetBit(0); hit != DocIdSetIterator.NO_MORE_DOCS; ) {
      if (single != null) {
        if (single.advanceExact(hit)) {
          counts[single.ordValue()]++;
        }
      } else if (names.advanceExact(hit)) {
        for (int i = 0; i < names.docValueCount(); i++) {
          counts[(int) names.nextOrd()]++;
        }
      }
      hit = hit + 1 < length ? hits.nextSetBit(hit + 1) : DocIdSetIterator.NO_MORE_DOCS;
    }
    for (int ordinal = 0; ordinal < counts.length; ordinal++) {
      if (counts[ordinal] > 0) {
        BytesRef name = BytesRef.deepCopyOf(names.lookupOrd(ordinal));
        spellings.merge(name, (long) counts[ordinal], Long::sum);
      }
    }
  }

  @Override
  public List<FacetCounts.Value> values() {
    List<FacetCounts.Value> values = new ArrayList<>();
    BytesRef most = null;
    long hitsOfMost = 0;
    long hits = 0;
    for (Map.Entry<BytesRef, Long> spelling : spellings.entrySet()) {
      if (most != null && !NameKey.isSameName(most, spelling.getKey())) {
        values.add(new FacetCounts.Value(NameKey.spelling(most), hits));
        hitsOfMost = 0;
        hits = 0;
      }
      hits += spelling.getValue();
      if (spelling.getValue() > hitsOfMost) {
        most = spelling.getKey();
        hitsOfMost = spelling.getValue();
      }
    }
    if (most != null) {
      values.add(new FacetCounts.Value(NameKey.spelling(most), hits));
    }
    return values;
  }
}
