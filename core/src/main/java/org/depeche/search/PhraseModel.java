package org.depeche.search;

import java.util.List;

/**
 * Words one after the other in one field of a snapshot: a phrase, or two neighbours.
 *
 * @param words the words
 * @param offsets where each stands, counted from the first
 * @param weight what it adds where it fills the field
 */
record PhraseModel(List<WordField> words, List<Integer> offsets, float weight) {

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
    return new PhraseModel(words, offsets, terms == 0 ? 0 : (float) (weight * 2 * sum / terms));
  }

  FieldModel model() {
    return words.get(0).model();
  }
}
