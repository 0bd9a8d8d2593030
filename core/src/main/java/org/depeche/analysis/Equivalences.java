package org.depeche.analysis;

/**
 * Spellings that are one word: the 1990 reform beside the older spelling, {@code clef} beside
 * {@code clé}, {@code St} for {@code saint}.
 */
final class Equivalences {
  private static final WordList LIST = WordList.load("equivalences.txt");

  private Equivalences() {}

  /** The spelling that stands for all of a word's; a word without another spelling is its own. */
  static String canonical(String lemma) {
    String canonical = LIST.get(lemma);
    return canonical == null ? lemma : canonical;
  }
}
