package org.depeche.analysis;

import org.apache.lucene.analysis.TokenStream;

/** Adds to a word its form without accents and ligatures, where that is another one. */
public final class FoldingFilter extends WordFilter {

  /**
   * Wraps a stream.
   *
   * @param input a stream of words in small letters
   */
  public FoldingFilter(TokenStream input) {
    super(input);
  }

  @Override
  void step(String word) {
    if (kind() != EvidenceKind.EXACT || Folding.isPlain(word)) {
      return;
    }
    String folded = Folding.fold(word);
    if (!folded.isEmpty()) {
      emit(word, 1, EvidenceKind.EXACT, false);
      emit(folded, 0, EvidenceKind.FOLDED, false);
    }
  }
}
