package org.depeche.analysis;

import java.util.Map;
import org.apache.lucene.analysis.TokenStream;

/**
 * Makes {@link LexiconFilter} under the name {@value #NAME}, which adds the lemmas of a word. Takes
 * no parameters.
 *
 * <p>Safe for use by several threads.
 */
public final class LexiconFilterFactory extends StepFactory {

  /** The name for custom analyzers and schemas. */
  public static final String NAME = "depecheLexicon";

  /**
   * Makes a factory.
   *
   * @param args the parameters: none is known
   * @throws IllegalArgumentException if there are any
   */
  public LexiconFilterFactory(Map<String, String> args) {
    super(args);
  }

  /** For the service loader alone. */
  public LexiconFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public TokenStream create(TokenStream input) {
    return new LexiconFilter(input);
  }
}
