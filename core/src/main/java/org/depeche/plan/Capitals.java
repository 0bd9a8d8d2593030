package org.depeche.plan;

import org.depeche.analysis.Lexicon;

/** Writes a word of the vocabulary, which has small letters alone, as a reader would. */
final class Capitals {
  private Capitals() {}

  /**
   * A word with the capital that it begins with, if it is a name or was typed with one.
   *
   * @param text the word, in small letters
   * @param typed what was typed for it
   */
  static String of(String text, String typed, Lexicon lexicon) {
    boolean name = !lexicon.isCommonWord(text) && lexicon.knows(text);
    boolean capital = name || Character.isUpperCase(typed.charAt(0));
    return capital ? Character.toUpperCase(text.charAt(0)) + text.substring(1) : text;
  }
}
