package org.depeche.analysis;

import java.util.Map;
import org.apache.lucene.analysis.TokenStream;

/**
 * Makes {@link ElisionFilter} under the name {@value #NAME}, which takes elided words off. Takes no
 * parameters.
 *
 * <p>Safe for use by several threads.
 */
public final class ElisionFilterFactory extends StepFactory {

  /** The name for custom analyzers and schemas. */
  public static final String NAME = "depecheElision";

  /**
   * Makes a factory.
   *
   * @param args the parameters: none is known
   * @throws IllegalArgumentException if there are any
   */
  public ElisionFilterFactory(Map<String, String> args) {
    super(args);
  }

  /** For the service loader alone. */
  public ElisionFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public TokenStream create(TokenStream input) {
    return new ElisionFilter(input);
  }
}
