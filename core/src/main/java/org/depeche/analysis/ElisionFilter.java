package org.depeche.analysis;

import org.apache.lucene.analysis.TokenStream;

/**
 * Takes the elided word off the word it is written with: {@code l'avocat} becomes {@code avocat},
 * and its offsets begin at the {@code a}.
 *
 * <p>The elided words are a closed list. The rest has to begin like a word that elides before it (a
 * vowel, an {@code h}, a digit), so that {@code N'Djamena} stays whole; {@code O'Brien}, {@code
 * aujourd'hui} and {@code presqu'île} stay whole because no elided word of the list begins them.
 */
public final class ElisionFilter extends WordFilter {

  private static final WordList ELIDED = WordList.load("elided-words.txt");

  /**
   * Wraps a stream.
   *
   * @param input a stream of words in canonical form
   */
  public ElisionFilter(TokenStream input) {
    super(input);
  }

  @Override
  void step(String word) {
    int apostrophe = word.indexOf('\'');
    if (apostrophe <= 0 || apostrophe == word.length() - 1) {
      return;
    }
    String before = Folding.fold(word.substring(0, apostrophe));
    if (ELIDED.contains(before) && canBeElidedBefore(word.charAt(apostrophe + 1))) {
      emitPart(word.substring(apostrophe + 1), apostrophe + 1, word.length(), 1, 1);
    }
  }

  private static boolean canBeElidedBefore(char next) {
    char folded = Folding.fold(String.valueOf(next)).charAt(0);
    return "aeiouyh".indexOf(folded) >= 0
        || Character.isDigit(next)
        || Character.UnicodeScript.of(next) != Character.UnicodeScript.LATIN;
  }
}
