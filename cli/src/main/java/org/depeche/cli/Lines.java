package org.depeche.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Breaks texts into lines between words. */
final class Lines {
  private static final Pattern STYLES = Pattern.compile("\u001B\\[\\d*m");

  private Lines() {}

  /** A text as lines of whole words; a word wider than a line stands on one of its own. */
  static List<String> wrapped(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" +")) {
      if (!line.isEmpty() && seen(line) + 1 + seen(word) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** How many characters a reader sees. */
  static int seen(CharSequence text) {
    String plain = STYLES.matcher(text).replaceAll("");
    return plain.codePointCount(0, plain.length());
  }
}
