package org.depeche.analysis;

/** Emits plain terms whose type attribute names the kind of evidence. */
final class PlainEvidenceTokenizer extends EvidenceTokenizer {
  private final WordMemo memo;
  private final EvidenceAttributes attributes = new EvidenceAttributes(this);

  PlainEvidenceTokenizer(WordMemo memo) {
    super(memo, null);
    this.memo = memo;
  }

  @Override
  int emit(int at, int wordStart, int wordEnd) {
    return attributes.set(memo.units(), at, wordStart, wordEnd);
  }
}
