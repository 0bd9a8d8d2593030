package org.depeche.analysis;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;

/** The steps between the tokenizer and the evidence, in their order: lossless before lossy. */
final class FrenchChain {

  /** One step: its name, as {@code analyze} prints it, and the filter. */
  record Step(String name, UnaryOperator<TokenStream> filter) {}

  static final List<Step> STEPS =
      List.of(
          new Step("canonical form", CanonicalFormFilter::new),
          new Step("line break", LineBreakFilter::new),
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

  private static final String ROMAN = "IVXLC";

  /** What the endings of ordinals begin with: Ier, Ve, X\u00E8me. */
  private static final String ORDINAL = "er\u00E8\u00E9";

  private static final Map<Memory.Size, Memory> MEMORIES = new ConcurrentHashMap<>();

  private FrenchChain() {}

  /** The whole chain, which remembers what became of a word. */
  static TokenStream remembered(TokenStream words) {
    return new MemoFilter(words, memo(Memory.Size.PLAIN));
  }

  /** What became of the words met last, for one thread. */
  static WordMemo memo(Memory.Size size) {
    return new WordMemo(MEMORIES.computeIfAbsent(size, Memory::new));
  }

  /**
   * Whether a word is made of the canonical letters of French and its neighbours alone and is no
   * ordinal, as most are: the steps before the lexicon leave it as it is.
   */
  static boolean isOfLetters(char[] text, int from, int to) {
    if (ROMAN.indexOf(text[from]) >= 0) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (!isLetter(text[i])) {
        return false;
      }
    }
    return true;
  }

  /** Whether a sign is a canonical letter of French and its neighbours. */
  static boolean isLetter(char sign) {
    return sign < 0x80
        ? sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z'
        : CanonicalFormFilter.isCanonical(sign) && sign != '\u00D7' && sign != '\u00F7';
  }

  /** Whether a word may be a Roman figure or an ordinal made of one; {@code La} is none. */
  static boolean mayBeRoman(char[] text, int from, int to) {
    return ROMAN.indexOf(text[from]) >= 0
        && (from + 1 == to
            || !Character.isLowerCase(text[from + 1])
            || ORDINAL.indexOf(text[from + 1]) >= 0);
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
