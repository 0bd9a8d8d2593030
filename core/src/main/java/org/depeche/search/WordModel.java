package org.depeche.search;

import java.io.IOException;
import org.depeche.plan.Weights;
import org.depeche.plan.Word;

/**
 * A word in a snapshot.
 *
 * @param title the word in titles
 * @param body the word in bodies
 * @param otherField the share of the lesser field
 */
record WordModel(WordField title, WordField body, float otherField) {

  static WordModel of(
      Word word, FieldModel title, FieldModel body, Weights weights, TermIndex index)
      throws IOException {
    return new WordModel(
        new WordField(0, title, word, weights, index),
        new WordField(1, body, word, weights, index),
        weights.otherField());
  }

  double bound() {
    return ClauseScorer.better(title.bound(), body.bound(), otherField);
  }
}
