package org.depeche.analysis;

import java.util.Map;
import org.apache.lucene.analysis.TokenStream;

/**
 * Makes {@link AcronymFilter} under the name {@value #NAME}, which takes the dots out of acronyms.
 * Takes no parameters.
 *
 * <p>Safe for use by several threads.
 */
public final class AcronymFilterFactory extends StepFactory {

  /** The name for custom analyzers and schemas. */
  public static final String NAME = "depecheAcronym";

  /**
   * Makes a factory.
   *
   * @param args the parameters: none is known
   * @throws IllegalArgumentException if there are any
   */
  public AcronymFilterFactory(Map<String, String> args) {
    super(args);
  }

  /** For the service loader alone. */
  public AcronymFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public TokenStream create(TokenStream input) {
    return new AcronymFilter(input);
  }
}
