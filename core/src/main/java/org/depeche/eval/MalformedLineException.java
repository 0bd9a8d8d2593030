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
  private final Expected expected;

  /** The value that it names, or the empty text. */
  private final String value;

  /** What the line is. */
  private final String found;

  MalformedLineException(String file, long line, Expected expected, String value, String found) {
    super(
        file
            + ", line "
            + line
            + ": expected "
            + expected.text(value)
            + ", found \""
            + shown(found)
            + "\".");
    this.file = file;
    this.line = line;
    this.expected = expected;
    this.value = value;
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

  /** What a line of such a file has to be, in the names of the field. */
  public enum Expected {
    /** Text in UTF-8. */
    UTF_8("text in UTF-8"),
    /** An id, a tab and the text of a query. */
    QUERY("an id, a tab and the text of a query"),
    /** An id that no line above has. */
    NEW_ID("an id that no line above has"),
    /** As many columns as the value names. */
    COLUMNS("{1} columns, \"{0}\", white space inside an id as %20"),
    /** The grade that a line above gives the same article; the value is that grade. */
    SAME_GRADE("the grade {0}, which a line above gives this article"),
    /** A grade that is an integer. */
    GRADE("\"qid 0 docid grade\", the grade an integer such as 0, 1 or 2"),
    /** A score that is a finite number; the value names the columns. */
    SCORE("\"{0}\", the score a finite number such as 12.5");

    private final String pattern;

    Expected(String pattern) {
      this.pattern = pattern;
    }

    private String text(String value) {
      return pattern
          .replace("{1}", Integer.toString(value.split(" ").length))
          .replace("{0}", value);
    }
  }

  /**
   * What was expected of the line.
   *
   * @return the kind of line
   */
  public Expected expected() {
    return expected;
  }

  /**
   * What {@link #expected()} is said of: the names of columns, or a grade.
   *
   * @return the value, or the empty text
   */
  public String value() {
    return value;
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
