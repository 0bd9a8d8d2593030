package org.depeche.similar;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.BytesRef;
import org.depeche.article.Article;
import org.depeche.index.Schema;
import org.depeche.index.Signature;
import org.depeche.index.Snapshot;

/**
 * Tells articles whose texts are nearly the same among some that are given, as wire copy is in
 * several papers. What is told depends on the given ones and their order alone, and not on how or
 * when the index was built. Stateless.
 */
public final class Duplicates {

  /** From this {@link Signature#similarity similarity} on two texts are nearly the same. */
  public static final float LEAST = 0.3f;

  private Duplicates() {}

  /**
   * For each article the first one before it that its text is nearly the same as, and that is
   * itself like none before it.
   *
   * @param documents Lucene's numbers of articles, in the order that counts
   * @param snapshot the index that holds them
   * @return for each the index of its first in {@code documents}: its own where it is a first
   * @throws IOException if the index cannot be read
   */
  public static int[] firsts(int[] documents, Snapshot snapshot) throws IOException {
    long[][] signatures = signatures(documents, snapshot);
    int[] firsts = new int[documents.length];
    List<Integer> leaders = new ArrayList<>();
    for (int i = 0; i < documents.length; i++) {
      firsts[i] = first(signatures, i, leaders);
      if (firsts[i] == i) {
        leaders.add(i);
      }
    }
    return firsts;
  }

  /**
   * Whether the texts of articles are nearly the same as that of one.
   *
   * @param one the one, which need not be in the index
   * @param documents Lucene's numbers of the others
   * @param snapshot the index that holds these
   * @return for each whether it is
   * @throws IOException if the index cannot be read
   */
  public static boolean[] alike(Article one, int[] documents, Snapshot snapshot)
      throws IOException {
    long[] own = Signature.bins(Signature.of(one.lead(), one.body()));
    long[][] signatures = signatures(documents, snapshot);
    boolean[] alike = new boolean[documents.length];
    for (int i = 0; i < alike.length; i++) {
      alike[i] = Signature.similarity(own, signatures[i]) >= LEAST;
    }
    return alike;
  }

  private static int first(long[][] signatures, int at, List<Integer> leaders) {
    for (int leader : leaders) {
      if (Signature.similarity(signatures[leader], signatures[at]) >= LEAST) {
        return leader;
      }
    }
    return at;
  }

  private static long[][] signatures(int[] documents, Snapshot snapshot) throws IOException {
    // Doc values are read forwards.
    Integer[] ascending = new Integer[documents.length];
    Arrays.setAll(ascending, i -> i);
    Arrays.sort(ascending, (one, other) -> Integer.compare(documents[one], documents[other]));
    List<LeafReaderContext> leaves = snapshot.reader().leaves();
    long[][] signatures = new long[documents.length][];
    LeafReaderContext leaf = null;
    BinaryDocValues values = null;
    for (int i : ascending) {
      LeafReaderContext holder = leaves.get(ReaderUtil.subIndex(documents[i], leaves));
      if (holder != leaf) {
        leaf = holder;
        values = leaf.reader().getBinaryDocValues(Schema.SIGNATURE);
      }
      boolean has = values != null && values.advanceExact(documents[i] - leaf.docBase);
      signatures[i] =
          has ? Signature.bins(BytesRef.deepCopyOf(values.binaryValue()).bytes) : new long[0];
    }
    return signatures;
  }
}
