package org.depeche.analysis;

import java.io.IOException;
import java.util.Iterator;
import org.apache.lucene.util.AttributeImpl;
import org.jspecify.annotations.Nullable;

/**
 * {@link FrenchTokenizer} and every step in one pass: the words of the text are looked up in the
 * memo where they stand, some at a time.
 */
abstract class EvidenceTokenizer extends TextTokenizer {
  private static final int AHEAD = 32;

  private final WordMemo memo;
  private final int[] starts = new int[AHEAD];
  private final int[] ends = new int[AHEAD];
  private final int[] hashes = new int[AHEAD];
  private int word;
  private int words;
  private int next;
  private int end;
  private int start;
  private int stop;

  /** No attribute but those that {@link #emit} sets, all of them: there is nothing to clear. */
  private boolean alone;

  EvidenceTokenizer(WordMemo memo, @Nullable AttributeImpl own) {
    super(DEFAULT_TOKEN_ATTRIBUTE_FACTORY, own);
    this.memo = memo;
  }

  /** Sets every attribute to the term at a place of the memo; returns where the next one begins. */
  abstract int emit(int at, int wordStart, int wordEnd);

  /** Whether the terms of a word are wanted. */
  boolean isMeant(char[] text, int from, int to) {
    return true;
  }

  /** Called when the memo's cursor stands at a new word. */
  void begin() {}

  @Override
  public final boolean incrementToken() throws IOException {
    if (!alone) {
      clearAttributes();
    }
    while (next >= end) {
      if (word == words && !scanAhead()) {
        clearAttributes();
        return false;
      }
      int from = starts[word];
      int to = ends[word];
      int hash = hashes[word++];
      if (!isMeant(text(), from, to)) {
        continue;
      }
      memo.find(hash, text(), from, to - from);
      next = memo.next();
      end = memo.end();
      start = correctOffset(from);
      stop = correctOffset(to);
      begin();
    }
    next = emit(next, start, stop);
    return true;
  }

  private boolean scanAhead() {
    word = 0;
    words = 0;
    while (words < AHEAD && nextWord()) {
      starts[words] = wordStart();
      ends[words] = wordEnd();
      hashes[words++] = wordHash();
    }
    memo.warm(hashes, words);
    return words > 0;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    Iterator<AttributeImpl> attributes = getAttributeImplsIterator();
    alone = attributes.next() != null && !attributes.hasNext();
    word = 0;
    words = 0;
    next = 0;
    end = 0;
  }
}
