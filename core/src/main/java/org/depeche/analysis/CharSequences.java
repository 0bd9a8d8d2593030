package org.depeche.analysis;

/** Looks into sequences of characters. */
final class CharSequences {
  private CharSequences() {}

  /** Whether a word has any of some characters. */
  static boolean holdAny(CharSequence word, String characters) {
    for (int i = 0; i < word.length(); i++) {
      if (characters.indexOf(word.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
