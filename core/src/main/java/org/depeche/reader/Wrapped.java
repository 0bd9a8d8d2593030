package org.depeche.reader;

import java.util.ArrayList;
import java.util.List;
import org.depeche.analysis.BrokenWords;

/** Text whose lines were broken at a width, as mail programs do it. */
final class Wrapped {

  /** No mail program breaks lines later. */
  private static final int WIDEST = 100;

  /** Nor earlier: shorter lines are a list or verses. */
  private static final int NARROWEST = 45;

  private Wrapped() {}

  /**
   * The paragraphs, each in one line. A line is joined to the one before it where its first word
   * had no room there, or where the one before ends in a space, as {@code format=flowed} asks.
   * Where a word was broken, its line break stays.
   */
  static String joined(String text) {
    List<String> lines = text.lines().toList();
    int width =
        Math.min(
            WIDEST,
            lines.stream()
                .mapToInt(line -> line.strip().length())
                .filter(n -> n <= WIDEST)
                .max()
                .orElse(0));
    List<String> joined = new ArrayList<>();
    String before = "";
    for (String line : lines) {
      String words = Texts.strip(line);
      boolean goesOn = !words.isEmpty() && !before.isBlank() && goesOn(before, words, width);
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

  private static boolean isBroken(String before, String words) {
    return BrokenWords.isInside(before + '\n' + words, before.length());
  }

  private static boolean goesOn(String before, String words, int width) {
    if (before.length() > WIDEST || "-*•>–—".indexOf(words.charAt(0)) >= 0) {
      return false;
    }
    int first = words.split("\\s", 2)[0].length();
    boolean flowed = before.endsWith(" ") && !before.endsWith("-- ");
    boolean full = Texts.strip(before).length() + 1 + first > width;
    return flowed || width >= NARROWEST && full;
  }
}
