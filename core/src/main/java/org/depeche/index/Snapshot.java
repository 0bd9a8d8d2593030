package org.depeche.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.depeche.article.Article;

/**
 * One state of an index, which never changes while it is open. Safe for use by several threads.
 *
 * <p>It closes the directory that it was opened on, when it is closed and nobody holds it any more.
 */
public final class Snapshot implements Closeable {

  /** The instant of an article without a date: before all others. */
  public static final long WITHOUT_DATE = Long.MIN_VALUE;

  /** Terms whose counts are kept; about 3 MB. */
  private static final int REMEMBERED = 16_384;

  private final DirectoryReader reader;
  private final Map<String, FieldLengths> lengths = new ConcurrentHashMap<>();

  /** A plan asks several times for the same words, and so do people. */
  private final Map<Term, TermCounts> counts = new ConcurrentHashMap<>();

  /** What look-ups that ended worked with: one for each that ran at the same time. */
  private final Queue<TermLookup> free = new ConcurrentLinkedQueue<>();

  private Snapshot(DirectoryReader reader) {
    this.reader = reader;
  }

  /**
   * Opens the content of a directory.
   *
   * @param directory where the index is; closed with the snapshot
   * @return the snapshot
   * @throws IOException if there is no index or it cannot be read
   */
  public static Snapshot open(Directory directory) throws IOException {
    DirectoryReader reader = DirectoryReader.open(directory);
    reader.getReaderCacheHelper().addClosedListener(key -> directory.close());
    return new Snapshot(reader);
  }

  /**
   * How many articles there are.
   *
   * @return the number, deleted ones left out
   */
  public int size() {
    return reader.numDocs();
  }

  /**
   * A searcher of Lucene's over the snapshot: a new one, which costs little beside a search.
   *
   * @return the searcher
   */
  public IndexSearcher searcher() {
    return new IndexSearcher(reader);
  }

  /**
   * How long the texts of a field are; read once.
   *
   * @param field a text field
   * @return the lengths
   * @throws IOException if the index cannot be read
   */
  public FieldLengths lengths(String field) throws IOException {
    FieldLengths known = lengths.get(field);
    if (known == null) {
      known = FieldLengths.read(reader, field);
      lengths.put(field, known);
    }
    return known;
  }

  /**
   * In how many articles a term stands, deleted ones that are not yet expunged counted.
   *
   * @param term a term of the index
   * @return the number
   * @throws IOException if the index cannot be read
   */
  public int frequency(Term term) throws IOException {
    return counts(term).articles();
  }

  /**
   * How often a word stands in a text that it stands in, in the mean.
   *
   * @param term a term of a text field
   * @return the number of its places by that of its articles, at least 1; 0 where it stands nowhere
   * @throws IOException if the index cannot be read
   */
  public float repetition(Term term) throws IOException {
    TermCounts known = counts(term);
    return known.articles() == 0 ? 0 : (float) known.places() / known.articles();
  }

  private TermCounts counts(Term term) throws IOException {
    TermCounts known = counts.get(term);
    if (known == null) {
      TermLookup used = free.poll();
      TermLookup lookup = used == null ? new TermLookup(reader.leaves()) : used;
      known = lookup.counts(term);
      free.add(lookup);
      if (counts.size() >= REMEMBERED) {
        counts.clear();
      }
      counts.put(term, known);
    }
    return known;
  }

  /**
   * Reads an article back.
   *
   * @param id its id
   * @return the article as it was given, or empty
   * @throws IOException if the index cannot be read
   */
  public Optional<Article> article(String id) throws IOException {
    int document = document(id);
    return document < 0 ? Optional.empty() : Optional.of(article(document));
  }

  /**
   * Reads an article back by Lucene's number.
   *
   * @param document the number of a document of this snapshot
   * @return the article as it was given
   * @throws IOException if the index cannot be read
   */
  public Article article(int document) throws IOException {
    return ArticleDocuments.article(reader.storedFields().document(document));
  }

  /**
   * Lucene's number of an article.
   *
   * @param id its id
   * @return the number, or -1 where the index does not hold the article
   * @throws IOException if the index cannot be read
   */
  public int document(String id) throws IOException {
    Term term = new Term(Schema.ID, id);
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
      Bits live = leaf.reader().getLiveDocs();
      while (postings != null && postings.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
        if (live == null || live.get(postings.docID())) {
          return leaf.docBase + postings.docID();
        }
      }
    }
    return -1;
  }

  /**
   * Goes through the ids of all articles, in no order.
   *
   * @param visitor is given each id
   * @throws IOException if the index cannot be read
   */
  public void forEachId(Consumer<String> visitor) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedDocValues ids = DocValues.getSorted(leaf.reader(), Schema.ID);
      Bits live = leaf.reader().getLiveDocs();
      while (ids.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(ids.docID())) {
          visitor.accept(ids.lookupOrd(ids.ordValue()).utf8ToString());
        }
      }
    }
  }

  /**
   * This snapshot with some of its articles alone; the words that it knows, and how rare they are,
   * are those of the whole.
   *
   * @param ids which articles it holds
   * @return a snapshot, to be closed; it keeps this one open as long
   * @throws IOException if the index cannot be read
   */
  public Snapshot restrictedTo(Predicate<String> ids) throws IOException {
    return new Snapshot(new RestrictedReader(reader, ids));
  }

  /**
   * Lucene's reader over the snapshot.
   *
   * @return the reader
   */
  public IndexReader reader() {
    return reader;
  }

  /**
   * Keeps the snapshot open until {@link #release()}, also when it is closed meanwhile.
   *
   * @return false if it is closed already
   */
  public boolean tryAcquire() {
    return reader.tryIncRef();
  }

  /**
   * Gives back what {@link #tryAcquire()} took.
   *
   * @throws IOException if this was the last holder and closing fails
   */
  public void release() throws IOException {
    reader.decRef();
  }

  /** Closes the snapshot as soon as nobody holds it. */
  @Override
  public void close() throws IOException {
    reader.close();
  }
}
