package org.depeche.analysis;

import org.apache.lucene.analysis.TokenStream;

/**
 * Takes hyphens and apostrophes out of a word that has kept them: {@code porte-monnaie} and {@code
 * prud'homme} become {@code portemonnaie} and {@code prudhomme}.
 */
public final class JoiningFilter extends WordFilter {

  /**
   * Wraps a stream.
   *
   * @param input a stream of words whose compounds have been taken apart
   */
  public JoiningFilter(TokenStream input) {
    super(input);
  }

  @Override
  void step(String word) {
    String joined = join(word);
    if (!joined.isEmpty() && joined.length() != word.length()) {
      emit(joined, 1, null, false);
    }
  }

  static String join(String word) {
    return word.indexOf('-') < 0 && word.indexOf('\'') < 0
        ? word
        : word.replace("-", "").replace("'", "");
  }
}
