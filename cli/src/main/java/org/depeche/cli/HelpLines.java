package org.depeche.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Mends where picocli breaks lines: behind an apostrophe, {@code l’} at the end of one line and its
 * word on the next, and inside {@code ./.depeche}.
 */
final class HelpLines {
  private static final int WIDTH = 80;

  private HelpLines() {}

  /** A section of the help with words kept whole. */
  static String mended(String section) {
    List<String> lines = new ArrayList<>(List.of(section.split("\n", -1)));
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (lines.get(i).endsWith("’") || lines.get(i).endsWith("/.")) {
        moveLastWord(lines, i, "");
      }
      // Only a line that was given a word can be too long, and it continues a text.
      while (lines.get(i).length() > WIDTH && lines.get(i).strip().contains(" ")) {
        if (!indent(lines.get(i)).equals(indent(lines.get(i + 1)))) {
          lines.add(i + 1, indent(lines.get(i)));
        }
        moveLastWord(lines, i, " ");
      }
    }
    return String.join("\n", lines);
  }

  private static void moveLastWord(List<String> lines, int from, String between) {
    String line = lines.get(from);
    int word = line.lastIndexOf(' ') + 1;
    String next = lines.get(from + 1);
    String indent = indent(next);
    String rest = next.substring(indent.length());
    lines.set(from, line.substring(0, word).stripTrailing());
    lines.set(from + 1, indent + line.substring(word) + (rest.isEmpty() ? "" : between) + rest);
  }

  private static String indent(String line) {
    return line.substring(0, line.length() - line.stripLeading().length());
  }
}
