package org.depeche.facet;

import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Puts years or months into the order of time, and fills the gaps between them. */
final class Timeline {

  /** Two centuries of months: a stray date must not make a list of thousands of empty spans. */
  private static final int MOST_EMPTY = 2_400;

  private Timeline() {}

  /** The values in their order, given by name, with 0 hits for the spans between them. */
  static List<FacetCounts.Value> of(List<FacetCounts.Value> values) {
    List<FacetCounts.Value> filled = new ArrayList<>();
    String next = "";
    int empty = 0;
    for (FacetCounts.Value value : values) {
      List<FacetCounts.Value> gap = new ArrayList<>();
      while (!next.isEmpty() && !next.equals(value.name()) && empty + gap.size() < MOST_EMPTY) {
        gap.add(new FacetCounts.Value(next, 0));
        next = after(next);
      }
      boolean whole = next.isEmpty() || next.equals(value.name());
      if (whole) {
        filled.addAll(gap);
        empty += gap.size();
      }
      filled.add(value);
      next = after(value.name());
    }
    return filled;
  }

  private static String after(String name) {
    return name.indexOf('-', 1) < 0
        ? Year.parse(name).plusYears(1).toString()
        : YearMonth.parse(name).plusMonths(1).toString();
  }
}
