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

  /** The first step that has anything to do for a word {@linkplain #isOfLetters of letters}. */
  private static final int LEXICON = STEPS.stream().map(Step::name).toList().indexOf("lexicon");

  /** Made with the first corpus: a search does without. */
  private static final class OfAllThreads {
    static final Memory MEMORY = new Memory();

    private OfAllThreads() {}
  }

  private FrenchChain() {}

  /** The whole chain, which remembers what became of a word. */
  static TokenStream remembered(TokenStream words) {
    return new MemoFilter(words, memo(null, WordMemo.Size.FULL));
  }

  /** What became of the words met last, for one thread; with tags, for an index. */
  static WordMemo memo(@Nullable ToIntFunction<EvidenceKind> tags, WordMemo.Size size) {
    Memory memory = size == WordMemo.Size.FULL ? OfAllThreads.MEMORY : null;
    return new WordMemo(new WordChain(), memory, tags, size);
  }

  /**
   * Whether a word is made of the canonical letters of French and its neighbours alone and is no
   * ordinal, as most are: the steps before the lexicon leave it as it is.
   */
  static boolean isOfLetters(char[] text, int from, int to) {
    if ("IVXLC".indexOf(text[from]) >= 0) {
      return false;
    }
    for (int i = from; i < to; i++) {
      char c = text[i];
      boolean letter =
          c < 0x80
              ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
              : CanonicalFormFilter.isCanonical(c) && c != '\u00D7' && c != '\u00F7';
      if (!letter) {
        return false;
      }
    }
    return true;
  }

  /** The steps from the lexicon on over a stream of words {@linkplain #isOfLetters of letters}. */
  static TokenStream overLetters(TokenStream words) {
    return over(words, LEXICON, STEPS.size());
  }

  /** The chain over a stream of words as written. */
  static TokenStream over(TokenStream words) {
    return over(words, STEPS.size());
  }

  /** The first steps of the chain over a stream of words as written. */
  static TokenStream over(TokenStream words, int steps) {
    return over(words, 0, steps);
  }

  private static TokenStream over(TokenStream words, int from, int to) {
    TokenStream stream = new KindOfEvidenceFilter(words);
    for (Step step : STEPS.subList(from, to)) {
      stream = step.filter().apply(stream);
    }
    return stream;
  }
}
