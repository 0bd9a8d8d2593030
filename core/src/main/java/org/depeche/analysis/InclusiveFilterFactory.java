package org.depeche.analysis;

import java.util.Map;
import org.apache.lucene.analysis.TokenStream;

/**
 * Makes {@link InclusiveFilter} under the name {@value #NAME}, which reads inclusive writing. Takes
 * no parameters.
 *
 * <p>Safe for use by several threads.
 */
public final class InclusiveFilterFactory extends StepFactory {

  /** The name for custom analyzers and schemas. */
  public static final String NAME = "depecheInclusive";

  /**
   * Makes a factory.
   *
   * @param args the parameters: none is known
   * @throws IllegalArgumentException if there are any
   */
  public InclusiveFilterFactory(Map<String, String> args) {
    super(args);
  }

  /** For the service loader alone. */
  public InclusiveFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public TokenStream create(TokenStream input) {
    return new InclusiveFilter(input);
  }
}
