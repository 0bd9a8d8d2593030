package org.depeche.search;

import java.io.IOException;
import org.depeche.index.Snapshot;
import org.depeche.plan.Weights;

/**
 * The fields of a snapshot that words are looked for in.
 *
 * @param title headlines
 * @param body standfirsts and texts
 */
record Fields(FieldModel title, FieldModel body) {

  static Fields of(Snapshot snapshot, Weights weights) throws IOException {
    return new Fields(new FieldModel(0, snapshot, weights), new FieldModel(1, snapshot, weights));
  }
}
