package org.depeche.analysis;

import java.io.IOException;
import java.util.Iterator;
import org.apache.lucene.util.AttributeImpl;

/**
 * {@link FrenchTokenizer} and every step in one pass: the words of the text are looked up in the
 * memo where they stand. Emits plain terms whose type attribute names the kind of evidence.
 */
final class EvidenceTokenizer extends TextTokenizer {
  private final WordMemo memo;
  private final WordsAhead words;
  private final EvidenceAttributes attributes = new EvidenceAttributes(this);
  private int next;
  private int end;
  private int start;
  private int stop;

  /** No attribute but those that are set, all of them: there is nothing to clear. */
  private boolean alone;

  EvidenceTokenizer(WordMemo memo) {
    super(DEFAULT_TOKEN_ATTRIBUTE_FACTORY);
    this.memo = memo;
    words = new WordsAhead(scanner(), memo);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!alone) {
      clearAttributes();
    }
    requireText();
    while (next >= end) {
      if (!words.next()) {
        clearAttributes();
        return false;
      }
      words.find();
      next = memo.next();
      end = memo.end();
      start = correctOffset(words.start());
      stop = correctOffset(words.end());
    }
    next = attributes.set(memo.units(), next, start, stop);
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    Iterator<AttributeImpl> implementations = getAttributeImplsIterator();
    alone = implementations.next() != null && !implementations.hasNext();
    words.reset(text());
    next = 0;
    end = 0;
  }
}
