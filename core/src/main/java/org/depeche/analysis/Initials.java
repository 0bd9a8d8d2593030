package org.depeche.analysis;

import java.util.Collection;

/**
 * The letters that the words begin with which some terms may answer. Most words of a text begin
 * with another, and need not be analysed by those who look for these terms alone. Immutable.
 */
public final class Initials {

  /** Lemmas that have forms with another initial: {@code aller} has {@code va} and {@code ira}. */
  static final WordList OTHERS = WordList.load("other-initials.txt");

  private static final char FIRST = 'a';
  private static final int LETTERS = 26;

  /** A bit for each letter, accents apart. */
  private final int letters;

  private Initials(int letters) {
    this.letters = letters;
  }

  /**
   * The initials of the words that terms may answer.
   *
   * @param terms plain terms of any kind of evidence, as the chain emits them
   * @return their initials
   */
  public static Initials of(Collection<String> terms) {
    int letters = 0;
    for (String term : terms) {
      letters |= term.isEmpty() ? 0 : bit(term.charAt(0));
      String others = OTHERS.get(term);
      for (int i = 0; others != null && i < others.length(); i++) {
        letters |= bit(others.charAt(i));
      }
    }
    return new Initials(letters);
  }

  /** The bit of a letter of French; 0 for another sign. */
  private static int bit(char sign) {
    int letter = letter(sign);
    return letter < 0 || letter >= LETTERS ? 0 : 1 << letter;
  }

  private static int letter(char sign) {
    char lower = Character.toLowerCase(sign);
    if (lower < 0x80) {
      return lower - FIRST;
    }
    String plain = Folding.fold(String.valueOf(lower));
    return plain.isEmpty() ? -1 : plain.charAt(0) - FIRST;
  }

  /** Whether a word of a text may be meant; no other than a word of letters is ever ruled out. */
  boolean mayBeginWith(char[] text, int from, int to) {
    int letter = letter(text[from]);
    return letter < 0
        || letter >= LETTERS
        || (letters >>> letter & 1) != 0
        || !FrenchChain.isOfLetters(text, from, to);
  }
}
