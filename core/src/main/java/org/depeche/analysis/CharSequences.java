package org.depeche.analysis;

/** Looks into sequences of characters. */
final class CharSequences {
  private CharSequences() {}

  /** The place of the first of some characters in a word, or -1 where it has none. */
  static int indexOfAny(CharSequence word, String characters) {
    for (int i = 0; i < word.length(); i++) {
      if (characters.indexOf(word.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }
}
