package org.depeche.analysis;

import java.util.Map;
import org.apache.lucene.analysis.TokenStream;

/**
 * Makes {@link OrdinalFilter} under the name {@value #NAME}, which gives ordinals in figures their
 * lemma. Takes no parameters.
 *
 * <p>Safe for use by several threads.
 */
public final class OrdinalFilterFactory extends StepFactory {

  /** The name for custom analyzers and schemas. */
  public static final String NAME = "depecheOrdinal";

  /**
   * Makes a factory.
   *
   * @param args the parameters: none is known
   * @throws IllegalArgumentException if there are any
   */
  public OrdinalFilterFactory(Map<String, String> args) {
    super(args);
  }

  /** For the service loader alone. */
  public OrdinalFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public TokenStream create(TokenStream input) {
    return new OrdinalFilter(input);
  }
}
