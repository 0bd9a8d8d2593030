package org.depeche.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Runs the chain once for a word and remembers what came out. That is right because every step of
 * {@link FrenchChain} looks at one word alone; it is fast because a text repeats its words.
 *
 * <p>For streams of words that come from elsewhere; {@link EvidenceTokenizer} does the same for
 * those of our own tokenizer, in one pass.
 */
final class MemoFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final EvidenceAttributes attributes = new EvidenceAttributes(this);

  private final WordMemo memo;
  private int next;
  private int end;
  private int wordStart;
  private int wordEnd;

  MemoFilter(TokenStream input, WordMemo memo) {
    super(input);
    this.memo = memo;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (next < end) {
      clearAttributes();
      next = attributes.set(memo.units(), next, wordStart, wordEnd);
      return true;
    }
    while (next >= end) {
      if (!input.incrementToken()) {
        return false;
      }
      char[] word = term.buffer();
      int length = term.length();
      memo.find(Memory.hash(word, 0, length), word, 0, length);
      next = memo.next();
      end = memo.end();
    }
    wordStart = offset.startOffset();
    wordEnd = offset.endOffset();
    // The first term stands where the word stands, which a filter before this one may have moved.
    int moved = increment.getPositionIncrement();
    next = attributes.set(memo.units(), next, wordStart, wordEnd);
    increment.setPositionIncrement(moved);
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    next = 0;
    end = 0;
  }
}
