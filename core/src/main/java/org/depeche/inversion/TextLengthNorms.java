package org.depeche.inversion;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.similarities.BM25Similarity;

/** Lucene's norms, of the length of a text where a token stands for one. */
final class TextLengthNorms extends BM25Similarity {

  @Override
  public long computeNorm(FieldInvertState state) {
    TextLength length = state.getAttributeSource().getAttribute(TextLength.class);
    if (length != null) {
      state.setLength(length.positions());
    }
    return super.computeNorm(state);
  }
}
