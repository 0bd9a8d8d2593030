package org.depeche.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The light stem of a word as Lucene's French analysis has it: {@code confiner} and {@code
 * confinement} are both {@code confin}.
 *
 * <p>An instance is for one thread.
 */
final class LightStem {
  private final KeywordTokenizer word = new KeywordTokenizer();
  private final TokenStream stems = new FrenchLightStemFilter(word);
  private final CharTermAttribute stem = stems.addAttribute(CharTermAttribute.class);

  /**
   * The stem of a word.
   *
   * @param lower a word in small letters
   * @return its stem, without most accents and doubled letters
   */
  String of(String lower) {
    try {
      word.setReader(new StringReader(lower));
      stems.reset();
      String found = stems.incrementToken() ? stem.toString() : lower;
      stems.end();
      stems.close();
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException("A word in memory cannot be read.", e);
    }
  }
}
