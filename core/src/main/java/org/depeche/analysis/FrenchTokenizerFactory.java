package org.depeche.analysis;

import java.util.Map;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.util.AttributeFactory;

/**
 * Makes {@link FrenchTokenizer} under the name {@value #NAME}. Takes no parameters.
 *
 * <p>Safe for use by several threads.
 */
public final class FrenchTokenizerFactory extends TokenizerFactory {

  /** The name for custom analyzers and schemas. */
  public static final String NAME = "depecheFrench";

  /**
   * Makes a factory.
   *
   * @param args the parameters: none is known
   * @throws IllegalArgumentException if there are any
   */
  public FrenchTokenizerFactory(Map<String, String> args) {
    super(args);
    if (!args.isEmpty()) {
      throw new IllegalArgumentException(
          "Unknown parameters " + args + ": the French tokenizer takes none; leave them out.");
    }
  }

  /** For the service loader alone. */
  public FrenchTokenizerFactory() {
    throw defaultCtorException();
  }

  @Override
  public Tokenizer create(AttributeFactory factory) {
    return new FrenchTokenizer(factory);
  }
}
