package org.depeche.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.depeche.analysis.BrokenWords;

/**
 * Text whose lines were broken at a width, as mail programs, typewriters and newspaper columns do
 * it. Lines of verse, of a table, a list or a dialogue end where their author ended them.
 */
final class Wrapped {

  /** Nobody breaks lines later. */
  private static final int WIDEST = 100;

  /** A column of a newspaper; shorter lines are a list or verses. */
  private static final int NARROWEST = 24;

  /** A column that is narrow, or a text of few lines, has to be full nearly everywhere. */
  private static final int NARROW = 45;

  private static final int FEW = 4;
  private static final double MOST = 0.85;
  private static final double MANY = 0.6;

  /** So many lines of prose begin in small letters at least. */
  private static final double SMALL = 0.4;

  /** Longer lines without a blank are addresses. */
  private static final Pattern ADDRESS = Pattern.compile("\\S+");

  /** A line that begins an item, a speech or a row, and one that is a row of a table. */
  private static final Pattern ITEM =
      Pattern.compile("(?:[-*•>–—]|\\d{1,3}[.)°]\\s|[a-z]\\)\\s|\\|).*");

  private static final Pattern ROW = Pattern.compile(".*\\S(?:\\t| {3,}|\\s\\|\\s).*");

  private Wrapped() {}

  /**
   * The paragraphs, each in one line, if the lines were broken at a width; else the text itself.
   *
   * @param text a text of any lines
   */
  static String unwrapped(String text) {
    List<String> lines = text.lines().toList();
    int width = width(lines);
    return width > 0 && isFull(lines, width) ? joined(lines, width) : text;
  }

  /**
   * The paragraphs of a mail, each in one line. A line is joined to the one before it where its
   * first word had no room there, or where the one before ends in a space, as {@code format=flowed}
   * asks. Where a word was broken, its line break stays.
   */
  static String joined(String text) {
    List<String> lines = text.lines().toList();
    int longest =
        lines.stream()
            .mapToInt(line -> line.strip().length())
            .filter(length -> length <= WIDEST)
            .max()
            .orElse(0);
    return joined(lines, longest < NARROW ? 0 : longest);
  }

  /** The width that the lines were broken at, or 0 where one of them is longer than any width. */
  private static int width(List<String> lines) {
    int width = 0;
    for (String line : lines) {
      String words = Texts.strip(line);
      if (!ADDRESS.matcher(words).matches()) {
        width = Math.max(width, words.length());
      }
    }
    return width >= NARROWEST && width <= WIDEST ? width : 0;
  }

  /**
   * Whether most lines that another one follows had no room for its first word, and enough go on in
   * small letters: verses and the items of a list begin with capitals, however full they are.
   */
  private static boolean isFull(List<String> lines, int width) {
    int followed = 0;
    int full = 0;
    int small = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      String before = lines.get(i);
      String words = Texts.strip(lines.get(i + 1));
      if (before.isBlank() || words.isEmpty() || isOwn(words) || isRow(before)) {
        continue;
      }
      followed++;
      full += goesOn(before, words, width) ? 1 : 0;
      small += Character.isUpperCase(words.codePointAt(0)) ? 0 : 1;
    }
    boolean sure = width < NARROW || followed <= FEW;
    return followed > 1 && full >= followed * (sure ? MOST : MANY) && small >= followed * SMALL;
  }

  private static String joined(List<String> lines, int width) {
    List<String> joined = new ArrayList<>();
    String before = "";
    for (String line : lines) {
      String words = Texts.strip(line);
      boolean goesOn =
          !words.isEmpty()
              && !before.isBlank()
              && !isOwn(words)
              && !isRow(line)
              && goesOn(before, words, width);
      if (goesOn) {
        // Whether the parts of a broken word are one is for the analysis to tell.
        String between = isBroken(joined.getLast(), words) ? "\n" : " ";
        joined.set(joined.size() - 1, joined.getLast() + between + words);
      } else if (!words.isEmpty()) {
        joined.add(words);
      }
      before = line;
    }
    return String.join("\n", joined);
  }

  private static boolean isOwn(String words) {
    return ITEM.matcher(words).matches();
  }

  private static boolean isRow(String line) {
    return ROW.matcher(line).matches();
  }

  private static boolean isBroken(String before, String words) {
    return BrokenWords.isInside(before + '\n' + words, before.length());
  }

  private static boolean goesOn(String before, String words, int width) {
    if (before.length() > WIDEST || isRow(before)) {
      return false;
    }
    int first = words.split("\\s", 2)[0].length();
    boolean flowed = before.endsWith(" ") && !before.endsWith("-- ");
    String stripped = Texts.strip(before);
    boolean full = stripped.length() + 1 + first > width;
    return flowed || width > 0 && (full || isBroken(stripped, words));
  }
}
