package org.depeche.analysis;

import java.util.Map;
import org.apache.lucene.analysis.TokenStream;

/**
 * Makes {@link LineBreakFilter} under the name {@value #NAME}, which puts broken words together.
 * Takes no parameters.
 *
 * <p>Safe for use by several threads.
 */
public final class LineBreakFilterFactory extends StepFactory {

  /** The name for custom analyzers and schemas. */
  public static final String NAME = "depecheLineBreak";

  /**
   * Makes a factory.
   *
   * @param args the parameters: none is known
   * @throws IllegalArgumentException if there are any
   */
  public LineBreakFilterFactory(Map<String, String> args) {
    super(args);
  }

  /** For the service loader alone. */
  public LineBreakFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public TokenStream create(TokenStream input) {
    return new LineBreakFilter(input);
  }
}
