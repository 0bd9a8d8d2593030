package org.depeche.analysis;

import java.util.Map;
import org.apache.lucene.analysis.TokenStream;

/**
 * Makes {@link FoldingFilter} under the name {@value #NAME}, which adds the form without accents.
 * Takes no parameters.
 *
 * <p>Safe for use by several threads.
 */
public final class FoldingFilterFactory extends StepFactory {

  /** The name for custom analyzers and schemas. */
  public static final String NAME = "depecheFolding";

  /**
   * Makes a factory.
   *
   * @param args the parameters: none is known
   * @throws IllegalArgumentException if there are any
   */
  public FoldingFilterFactory(Map<String, String> args) {
    super(args);
  }

  /** For the service loader alone. */
  public FoldingFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public TokenStream create(TokenStream input) {
    return new FoldingFilter(input);
  }
}
