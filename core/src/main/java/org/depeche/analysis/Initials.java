package org.depeche.analysis;

import java.util.Collection;

/**
 * What the words begin with that some terms may answer: three letters, accents apart. Most words of
 * a text begin otherwise, and need not be analysed by those who look for these terms alone.
 * Immutable.
 */
public final class Initials {

  /** Lemmas with forms that begin otherwise: {@code aller} has {@code va} and {@code ira}. */
  static final WordList OTHERS = WordList.load("other-initials.txt");

  private static final String BLANK = " ";
  private static final int MOST = 3;
  private static final char FIRST = 'a';
  private static final int LETTERS = 26;

  /** The word has no letter there. */
  private static final int END = 1 << LETTERS;

  /** What may follow a term of two letters: {@code PMs} is a plural of {@code PM}. */
  private static final int PLURAL = 1 << 's' - FIRST | 1 << 'x' - FIRST;

  private static final int ANY = -1;

  /** Every letter of French comes before this sign. */
  private static final int LATIN = 0x180;

  private static final byte[] NUMBERS = letters();

  /** For each first letter: a bit for each second one, and {@link #END}. */
  private final int[] seconds = new int[LETTERS];

  /** For each first and second letter: a bit for each third one, and {@link #END}. */
  private final int[] thirds = new int[LETTERS * LETTERS];

  /** A bit for each figure. */
  private int figures;

  private Initials() {}

  /**
   * The initials of the words that terms may answer.
   *
   * @param terms plain terms of any kind of evidence, as the chain emits them
   * @return their initials
   */
  public static Initials of(Collection<String> terms) {
    Initials initials = new Initials();
    for (String term : terms) {
      initials.add(of(term));
      String others = OTHERS.get(term);
      for (String other : others == null ? new String[0] : others.split(BLANK)) {
        initials.add(other);
      }
    }
    return initials;
  }

  /** What a word begins with: three letters or what there is of them. */
  static String of(String word) {
    String start = Folding.fold(word.substring(0, Math.min(MOST, word.length())));
    return start.substring(0, Math.min(MOST, start.length()));
  }

  private void add(String initials) {
    if (!initials.isEmpty() && isFigure(initials.charAt(0))) {
      figures |= 1 << initials.charAt(0) - '0';
    }
    int first = initials.isEmpty() ? ANY : letter(initials.charAt(0));
    if (first == ANY) {
      return;
    }
    if (initials.length() == 1) {
      seconds[first] |= END;
      return;
    }
    int second = letter(initials.charAt(1));
    int third = initials.length() == 2 ? END | PLURAL : bit(letter(initials.charAt(2)));
    seconds[first] |= bit(second);
    for (int letter = 0; letter < LETTERS; letter++) {
      if (second == ANY || second == letter) {
        thirds[first * LETTERS + letter] |= second == ANY ? ANY : third;
      }
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
   * at; a word of figures has one term; a word with other signs is never ruled out.
   */
  boolean mayBeginWith(char[] text, int from, int to) {
    if (isNumber(text, from, to)) {
      return (figures & 1 << text[from] - '0') != 0;
    }
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

  /** Whether a word has figures alone, which the chain leaves as they are. */
  private static boolean isNumber(char[] text, int from, int to) {
    int at = from;
    while (at < to && isFigure(text[at])) {
      at++;
    }
    return at == to;
  }

  private static boolean isFigure(char sign) {
    return sign >= '0' && sign <= '9';
  }

  private static boolean isApostrophe(char sign) {
    return CharClass.of(sign) == CharClass.APOSTROPHE;
  }

  private boolean mayBegin(char[] text, int start, int to) {
    int first = letter(text[start]);
    if (first == ANY || FrenchChain.mayBeRoman(text, start, to)) {
      return true;
    }
    if (seconds[first] == 0) {
      return false;
    }
    // An elided word, or a sign of two letters, is not looked at more closely.
    int at = start + 1;
    if (at == to || isApostrophe(text[at]) || isLigature(text[start])) {
      return true;
    }
    int second = letter(text[at]);
    if ((seconds[first] & bit(second)) == 0) {
      return false;
    }
    if (second == ANY || isLigature(text[at])) {
      return true;
    }
    int third = thirds[first * LETTERS + second];
    at++;
    if (at == to) {
      return (third & END) != 0;
    }
    return isApostrophe(text[at]) || (third & bit(letter(text[at]))) != 0;
  }

  /** Whether a sign is two letters. */
  private static boolean isLigature(char sign) {
    return sign >= 0x80 && Folding.fold(String.valueOf(sign)).length() > 1;
  }
}
