package org.depeche.search;

import java.io.IOException;
import org.depeche.plan.Weights;
import org.depeche.plan.Word;

/**
 * A word in a snapshot.
 *
 * @param title the word in titles
 * @param body the word in bodies
 * @param opening the word among the first words of articles
 * @param otherField the share of the lesser of title and body
 */
record WordModel(WordField title, WordField body, WordField opening, float otherField) {

  static WordModel of(Word word, Fields fields, Weights weights, TermIndex index)
      throws IOException {
    float[] levels = {1, weights.accentsIgnored(), weights.exact()};
    float[] family = {1};
    return new WordModel(
        new WordField(fields.title(), word, weights.title(), levels, index),
        new WordField(fields.body(), word, 1, levels, index),
        new WordField(
            fields.opening(), word, weights.opening() * fields.opening().presence(), family, index),
        weights.otherField());
  }

  /** No article scores more by the body: what stands in the opening stands in the body too. */
  double bodyBound() {
    return body.bound() + opening.bound();
  }

  /** No article scores more. */
  double bound() {
    return ClauseScorer.better(title.bound(), body.bound(), otherField) + opening.bound();
  }
}
