package org.depeche.search;

import java.io.IOException;
import org.depeche.index.FieldLengths;
import org.depeche.index.Snapshot;
import org.depeche.plan.Weights;

/**
 * BM25 over one field of a snapshot: {@code idf · tf / (tf + norm)} with {@code norm = k1 · (1 − b
 * + b · length / mean length)}, as Robertson and Zaragoza give it (The Probabilistic Relevance
 * Framework, 2009), without the constant factor {@code k1 + 1}.
 */
final class FieldModel {
  private final int number;
  private final String field;
  private final FieldLengths lengths;
  private final float[] norms = new float[FieldLengths.ENCODED];

  /**
   * Makes the model of a field.
   *
   * @param number the number of the field in {@link TermIndex#FIELDS}
   */
  FieldModel(int number, Snapshot snapshot, Weights weights) throws IOException {
    this.number = number;
    field = TermIndex.FIELDS.get(number);
    lengths = snapshot.lengths(field);
    for (int i = 0; i < norms.length; i++) {
      double length = FieldLengths.decode(i) / lengths.mean();
      norms[i] = (float) (weights.k1() * (1 - weights.b() + weights.b() * length));
    }
  }

  int number() {
    return number;
  }

  String field() {
    return field;
  }

  /** How rare a term is that stands in some texts of the field. */
  double idf(long frequency) {
    return Math.log(1 + (lengths.texts() - frequency + 0.5) / (frequency + 0.5));
  }

  /** The norm of every encoded length. */
  float[] norms() {
    return norms;
  }

  /** The encoded lengths of a segment. */
  byte[] lengths(int segment) {
    return lengths.ofSegment(segment);
  }
}
