package org.depeche.analysis;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;

/**
 * Adds to a word the forms that its accents leave it to stand for, and every lemma of them, and to
 * one that it lacks its light stem; {@link Lexicon} has the rules.
 */
public final class LexiconFilter extends WordFilter {

  private static final int SHORTEST_STEMMED = 5;

  private final Lexicon lexicon = Lexicon.french();
  private final LightStem lightStem = new LightStem();

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
    List<String> lemmas = new ArrayList<>(lexicon.lemmas(word, spellings));
    String writing = lemmas.isEmpty() ? ConventionFilter.writing(word) : null;
    if (writing != null && lexicon.knows(writing)) {
      lemmas.add(writing);
    }
    String stem = spellings.isEmpty() ? stem(word) : word;
    if (!(spellings.isEmpty() && lemmas.isEmpty() && stem.equals(word))) {
      emit(word, 1, null, false);
      spellings.forEach(form -> emit(form, 0, EvidenceKind.SPELLING, false));
      lemmas.forEach(lemma -> emit(lemma, 0, EvidenceKind.LEMMA, false));
      if (!stem.equals(word)) {
        emit(stem, 0, EvidenceKind.STEM, true);
      }
    }
  }

  /** The light stem of a word in small letters that the lexicon lacks; any other word itself. */
  private String stem(String word) {
    boolean unknown =
        word.length() >= SHORTEST_STEMMED
            && word.chars().allMatch(Character::isLowerCase)
            && !lexicon.knows(word);
    return unknown ? lightStem.of(word) : word;
  }
}
