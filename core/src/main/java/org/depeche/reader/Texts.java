package org.depeche.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.depeche.analysis.FrenchSentences;
import org.depeche.internal.WordList;

/** What the formats share in handling lines of text. */
final class Texts {

  /** The longest title, in UTF-16 units; a longer first sentence is cut at a word. */
  static final int LONGEST_TITLE = 150;

  private static final Pattern TRAILING =
      Pattern.compile(
          "(?:" + String.join("|", WordList.read(Texts.class, "trailing-lines.txt")) + ")",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** No line of web furniture is longer. */
  private static final int LONGEST_TRAILING = 60;

  private Texts() {}

  /** The lines of a text, each without white space at its ends. */
  static List<String> lines(String text) {
    return new ArrayList<>(text.lines().map(Texts::strip).toList());
  }

  /** Drops the empty lines and the web furniture ({@code Comment (0)}) at the end. */
  static void dropTrailing(List<String> lines) {
    while (!lines.isEmpty() && (lines.getLast().isEmpty() || isTrailing(lines.getLast()))) {
      lines.removeLast();
    }
  }

  static boolean isTrailing(String line) {
    return line.length() <= LONGEST_TRAILING && TRAILING.matcher(line).matches();
  }

  /** The first sentence, cut at a word where it is too long for a title. */
  static String firstSentence(String text) {
    String stripped = strip(text);
    String sentence =
        stripped.isEmpty() ? "" : stripped.substring(0, FrenchSentences.end(stripped, 0));
    // A sentence goes on behind a line break where a word was broken.
    return cut(sentence.indexOf('\n') < 0 ? sentence : oneLine(sentence));
  }

  /** A text of at most {@link #LONGEST_TITLE} units, cut behind a word and ended by {@code …}. */
  static String cut(String text) {
    if (text.length() <= LONGEST_TITLE) {
      return text;
    }
    int end = LONGEST_TITLE - 1;
    while (end > LONGEST_TITLE / 2 && !isBlank(text.charAt(end))) {
      end--;
    }
    if (!isBlank(text.charAt(end))) {
      end = LONGEST_TITLE - 1;
      end -= Character.isHighSurrogate(text.charAt(end - 1)) ? 1 : 0;
    }
    while (end > 1
        && (isBlank(text.charAt(end - 1)) || ",;:–—-«(".indexOf(text.charAt(end - 1)) >= 0)) {
      end--;
    }
    return text.substring(0, end) + "…";
  }

  /** The parts between commas that are not blank. */
  static List<String> commaSeparated(String text) {
    return Arrays.stream(text.split(",")).map(Texts::strip).filter(t -> !t.isEmpty()).toList();
  }

  /** In one line, with no white space at its ends and single spaces between words. */
  static String oneLine(String text) {
    StringBuilder line = new StringBuilder();
    for (String part : text.split("[ \\t\\r\\n\\f]")) {
      line.append(part.isEmpty() || line.isEmpty() ? "" : " ").append(part);
    }
    return strip(line.toString());
  }

  /** Without white space at its ends, unbreakable spaces included. */
  static String strip(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == 0x1A;
  }
}
