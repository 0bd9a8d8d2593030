package org.depeche.eval;

import java.io.IOException;

/** A line of a queries, qrels or run file that does not say what such a line has to say. */
public final class MalformedLineException extends IOException {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 80;

  /** The file, as it was named to the reader. */
  private final String file;

  /** The number of the line, from 1. */
  private final long line;

  /** What a line has to be. */
  private final String expected;

  /** What the line is. */
  private final String found;

  MalformedLineException(String file, long line, String expected, String found) {
    super(file + ", line " + line + ": expected " + expected + ", found \"" + shown(found) + "\".");
    this.file = file;
    this.line = line;
    this.expected = expected;
    this.found = found;
  }

  /**
   * The file, as it was named to the reader.
   *
   * @return a path as text
   */
  public String file() {
    return file;
  }

  /**
   * The number of the line.
   *
   * @return the number, 1 for the first line
   */
  public long line() {
    return line;
  }

  /**
   * What was expected of the line.
   *
   * @return a phrase in English, such as {@code qid 0 docid grade, the grade an integer}
   */
  public String expected() {
    return expected;
  }

  /**
   * The line as it stands in the file, without its line end.
   *
   * @return the whole line
   */
  public String found() {
    return found;
  }

  /**
   * The line as a message shows it: cut where it is long, and without control characters, since
   * whatever a file holds must not move the cursor of a terminal.
   *
   * @return the line or its beginning
   */
  public String shown() {
    return shown(found);
  }

  private static String shown(String found) {
    String visible = found.replaceAll("\\p{Cntrl}", "\uFFFD");
    return visible.codePointCount(0, visible.length()) <= SHOWN
        ? visible
        : visible.substring(0, visible.offsetByCodePoints(0, SHOWN)) + "…";
  }
}
