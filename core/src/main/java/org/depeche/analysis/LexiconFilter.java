package org.depeche.analysis;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;

/**
 * Adds to a word the forms that its accents leave it to stand for, and every lemma of them; {@link
 * Lexicon} has the rules.
 */
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
    if (kind() != EvidenceKind.EXACT) {
      return;
    }
    List<String> spellings = lexicon.spellings(word);
    List<String> lemmas = lexicon.lemmas(word);
    if (!(spellings.isEmpty() && lemmas.isEmpty())) {
      emit(word, 1, null, false);
      spellings.forEach(form -> emit(form, 0, EvidenceKind.SPELLING, false));
      lemmas.forEach(lemma -> emit(lemma, 0, EvidenceKind.LEMMA, false));
    }
  }
}
