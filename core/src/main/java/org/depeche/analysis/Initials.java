package org.depeche.analysis;

import java.util.Collection;

/**
 * What the words begin with that some terms may answer: two letters, accents apart. Most words of a
 * text begin otherwise, and need not be analysed by those who look for these terms alone.
 * Immutable.
 */
public final class Initials {

  /** Lemmas with forms that begin otherwise: {@code aller} has {@code va} and {@code ira}. */
  static final WordList OTHERS = WordList.load("other-initials.txt");

  private static final String BLANK = " ";
  private static final char FIRST = 'a';
  private static final int LETTERS = 26;
  private static final int ANY = -1;

  /** For each first letter: a bit for each second one, and one for the letter itself. */
  private final int[] seconds;

  private Initials(int[] seconds) {
    this.seconds = seconds;
  }

  /**
   * The initials of the words that terms may answer.
   *
   * @param terms plain terms of any kind of evidence, as the chain emits them
   * @return their initials
   */
  public static Initials of(Collection<String> terms) {
    int[] seconds = new int[LETTERS];
    for (String term : terms) {
      add(of(term), seconds);
      String others = OTHERS.get(term);
      for (String other : others == null ? new String[0] : others.split(BLANK)) {
        add(other, seconds);
      }
    }
    return new Initials(seconds);
  }

  /** What a word begins with: two letters or what there is of them. */
  static String of(String word) {
    String start = Folding.fold(word.substring(0, Math.min(2, word.length())));
    return start.substring(0, Math.min(2, start.length()));
  }

  private static void add(String initials, int[] seconds) {
    int first = initials.isEmpty() ? ANY : initials.charAt(0) - FIRST;
    if (first >= 0 && first < LETTERS) {
      seconds[first] |= initials.length() == 1 ? 1 << LETTERS : bit(initials.charAt(1) - FIRST);
    }
  }

  private static int bit(int letter) {
    return letter < 0 || letter >= LETTERS ? ANY : 1 << letter;
  }

  /** The number of a letter; of a ligature, that of its first one. */
  private static int letter(char sign) {
    char lower = Character.toLowerCase(sign);
    if (lower < 0x80) {
      return lower - FIRST;
    }
    String plain = Folding.fold(String.valueOf(lower));
    return plain.isEmpty() ? ANY : plain.charAt(0) - FIRST;
  }

  /** Whether a word of a text may be meant; no other than a word of letters is ever ruled out. */
  boolean mayBeginWith(char[] text, int from, int to) {
    int first = letter(text[from]);
    if (first < 0 || first >= LETTERS) {
      return true;
    }
    int second = to - from == 1 || isLigature(text[from]) ? ANY : bit(letter(text[from + 1]));
    return (seconds[first] & second) != 0 || !FrenchChain.isOfLetters(text, from, to);
  }

  /** Whether a sign is two letters. */
  private static boolean isLigature(char sign) {
    return sign >= 0x80 && Folding.fold(String.valueOf(sign)).length() > 1;
  }
}
