package org.depeche.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.depeche.plan.Clause;
import org.jspecify.annotations.Nullable;

/**
 * What takes another number of positions in a text than in a phrase, in one field of a snapshot: a
 * word that the text writes as a compound ({@code "portemonnaie rouge"}, «porte-monnaie rouge»),
 * and a compound that it writes as one word.
 *
 * @param continuations for each word of the phrase what stands behind its first position; null for
 *     one that no text writes as a compound
 * @param wholes the compounds as one word
 */
record UnitModel(List<@Nullable WordField> continuations, List<Whole> wholes) {

  /**
   * A compound as one word.
   *
   * @param word the word
   * @param continuation what stands behind its first position, or null
   * @param from the number of its first part
   * @param to the number behind its last
   */
  record Whole(WordField word, @Nullable WordField continuation, int from, int to) {}

  /**
   * Gathers what stands in the field.
   *
   * @param models the continuations of the words, the wholes, and their continuations
   * @return null where there is nothing of it
   */
  static @Nullable UnitModel of(
      Clause.Phrase phrase, List<WordModel> models, Function<WordModel, WordField> field) {
    int words = phrase.words().size();
    int compounds = phrase.wholes().size();
    List<@Nullable WordField> continuations = new ArrayList<>();
    boolean any = false;
    for (int i = 0; i < words; i++) {
      WordField continuation = standing(field.apply(models.get(i)));
      continuations.add(continuation);
      any |= continuation != null;
    }
    List<Whole> wholes = new ArrayList<>();
    for (int i = 0; i < compounds; i++) {
      WordField whole = standing(field.apply(models.get(words + i)));
      if (whole != null) {
        Clause.Phrase.Whole typed = phrase.wholes().get(i);
        WordField continuation = standing(field.apply(models.get(words + compounds + i)));
        wholes.add(new Whole(whole, continuation, typed.from(), typed.to()));
      }
    }
    return any || !wholes.isEmpty() ? new UnitModel(continuations, wholes) : null;
  }

  private static @Nullable WordField standing(WordField word) {
    return word.terms().isEmpty() ? null : word;
  }
}
