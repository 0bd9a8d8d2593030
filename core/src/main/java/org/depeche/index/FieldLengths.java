package org.depeche.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.SmallFloat;

/**
 * How long the texts of one field are: what BM25 has to know beside the postings. A length takes
 * one byte an article, as Lucene stores it, so that a million articles take a megabyte. Immutable;
 * safe for use by several threads.
 */
public final class FieldLengths {

  /** How many values an encoded length has. */
  public static final int ENCODED = 256;

  private final long texts;
  private final double mean;
  private final byte[][] ofSegments;

  private FieldLengths(long texts, double mean, byte[][] ofSegments) {
    this.texts = texts;
    this.mean = mean;
    this.ofSegments = ofSegments;
  }

  static FieldLengths read(IndexReader reader, String field) throws IOException {
    List<LeafReaderContext> leaves = reader.leaves();
    byte[][] ofSegments = new byte[leaves.size()][];
    long texts = 0;
    long terms = 0;
    for (LeafReaderContext leaf : leaves) {
      ofSegments[leaf.ord] = lengths(leaf.reader(), field);
      Terms ofField = leaf.reader().terms(field);
      if (ofField != null) {
        texts += ofField.getDocCount();
        terms += ofField.getSumTotalTermFreq();
      }
    }
    return new FieldLengths(texts, texts == 0 ? 1 : (double) terms / texts, ofSegments);
  }

  private static byte[] lengths(LeafReader segment, String field) throws IOException {
    byte[] lengths = new byte[segment.maxDoc()];
    NumericDocValues norms = segment.getNormValues(field);
    if (norms != null) {
      int document;
      while ((document = norms.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS) {
        lengths[document] = (byte) norms.longValue();
      }
    }
    return lengths;
  }

  /**
   * In how many articles the field has a text, deleted ones that are not yet expunged counted.
   *
   * @return the number
   */
  public long texts() {
    return texts;
  }

  /**
   * The mean number of terms of a text.
   *
   * @return the mean, above 0
   */
  public double mean() {
    return mean;
  }

  /**
   * The encoded lengths of a segment.
   *
   * @param segment the place of the segment among the reader's leaves
   * @return a byte for each document, by its number in the segment; not to be changed
   */
  public byte[] ofSegment(int segment) {
    return ofSegments[segment];
  }

  /**
   * The length that an encoded one stands for.
   *
   * @param encoded from 0 to 255
   * @return the number of words, rounded down where it is large
   */
  public static int decode(int encoded) {
    return SmallFloat.byte4ToInt((byte) encoded);
  }
}
