package org.depeche.analysis;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import morfologik.fsa.FSA;
import morfologik.stemming.Dictionary;

/** Finds the accented forms of the lexicon that fold to a form typed without accents. */
final class AccentVariants {

  /** The second bytes in UTF-8, after {@value #LATIN_1}, of what a letter may stand for. */
  private static final byte[][] ACCENTED = new byte['z' + 1][];

  /** From a small letter with an accent to the capital, in these bytes. */
  private static final int TO_CAPITAL = 0x20;

  private static final byte LATIN_1 = (byte) 0xC3;
  private static final byte[] NONE = {};

  static {
    Arrays.fill(ACCENTED, NONE);
    put('a', "àâä");
    put('c', "ç");
    put('e', "éèêë");
    put('i', "îï");
    put('n', "ñ");
    put('o', "ôö");
    put('u', "ùûü");
    put('y', "ÿ");
    for (char letter : "aceinou".toCharArray()) {
      byte[] capitals = ACCENTED[letter].clone();
      for (int i = 0; i < capitals.length; i++) {
        capitals[i] -= TO_CAPITAL;
      }
      ACCENTED[Character.toUpperCase(letter)] = capitals;
    }
  }

  private static final int LONGEST = 40;

  private final FSA automaton;
  private final byte separator;
  private final byte[] path = new byte[2 * LONGEST];

  AccentVariants(Dictionary dictionary) {
    automaton = dictionary.fsa;
    separator = dictionary.metadata.getSeparator();
  }

  private static void put(char letter, String accented) {
    byte[] second = new byte[accented.length()];
    for (int i = 0; i < second.length; i++) {
      second[i] = accented.substring(i, i + 1).getBytes(StandardCharsets.UTF_8)[1];
    }
    ACCENTED[letter] = second;
  }

  /**
   * The accented forms; none for a word with other letters than those of the French alphabet.
   *
   * @param plain a word without accents, whose capitals are those of the forms
   */
  List<String> of(String plain) {
    if (plain.isEmpty()
        || plain.length() > LONGEST
        || !plain.chars().map(Character::toLowerCase).allMatch(AccentVariants::isSpelt)) {
      return List.of();
    }
    List<String> found = new ArrayList<>();
    walk(plain, 0, automaton.getRootNode(), 0, found);
    return found;
  }

  private static boolean isSpelt(int c) {
    return c >= 'a' && c <= 'z' || c == '-' || c == '\'';
  }

  /** Follows every accented writing at once; the depth is the length of the word. */
  private void walk(String plain, int at, int node, int length, List<String> found) {
    if (at == plain.length()) {
      if (automaton.getArc(node, separator) != 0) {
        found.add(new String(path, 0, length, StandardCharsets.UTF_8));
      }
      return;
    }
    char c = plain.charAt(at);
    int same = follow(node, (byte) c, length);
    if (same != 0) {
      walk(plain, at + 1, same, length + 1, found);
    }
    byte[] accented = ACCENTED[c];
    int latin = accented.length == 0 ? 0 : follow(node, LATIN_1, length);
    if (latin != 0) {
      for (byte second : accented) {
        int next = follow(latin, second, length + 1);
        if (next != 0) {
          walk(plain, at + 1, next, length + 2, found);
        }
      }
      if (c == 'a' && isBeforeE(plain, at)) {
        ligature(plain, at, follow(latin, (byte) 0xA6, length + 1), length, found);
      }
    }
    if (c == 'o' && isBeforeE(plain, at)) {
      int first = follow(node, (byte) 0xC5, length);
      int next = first == 0 ? 0 : follow(first, (byte) 0x93, length + 1);
      ligature(plain, at, next, length, found);
    }
  }

  private static boolean isBeforeE(String plain, int at) {
    return at + 1 < plain.length() && plain.charAt(at + 1) == 'e';
  }

  private void ligature(String plain, int at, int node, int length, List<String> found) {
    if (node != 0) {
      walk(plain, at + 2, node, length + 2, found);
    }
  }

  /** The node behind one more byte of the path, or 0. */
  private int follow(int node, byte b, int length) {
    path[length] = b;
    return FormsBeginning.step(automaton, node, b);
  }
}
