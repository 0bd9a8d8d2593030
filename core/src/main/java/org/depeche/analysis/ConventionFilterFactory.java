package org.depeche.analysis;

import java.util.Map;
import org.apache.lucene.analysis.TokenStream;

/**
 * Makes {@link ConventionFilter} under the name {@value #NAME}, which gives what is written in
 * several ways the one writing that stands for all. Takes no parameters.
 *
 * <p>Safe for use by several threads.
 */
public final class ConventionFilterFactory extends StepFactory {

  /** The name for custom analyzers and schemas. */
  public static final String NAME = "depecheConvention";

  /**
   * Makes a factory.
   *
   * @param args the parameters: none is known
   * @throws IllegalArgumentException if there are any
   */
  public ConventionFilterFactory(Map<String, String> args) {
    super(args);
  }

  /** For the service loader alone. */
  public ConventionFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public TokenStream create(TokenStream input) {
    return new ConventionFilter(input);
  }
}
