package org.depeche.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words one after the other in one field of a snapshot: a phrase, or two neighbours.
 *
 * @param words the words
 * @param offsets where each stands, counted from the first
 * @param weight what it adds where it fills the field
 * @param units the words of it that a text may write over more or fewer positions; null where none
 *     does
 */
record PhraseModel(
    List<WordField> words, List<Integer> offsets, float weight, @Nullable UnitModel units) {

  /**
   * The rarity is that of two words of the mean rarity of the terms: summed over all terms, a word
   * would weigh more the more forms it has.
   */
  static PhraseModel of(List<WordField> words, List<Integer> offsets, float weight) {
    double sum = 0;
    int terms = 0;
    for (WordField word : words) {
      sum += word.rarity();
      terms += word.theWordTerms();
    }
    float most = terms == 0 ? 0 : (float) (weight * 2 * sum / terms);
    return new PhraseModel(words, offsets, most, null);
  }

  PhraseModel with(@Nullable UnitModel other) {
    return new PhraseModel(words, offsets, weight, other);
  }

  FieldModel model() {
    return words.get(0).model();
  }
}
