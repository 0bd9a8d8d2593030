package org.depeche.documents;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The paragraphs of a text document. One may stand within another (a text box), and then comes
 * before it; a row of a table is one line where no cell holds several paragraphs.
 */
final class OfficeLines {
  private final List<String> lines = new ArrayList<>();
  private final Deque<StringBuilder> open = new ArrayDeque<>();
  private final Deque<Row> rows = new ArrayDeque<>();

  /** A row of a table, and where it began. */
  private static final class Row {
    private final int begin;
    private int cell;
    private boolean simple = true;

    Row(int begin) {
      this.begin = begin;
    }
  }

  void beginParagraph() {
    open.push(new StringBuilder());
  }

  /** Whether text belongs to a paragraph. */
  boolean inParagraph() {
    return !open.isEmpty();
  }

  void append(String text) {
    if (!open.isEmpty()) {
      open.peek().append(text);
    }
  }

  /** Whether the paragraph is empty or ends in a blank. */
  boolean endsBlank() {
    StringBuilder text = open.peek();
    return text == null || text.isEmpty() || text.charAt(text.length() - 1) == ' ';
  }

  /** Ends a paragraph and returns its text. */
  String endParagraph() {
    String text = open.isEmpty() ? "" : open.pop().toString().strip();
    if (!text.isEmpty()) {
      lines.add(text);
    }
    return text;
  }

  /** Ends a paragraph that is no part of the text. */
  void dropParagraph() {
    if (!open.isEmpty()) {
      open.pop();
    }
  }

  void beginRow() {
    rows.push(new Row(lines.size()));
  }

  void beginCell() {
    if (!rows.isEmpty()) {
      rows.peek().cell = lines.size();
    }
  }

  void endCell() {
    if (!rows.isEmpty() && lines.size() - rows.peek().cell > 1) {
      rows.peek().simple = false;
    }
  }

  void endRow() {
    if (rows.isEmpty()) {
      return;
    }
    Row row = rows.pop();
    List<String> cells = lines.subList(row.begin, lines.size());
    if (row.simple && cells.size() > 1) {
      String line = String.join(" ", cells);
      cells.clear();
      lines.add(line);
    }
  }

  List<String> lines() {
    return lines;
  }
}
