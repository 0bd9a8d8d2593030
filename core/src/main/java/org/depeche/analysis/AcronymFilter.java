package org.depeche.analysis;

import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;

/**
 * Takes the dots out of an acronym and of initials: {@code O.N.U.} becomes {@code ONU}, {@code
 * J.-P.} and {@code J. P.} become {@code JP}.
 */
public final class AcronymFilter extends WordFilter {

  private static final Pattern DOTTED = Pattern.compile("\\p{Lu}(?:\\.[ -]?\\p{Lu})+");

  private static final Pattern SIGNS = Pattern.compile("[. -]");

  /**
   * Wraps a stream.
   *
   * @param input a stream of words in canonical form, without elided words
   */
  public AcronymFilter(TokenStream input) {
    super(input);
  }

  @Override
  void step(String word) {
    if (mayChange(word) && DOTTED.matcher(word).matches()) {
      emit(SIGNS.matcher(word).replaceAll(""), 1, null, false);
    }
  }

  /** The words that the step may change; see {@link FrenchChain.Changes}. */
  static boolean mayChange(CharSequence word) {
    return word.length() > 2 && word.charAt(1) == '.';
  }
}
