package org.depeche.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Predicate;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** A reader in which some articles alone live; it keeps the one behind it open. */
final class RestrictedReader extends FilterDirectoryReader {
  private final Predicate<String> ids;

  RestrictedReader(DirectoryReader reader, Predicate<String> ids) throws IOException {
    super(
        reader,
        new SubReaderWrapper() {
          @Override
          public LeafReader wrap(LeafReader leaf) {
            return Leaf.of(leaf, ids);
          }
        });
    this.ids = ids;
    reader.incRef();
  }

  @Override
  protected DirectoryReader doWrapDirectoryReader(DirectoryReader reader) throws IOException {
    return new RestrictedReader(reader, ids);
  }

  @Override
  public @Nullable CacheHelper getReaderCacheHelper() {
    return null;
  }

  @Override
  protected void doClose() throws IOException {
    in.decRef();
  }

  private static final class Leaf extends FilterLeafReader {
    private final FixedBitSet living;

    private Leaf(LeafReader leaf, FixedBitSet living) {
      super(leaf);
      this.living = living;
    }

    static Leaf of(LeafReader leaf, Predicate<String> ids) {
      FixedBitSet living = new FixedBitSet(Math.max(1, leaf.maxDoc()));
      try {
        SortedDocValues values = DocValues.getSorted(leaf, Schema.ID);
        Bits live = leaf.getLiveDocs();
        while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          if ((live == null || live.get(values.docID()))
              && ids.test(values.lookupOrd(values.ordValue()).utf8ToString())) {
            living.set(values.docID());
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return new Leaf(leaf, living);
    }

    @Override
    public Bits getLiveDocs() {
      return living;
    }

    @Override
    public int numDocs() {
      return living.cardinality();
    }

    @Override
    public @Nullable CacheHelper getCoreCacheHelper() {
      return in.getCoreCacheHelper();
    }

    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
      return null;
    }
  }
}
