package org.depeche.analysis;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.jspecify.annotations.Nullable;

/** The steps between the tokenizer and the evidence, in their order: lossless before lossy. */
final class FrenchChain {

  /** One step: its name, as {@code analyze} prints it, and the filter. */
  record Step(String name, UnaryOperator<TokenStream> filter) {}

  static final List<Step> STEPS =
      List.of(
          new Step("canonical form", CanonicalFormFilter::new),
          new Step("elision", ElisionFilter::new),
          new Step("inclusive writing", InclusiveFilter::new),
          new Step("number", NumberFilter::new),
          new Step("ordinal", OrdinalFilter::new),
          new Step("acronym", AcronymFilter::new),
          new Step("compound", CompoundFilter::new),
          // The words inside a compound may have an elided word, an ending or figures of their own:
          // main-d'œuvre, sous-titre(s), 6,4-7,6, 1er-Mai.
          new Step("elision inside", ElisionFilter::new),
          new Step("inclusive writing inside", InclusiveFilter::new),
          new Step("number inside", NumberFilter::new),
          new Step("ordinal inside", OrdinalFilter::new),
          new Step("lexicon", LexiconFilter::new),
          new Step("lower case", LowerCaseFilter::new),
          new Step("joining", JoiningFilter::new),
          new Step("folding", FoldingFilter::new));

  private static final Memory MEMORY = new Memory();

  private FrenchChain() {}

  /** The whole chain, which remembers what became of a word. */
  static TokenStream remembered(TokenStream words) {
    return new MemoFilter(words, memo(null));
  }

  /** What became of the words met last, for one thread; with tags, for an index. */
  static WordMemo memo(@Nullable ToIntFunction<EvidenceKind> tags) {
    return new WordMemo(new WordChain(FrenchChain::over), MEMORY, tags);
  }

  /** The chain over a stream of words as written. */
  static TokenStream over(TokenStream words) {
    return over(words, STEPS.size());
  }

  /** The first steps of the chain over a stream of words as written. */
  static TokenStream over(TokenStream words, int steps) {
    TokenStream stream = new KindOfEvidenceFilter(words);
    for (Step step : STEPS.subList(0, steps)) {
      stream = step.filter().apply(stream);
    }
    return stream;
  }
}
