package org.depeche.analysis;

import java.util.Map;
import org.apache.lucene.analysis.TokenStream;

/**
 * Makes {@link CanonicalFormFilter} under the name {@value #NAME}, which writes words in their
 * canonical characters. Takes no parameters.
 *
 * <p>Safe for use by several threads.
 */
public final class CanonicalFormFilterFactory extends StepFactory {

  /** The name for custom analyzers and schemas. */
  public static final String NAME = "depecheCanonicalForm";

  /**
   * Makes a factory.
   *
   * @param args the parameters: none is known
   * @throws IllegalArgumentException if there are any
   */
  public CanonicalFormFilterFactory(Map<String, String> args) {
    super(args);
  }

  /** For the service loader alone. */
  public CanonicalFormFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public TokenStream create(TokenStream input) {
    return new CanonicalFormFilter(input);
  }
}
