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

  /** Every letter of French comes before this sign. */
  private static final int LATIN = 0x180;

  private static final byte[] NUMBERS = letters();

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
    int first = initials.isEmpty() ? ANY : letter(initials.charAt(0));
    if (first != ANY) {
      seconds[first] |= initials.length() == 1 ? 1 << LETTERS : bit(letter(initials.charAt(1)));
    }
  }

  private static int bit(int letter) {
    return letter == ANY ? ANY : 1 << letter;
  }

  private static byte[] letters() {
    byte[] letters = new byte[LATIN];
    for (char sign = 0; sign < LATIN; sign++) {
      String plain = Folding.fold(String.valueOf(sign));
      int letter = plain.isEmpty() ? ANY : plain.charAt(0) - FIRST;
      letters[sign] = (byte) (letter < 0 || letter >= LETTERS ? ANY : letter);
    }
    return letters;
  }

  /** The number of a letter; of a ligature, that of its first one; {@link #ANY} of other signs. */
  private static int letter(char sign) {
    return sign < LATIN ? NUMBERS[sign] : ANY;
  }

  /**
   * Whether a word of a text may be meant. Of a word with an elided one before it both are looked
   * at; a word with other signs than letters and apostrophes is never ruled out.
   */
  boolean mayBeginWith(char[] text, int from, int to) {
    int start = from;
    for (int i = from; i < to; i++) {
      char sign = text[i];
      if (FrenchChain.isLetter(sign)) {
        if (i == start && mayBegin(text, start, to)) {
          return true;
        }
      } else if (isApostrophe(sign)) {
        start = i + 1;
      } else {
        return true;
      }
    }
    return false;
  }

  private static boolean isApostrophe(char sign) {
    return CharClass.of(sign) == CharClass.APOSTROPHE;
  }

  private boolean mayBegin(char[] text, int start, int to) {
    int first = letter(text[start]);
    if (first == ANY || FrenchChain.mayBeRoman(text, start, to)) {
      return true;
    }
    boolean isOne = start + 1 == to || isApostrophe(text[start + 1]) || isLigature(text[start]);
    return (seconds[first] & (isOne ? ANY : bit(letter(text[start + 1])))) != 0;
  }

  /** Whether a sign is two letters. */
  private static boolean isLigature(char sign) {
    return sign >= 0x80 && Folding.fold(String.valueOf(sign)).length() > 1;
  }
}
