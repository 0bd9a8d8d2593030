package org.depeche.analysis;

/**
 * The French chain for a writer of an index: the terms of {@link FrenchArticleAnalyzer}, each
 * behind the {@linkplain EvidenceKind#tag tag} of its kind of evidence, as UTF-8 and nothing else.
 * There are no characters to be encoded again for every token, hence neither a term that could be
 * read as text nor a type.
 *
 * <p>An instance is for one thread.
 */
public final class TaggedTermTokenizer extends EvidenceTokenizer {
  private final WordMemo memo;
  private final TermBytes term;
  private int nextByte;

  /** Makes a tokenizer; give it a text by {@link #setReader}. */
  public TaggedTermTokenizer() {
    this(FrenchChain.memo(Memory.Size.TAGGED), new TermBytes());
  }

  private TaggedTermTokenizer(WordMemo memo, TermBytes term) {
    super(memo, term);
    this.memo = memo;
    this.term = term;
  }

  @Override
  void begin() {
    nextByte = memo.nextByte();
  }

  @Override
  int emit(int at, int wordStart, int wordEnd) {
    char[] units = memo.units();
    int length = units[at];
    // A char filter may have shortened what the word stands for.
    int end = Math.min(wordEnd, wordStart + units[at + 3]);
    term.set(
        memo.bytes(),
        nextByte,
        length,
        WordChain.increment(units[at + 1]),
        Math.min(end, wordStart + units[at + 2]),
        end);
    nextByte += length;
    return at + WordChain.HEADER;
  }
}
