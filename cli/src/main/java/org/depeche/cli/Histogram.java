package org.depeche.cli;

import java.util.ArrayList;
import java.util.List;
import org.depeche.facet.FacetCounts;

/** Draws the counts of years or months as bars, one line each, in the order of time. */
final class Histogram {
  private static final String EIGHTHS = "▏▎▍▌▋▊▉█";
  private static final String FULL = "█";
  private static final String INDENT = "  ";
  private static final int WIDEST_BAR = 60;

  private Histogram() {}

  /** The lines below the name of the facet. */
  static List<String> lines(FacetCounts facet, FacetRenderer names, Terminal terminal) {
    List<String> labels = new ArrayList<>();
    List<String> numbers = new ArrayList<>();
    long most = 1;
    int label = 0;
    int number = 0;
    for (FacetCounts.Value value : facet.values()) {
      labels.add(names.name(facet.field(), value.name()));
      numbers.add(terminal.message("facet.number", value.hits()));
      most = Math.max(most, value.hits());
      label = Math.max(label, labels.getLast().length());
      number = Math.max(number, numbers.getLast().length());
    }
    int room = terminal.width() - 2 * INDENT.length() - label - number - 2;
    int widest = Math.clamp(room, 1, WIDEST_BAR);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      String start = INDENT + labels.get(i) + " ".repeat(label - labels.get(i).length());
      String count = " ".repeat(number - numbers.get(i).length()) + numbers.get(i);
      String bar = bar(facet.values().get(i).hits(), most, widest);
      lines.add((start + INDENT + count + " " + bar).stripTrailing());
    }
    return lines;
  }

  /** A bar to an eighth of a character; whatever is not 0 is seen. */
  static String bar(long hits, long most, int widest) {
    int eighths = (int) Math.round(8.0 * widest * hits / most);
    if (hits > 0) {
      eighths = Math.max(1, eighths);
    }
    int rest = eighths % 8;
    return FULL.repeat(eighths / 8) + (rest == 0 ? "" : EIGHTHS.substring(rest - 1, rest));
  }
}
