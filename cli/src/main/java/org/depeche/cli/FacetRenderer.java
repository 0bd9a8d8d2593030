package org.depeche.cli;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.depeche.facet.FacetCounts;
import org.depeche.facet.FacetField;

/** Writes facets for people: a line of names with their numbers of hits, wrapped between them. */
final class FacetRenderer {
  private static final String BETWEEN = " · ";
  private static final String GOES_ON = " ·";
  private static final String INDENT = "    ";

  private final Terminal terminal;
  private final boolean numbered;
  private final boolean bars;

  /** The number of the last value, which goes on from facet to facet. */
  private int number;

  FacetRenderer(Terminal terminal, boolean numbered) {
    this(terminal, numbered, false);
  }

  private FacetRenderer(Terminal terminal, boolean numbered, boolean bars) {
    this.terminal = terminal;
    this.numbered = numbered;
    this.bars = bars;
  }

  /** Draws years and months as bars. */
  static FacetRenderer withBars(Terminal terminal) {
    return new FacetRenderer(terminal, false, true);
  }

  /** The lines of a facet; where values are numbered, none for one that has no value. */
  List<String> lines(FacetCounts facet) {
    if (numbered && facet.values().isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    if (bars && facet.field().isTime() && !facet.values().isEmpty()) {
      lines.add(terminal.message("facet." + JsonRenderer.name(facet.field())));
      lines.addAll(Histogram.lines(facet, this, terminal));
      return lines;
    }
    StringBuilder line =
        new StringBuilder(terminal.message("facet." + JsonRenderer.name(facet.field())));
    int begun = 0;
    for (String item : items(facet)) {
      // A line that is not the last one ends with the sign, which needs room too.
      int length = line.length() + BETWEEN.length() + item.length() + GOES_ON.length();
      if (begun > 0 && length > terminal.width()) {
        lines.add(line + GOES_ON);
        line.setLength(0);
        line.append(INDENT).append(item);
      } else {
        line.append(begun == 0 ? " " : BETWEEN).append(item);
      }
      begun++;
    }
    lines.add(line.toString());
    return lines;
  }

  private List<String> items(FacetCounts facet) {
    List<String> items = new ArrayList<>();
    for (FacetCounts.Value value : facet.values()) {
      String name = name(facet.field(), value.name());
      String item = terminal.message("facet.value", name, value.hits());
      items.add(numbered ? "[" + ++number + "] " + item : item);
    }
    if (items.isEmpty()) {
      items.add(terminal.message("facet.none"));
    }
    if (facet.others() > 0) {
      items.add(terminal.message("facet.others", facet.others()));
    }
    return items;
  }

  /** A value as a reader knows it. */
  String name(FacetField field, String name) {
    return field == FacetField.MONTH
        ? DateTimeFormatter.ofPattern("MMMM uuuu", terminal.locale()).format(YearMonth.parse(name))
        : SafeText.harmless(name);
  }
}
