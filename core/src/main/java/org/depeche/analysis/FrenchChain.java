package org.depeche.analysis;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;

/**
 * The steps between the tokenizer and the evidence, in their order: lossless before lossy. Whatever
 * else runs the chain is derived from this list: which steps a word may skip ({@link #first}), what
 * is remembered of it, and what {@code analyze} shows.
 */
final class FrenchChain {

  /** Tells the words that a step may change; it may be wrong about those it names, never others. */
  @FunctionalInterface
  interface Changes {
    /** No word is left out. */
    Changes ANY = word -> true;

    /** Whether the step may change a word as written. */
    boolean mayChange(CharSequence word);
  }

  /**
   * One step.
   *
   * @param name the name, as {@code analyze} prints it
   * @param filter the filter
   * @param changes the words, as a text may write them, that the filter may change
   */
  record Step(String name, UnaryOperator<TokenStream> filter, Changes changes) {}

  static final List<Step> STEPS =
      List.of(
          new Step("canonical form", CanonicalFormFilter::new, CanonicalFormFilter::mayChange),
          new Step("several words", MultiwordFilter::new, MultiwordFilter::mayChange),
          new Step("line break", LineBreakFilter::new, LineBreakFilter::mayChange),
          new Step("elision", ElisionFilter::new, ElisionFilter::mayChange),
          // d'1m80, l'18:15
          new Step("several words inside", MultiwordFilter::new, MultiwordFilter::mayChange),
          new Step("abbreviation", AbbreviationFilter::new, AbbreviationFilter::mayChange),
          new Step("inclusive writing", InclusiveFilter::new, InclusiveFilter::mayChange),
          new Step("number", NumberFilter::new, NumberFilter::mayChange),
          new Step("ordinal", OrdinalFilter::new, OrdinalFilter::mayChange),
          new Step("acronym", AcronymFilter::new, AcronymFilter::mayChange),
          new Step("compound", CompoundFilter::new, CompoundFilter::mayChange),
          // The words inside a compound may have an elided word, an ending or figures of their own:
          // main-d'œuvre, sous-titre(s), 6,4-7,6, 1er-Mai.
          new Step("elision inside", ElisionFilter::new, ElisionFilter::mayChange),
          new Step("inclusive writing inside", InclusiveFilter::new, InclusiveFilter::mayChange),
          new Step("number inside", NumberFilter::new, NumberFilter::mayChange),
          new Step("ordinal inside", OrdinalFilter::new, OrdinalFilter::mayChange),
          new Step("convention", ConventionFilter::new, ConventionFilter::mayChange),
          new Step("lexicon", LexiconFilter::new, Changes.ANY),
          new Step("lower case", LowerCaseFilter::new, Changes.ANY),
          new Step("joining", JoiningFilter::new, Changes.ANY),
          new Step("folding", FoldingFilter::new, Changes.ANY),
          new Step("continuation", ContinuationFilter::new, Changes.ANY));

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

  /** The number of the first step that may change a word: those before it leave it as it is. */
  static int first(CharSequence word) {
    int first = 0;
    while (first < STEPS.size() && !STEPS.get(first).changes().mayChange(word)) {
      first++;
    }
    return first;
  }

  /** The chain over a stream of words as written. */
  static TokenStream over(TokenStream words) {
    return over(words, 0, STEPS.size());
  }

  /** Some steps of the chain, one after the other, over a stream of words. */
  static TokenStream over(TokenStream words, int from, int to) {
    TokenStream stream = new KindOfEvidenceFilter(words);
    for (Step step : STEPS.subList(from, to)) {
      stream = step.filter().apply(stream);
    }
    return stream;
  }

  /** The names of the steps. */
  static List<String> names() {
    return STEPS.stream().map(Step::name).toList();
  }
}
