package org.depeche.analysis;

import java.util.Map;
import org.apache.lucene.analysis.TokenStream;

/**
 * Makes {@link CompoundFilter} under the name {@value #NAME}, which takes compounds apart and keeps
 * them whole. Takes no parameters.
 *
 * <p>Safe for use by several threads.
 */
public final class CompoundFilterFactory extends StepFactory {

  /** The name for custom analyzers and schemas. */
  public static final String NAME = "depecheCompound";

  /**
   * Makes a factory.
   *
   * @param args the parameters: none is known
   * @throws IllegalArgumentException if there are any
   */
  public CompoundFilterFactory(Map<String, String> args) {
    super(args);
  }

  /** For the service loader alone. */
  public CompoundFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public TokenStream create(TokenStream input) {
    return new CompoundFilter(input);
  }
}
