package org.depeche.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.depeche.index.Schema;
import org.depeche.index.Snapshot;
import org.depeche.plan.Weights;

/**
 * The fields of a snapshot that words are looked for in.
 *
 * @param title headlines
 * @param body standfirsts and texts
 * @param labels what articles are filed under, and what it weighs
 */
record Fields(FieldModel title, FieldModel body, List<Label> labels) {

  /** A field of labels, and how much a word counts in it beside the body. */
  record Label(FieldModel model, float weight) {}

  static Fields of(Snapshot snapshot, Weights weights) throws IOException {
    List<Label> labels = new ArrayList<>();
    for (String field : Schema.LABEL_FIELDS) {
      float weight = field.equals(Schema.TAG_WORDS) ? weights.tag() : weights.name();
      labels.add(new Label(model(field, snapshot, weights), weight));
    }
    return new Fields(
        model(Schema.TITLE, snapshot, weights), model(Schema.BODY, snapshot, weights), labels);
  }

  private static FieldModel model(String field, Snapshot snapshot, Weights weights)
      throws IOException {
    return new FieldModel(Schema.WORD_FIELDS.indexOf(field), snapshot, weights);
  }
}
