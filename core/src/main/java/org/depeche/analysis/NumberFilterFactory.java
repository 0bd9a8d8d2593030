package org.depeche.analysis;

import java.util.Map;
import org.apache.lucene.analysis.TokenStream;

/**
 * Makes {@link NumberFilter} under the name {@value #NAME}, which writes numbers one way. Takes no
 * parameters.
 *
 * <p>Safe for use by several threads.
 */
public final class NumberFilterFactory extends StepFactory {

  /** The name for custom analyzers and schemas. */
  public static final String NAME = "depecheNumber";

  /**
   * Makes a factory.
   *
   * @param args the parameters: none is known
   * @throws IllegalArgumentException if there are any
   */
  public NumberFilterFactory(Map<String, String> args) {
    super(args);
  }

  /** For the service loader alone. */
  public NumberFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public TokenStream create(TokenStream input) {
    return new NumberFilter(input);
  }
}
