package org.depeche.plan;

import java.util.List;

/**
 * A typed word and the forms that answer it; they count as one word.
 *
 * @param typed the word as typed
 * @param start where it begins in the query
 * @param end where it ends in the query
 * @param content false for a function word beside content words, which no article needs to hold
 * @param weight how much the word counts among the words of the query
 * @param forms the forms, none twice
 */
public record Word(
    String typed, int start, int end, boolean content, float weight, List<Form> forms) {

  /** Copies the forms. */
  public Word {
    forms = List.copyOf(forms);
  }
}
