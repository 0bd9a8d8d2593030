package org.depeche.analysis;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Emits plain terms whose type attribute names the kind of evidence; of a text in which few words
 * are meant, the terms of these alone.
 */
final class PlainEvidenceTokenizer extends EvidenceTokenizer {
  private final WordMemo memo;
  private final EvidenceAttributes attributes = new EvidenceAttributes(this);

  /** What the words begin with that are meant; null for all words. */
  private @Nullable Initials initials;

  /** How many words, of one position each, were left out since the last term. */
  private int leftOut;

  PlainEvidenceTokenizer(WordMemo memo) {
    super(memo, null);
    this.memo = memo;
  }

  /** Leaves out, until the text is closed, the words that begin with other letters. */
  void only(Initials meant) {
    initials = meant;
  }

  @Override
  boolean isMeant(char[] text, int from, int to) {
    boolean meant = initials == null || initials.mayBeginWith(text, from, to);
    leftOut += meant ? 0 : 1;
    return meant;
  }

  @Override
  int emit(int at, int wordStart, int wordEnd) {
    int next = attributes.set(memo.units(), at, wordStart, wordEnd, leftOut);
    leftOut = 0;
    return next;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    leftOut = 0;
  }

  @Override
  public void close() throws IOException {
    super.close();
    initials = null;
  }
}
