package org.depeche.analysis;

import java.io.IOException;
import java.util.Iterator;
import org.apache.lucene.util.AttributeImpl;
import org.jspecify.annotations.Nullable;

/**
 * {@link FrenchTokenizer} and every step in one pass: the words of the text are looked up in the
 * memo where they stand. Emits plain terms whose type attribute names the kind of evidence; of a
 * text in which few words are meant, the terms of these alone.
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

  /** What the words begin with that are meant; null for all words. */
  private @Nullable Initials initials;

  /** How many words, of one position each, were left out since the last term. */
  private int leftOut;

  EvidenceTokenizer(WordMemo memo) {
    super(DEFAULT_TOKEN_ATTRIBUTE_FACTORY);
    this.memo = memo;
    words = new WordsAhead(scanner(), memo);
  }

  /** Leaves out, until the text is closed, the words that begin with other letters. */
  void only(Initials meant) {
    initials = meant;
  }

  private boolean isMeant(char[] text, int from, int to) {
    return initials == null || initials.mayBeginWith(text, from, to);
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
      if (!isMeant(text(), words.start(), words.end())) {
        leftOut++;
        continue;
      }
      words.find();
      next = memo.next();
      end = memo.end();
      start = correctOffset(words.start());
      stop = correctOffset(words.end());
    }
    next = attributes.set(memo.units(), next, start, stop, leftOut);
    leftOut = 0;
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
    leftOut = 0;
  }

  @Override
  public void close() throws IOException {
    super.close();
    initials = null;
  }
}
