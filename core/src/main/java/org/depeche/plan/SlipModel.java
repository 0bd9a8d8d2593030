package org.depeche.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.depeche.internal.WordList;

/**
 * The error model of the noisy channel: how likely people who write French write one word for
 * another. Costs are negative natural logarithms of probabilities; words are folded.
 *
 * <p>What sounds alike stands in {@code slips.txt}; any letter may be doubled or not, dropped,
 * added, exchanged with its neighbour or taken for another, that beside it on the keyboard first.
 * The first letter is seldom wrong, and another last one mostly makes another word.
 */
final class SlipModel {
  static final float DOUBLED = 2;
  static final float EXCHANGED = 2.7f;
  static final float DROPPED = 3.3f;
  static final float ADDED = 4.8f;
  static final float BESIDE = 4.2f;
  static final float OTHER_VOWEL = 5;
  static final float OTHER = 6;

  /** What a slip of the first letter costs more. */
  static final float FIRST = 3;

  /** What a sound that is written otherwise at the beginning costs more. */
  static final float FIRST_SOUND = 1;

  /** What another last letter costs more. */
  static final float LAST = 1.5f;

  static final float IMPOSSIBLE = Float.POSITIVE_INFINITY;

  private static final Pattern BLANK = Pattern.compile(" ");
  private static final String VOWELS = "aeiouy";

  /** The letters as they lie on the French keyboard. */
  private static final List<String> KEYS = List.of("azertyuiop", "qsdfghjklm", "wxcvbn");

  static final List<Slip> SLIPS = read();

  private SlipModel() {}

  /**
   * Letters that are written for others.
   *
   * @param end whether at the end of a word alone
   */
  record Slip(String written, String meant, float cost, boolean end) {}

  private static List<Slip> read() {
    List<Slip> slips = new ArrayList<>();
    for (String line : WordList.read(SlipModel.class, "slips.txt")) {
      String[] parts = BLANK.split(line);
      float cost = Float.parseFloat(parts[3]);
      boolean end = parts[0].endsWith("$") || parts[2].endsWith("$");
      slips.add(new Slip(letters(parts[0]), letters(parts[2]), cost, end));
      if (parts[1].equals("=")) {
        slips.add(new Slip(letters(parts[2]), letters(parts[0]), cost, end));
      }
    }
    return List.copyOf(slips);
  }

  private static String letters(String part) {
    String letters = part.endsWith("$") ? part.substring(0, part.length() - 1) : part;
    return letters.equals("-") ? "" : letters;
  }

  /** What a letter costs that is written for another. */
  static float replaced(char written, char meant) {
    if (written == meant) {
      return 0;
    }
    if (areBeside(written, meant)) {
      return BESIDE;
    }
    return VOWELS.indexOf(written) >= 0 && VOWELS.indexOf(meant) >= 0 ? OTHER_VOWEL : OTHER;
  }

  private static boolean areBeside(char one, char other) {
    for (String row : KEYS) {
      int at = row.indexOf(one);
      if (at >= 0) {
        int distance = row.indexOf(other) - at;
        return row.indexOf(other) >= 0 && Math.abs(distance) == 1;
      }
    }
    return false;
  }
}
