package org.depeche.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;
import org.depeche.index.NameKey;

/** Documents of some sections, or of some sources, count more or less. */
final class NameFactor implements Factor {

  /** The spellings of a name lie side by side in the order of values. */
  private record Spellings(int first, int end, double factor) {}

  private final Explanation.Reason reason;
  private final String field;
  private final LeafReader segment;
  private final List<Spellings> boosted = new ArrayList<>();
  private final double most;
  private SortedDocValues names;
  private int last = -1;

  /**
   * Looks the names up.
   *
   * @param factors the factors by the key of the name ({@link NameKey#of})
   */
  NameFactor(
      Explanation.Reason reason, String field, Map<String, Float> factors, LeafReader segment)
      throws IOException {
    this.reason = reason;
    this.field = field;
    this.segment = segment;
    names = DocValues.getSorted(segment, field);
    double largest = 1;
    for (Map.Entry<String, Float> factor : factors.entrySet()) {
      int first = place(NameKey.before(factor.getKey()));
      int end = place(NameKey.behind(factor.getKey()));
      if (first < end) {
        boosted.add(new Spellings(first, end, factor.getValue()));
        largest = Math.max(largest, factor.getValue());
      }
    }
    most = largest;
  }

  private int place(BytesRef value) throws IOException {
    int ordinal = names.lookupTerm(value);
    return ordinal < 0 ? -ordinal - 1 : ordinal;
  }

  @Override
  public Explanation.Reason reason() {
    return reason;
  }

  @Override
  public double most() {
    return most;
  }

  @Override
  public double of(int document) throws IOException {
    if (document < last) {
      // Doc values are read forward only.
      names = DocValues.getSorted(segment, field);
    }
    last = document;
    if (boosted.isEmpty() || !names.advanceExact(document)) {
      return 1;
    }
    int ordinal = names.ordValue();
    for (Spellings one : boosted) {
      if (ordinal >= one.first() && ordinal < one.end()) {
        return one.factor();
      }
    }
    return 1;
  }
}
