package org.depeche.analysis;

import java.util.Map;
import org.apache.lucene.analysis.TokenStream;

/**
 * Makes every step at once, as {@link FrenchArticleAnalyzer} runs them, under the name {@value
 * #NAME}: one filter that remembers what became of a word. Takes no parameters. It belongs right
 * behind a tokenizer.
 *
 * <p>Safe for use by several threads.
 */
public final class EvidenceFilterFactory extends StepFactory {

  /** The name for custom analyzers and schemas. */
  public static final String NAME = "depecheEvidence";

  /**
   * Makes a factory.
   *
   * @param args the parameters: none is known
   * @throws IllegalArgumentException if there are any
   */
  public EvidenceFilterFactory(Map<String, String> args) {
    super(args);
  }

  /** For the service loader alone. */
  public EvidenceFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public TokenStream create(TokenStream input) {
    return FrenchChain.remembered(input);
  }
}
