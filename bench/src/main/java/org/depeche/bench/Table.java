package org.depeche.bench;

import java.util.ArrayList;
import java.util.List;

/** A table of text with a title, printed aligned for a terminal or as Markdown. */
final class Table {
  private final String title;
  private final List<List<String>> rows = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  Table(String title, String... header) {
    this.title = title;
    rows.add(List.of(header));
  }

  Table row(List<String> cells) {
    if (cells.size() != rows.get(0).size()) {
      throw new IllegalArgumentException(
          "A row of " + cells.size() + " cells; expected " + rows.get(0).size() + ".");
    }
    rows.add(List.copyOf(cells));
    return this;
  }

  Table note(String note) {
    notes.add(note);
    return this;
  }

  String text() {
    StringBuilder text = new StringBuilder(title).append("\n\n");
    int[] widths = widths();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder("  ");
      for (int i = 0; i < widths.length; i++) {
        line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    notes.forEach(note -> text.append("\n  ").append(note).append('\n'));
    return text.toString();
  }

  String markdown() {
    StringBuilder text = new StringBuilder("### ").append(title).append("\n\n");
    int[] widths = widths();
    for (int r = 0; r < rows.size(); r++) {
      line(text, rows.get(r), widths);
      if (r == 0) {
        line(text, rows.get(0).stream().map(cell -> "---").toList(), widths);
      }
    }
    notes.forEach(note -> text.append('\n').append(note).append('\n'));
    return text.toString();
  }

  private static void line(StringBuilder text, List<String> row, int[] widths) {
    text.append('|');
    for (int i = 0; i < widths.length; i++) {
      text.append(' ').append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length()));
      text.append(" |");
    }
    text.append('\n');
  }

  private int[] widths() {
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(Math.max(widths[i], 3), row.get(i).length());
      }
    }
    return widths;
  }
}
