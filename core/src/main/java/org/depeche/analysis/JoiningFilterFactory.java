package org.depeche.analysis;

import java.util.Map;
import org.apache.lucene.analysis.TokenStream;

/**
 * Makes {@link JoiningFilter} under the name {@value #NAME}, which takes hyphens and apostrophes
 * out. Takes no parameters.
 *
 * <p>Safe for use by several threads.
 */
public final class JoiningFilterFactory extends StepFactory {

  /** The name for custom analyzers and schemas. */
  public static final String NAME = "depecheJoining";

  /**
   * Makes a factory.
   *
   * @param args the parameters: none is known
   * @throws IllegalArgumentException if there are any
   */
  public JoiningFilterFactory(Map<String, String> args) {
    super(args);
  }

  /** For the service loader alone. */
  public JoiningFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public TokenStream create(TokenStream input) {
    return new JoiningFilter(input);
  }
}
