package org.depeche.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Compares the accents of two forms that are the same word but for them. Texts leave accents out
 * more readily than they take a wrong one, and seldom add one.
 */
final class Accents {
  private static final int MISSING = 2;
  private static final int WRONG = 3;
  private static final int ADDED = 4;

  private Accents() {}

  /**
   * How far the accents of a form as written are from those of a form of the lexicon: 0 where they
   * are the same.
   *
   * @param written a form in any case
   * @param meant a form that folds to the same letters
   */
  static int distance(String written, String meant) {
    String from = letters(written);
    String to = letters(meant);
    int distance = 0;
    for (int i = 0; i < Math.min(from.length(), to.length()); i++) {
      if (from.charAt(i) != to.charAt(i)) {
        distance += isPlain(from.charAt(i)) ? MISSING : isPlain(to.charAt(i)) ? ADDED : WRONG;
      }
    }
    return distance;
  }

  /** Whether nothing but accents that are missing keeps a form from another one. */
  static boolean lacks(String written, String meant) {
    return lacks(letters(written), letters(meant), Integer.MAX_VALUE);
  }

  /** Whether nothing but the accent of its first letter keeps a form from another one. */
  static boolean lacksFirst(String written, String meant) {
    return lacks(letters(written), letters(meant), 1);
  }

  /** Whether a form bears an accent where another one has none. */
  static boolean adds(String written, String meant) {
    String from = letters(written);
    String to = letters(meant);
    for (int i = 0; i < Math.min(from.length(), to.length()); i++) {
      if (!isPlain(from.charAt(i)) && isPlain(to.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean lacks(String from, String to, int letters) {
    boolean lacks = from.length() == to.length();
    for (int i = 0; i < from.length() && lacks; i++) {
      lacks = from.charAt(i) == to.charAt(i) || i < letters && isPlain(from.charAt(i));
    }
    return lacks;
  }

  /** Those forms whose accents are the nearest. */
  static List<String> nearest(String written, List<String> meant) {
    int least = Integer.MAX_VALUE;
    List<String> nearest = new ArrayList<>();
    for (String form : meant) {
      int distance = distance(written, form);
      if (distance < least) {
        nearest.clear();
        least = distance;
      }
      if (distance == least) {
        nearest.add(form);
      }
    }
    return nearest;
  }

  private static boolean isPlain(char letter) {
    return letter < 0x80;
  }

  private static String letters(String form) {
    return form.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
  }
}
