package org.depeche.analysis;

import org.apache.lucene.analysis.TokenStream;

/** Adds to a word every lemma that the lexicon gives its form; {@link Lexicon} has the rules. */
public final class LexiconFilter extends WordFilter {

  private final Lexicon lexicon = Lexicon.french();

  /**
   * Wraps a stream.
   *
   * @param input a stream of words in canonical form, case kept
   */
  public LexiconFilter(TokenStream input) {
    super(input);
  }

  @Override
  void step(String word) {
    boolean any = false;
    for (String lemma : lexicon.lemmas(word)) {
      if (!any) {
        emit(word, 1, null, false);
        any = true;
      }
      emit(lemma, 0, EvidenceKind.LEMMA, false);
    }
  }
}
