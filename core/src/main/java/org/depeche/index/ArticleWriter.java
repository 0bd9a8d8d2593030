package org.depeche.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.depeche.article.Article;
import org.depeche.inversion.Inverter;
import org.jspecify.annotations.Nullable;

/**
 * Writes articles into a Lucene directory. Safe for use by several threads.
 *
 * <p>Nothing can be read before {@link #finish()}; closing without it throws the changes away.
 */
public final class ArticleWriter implements Closeable {

  private static final double MOST_MEGABYTES = 256;
  private static final int SHARE_OF_HEAP = 8;

  private static final int MOST_ROUNDS = 10;

  /** Less in memory is written before a thread has begun. */
  private static final long WORTH_A_THREAD = 4 << 20;

  /** Between the standfirst and the body no phrase matches, nor are there neighbours. */
  private static final int GAP = 8;

  private final long most = (long) (bufferMegabytes() * 1e6);
  private final Inverter inverter = new Inverter(Set.copyOf(Schema.WORD_FIELDS), GAP, most);
  private final ArticleDocuments documents = new ArticleDocuments(inverter);
  private final ReentrantLock flushing = new ReentrantLock();
  private final IndexWriter writer;
  private final TieredMergePolicy merges = new TieredMergePolicy();
  private final Scheduler scheduler = new Scheduler();

  /**
   * Opens a writer on a directory, new or holding an index of the same fingerprint.
   *
   * @param directory where the index is
   * @throws IOException if the directory cannot be written
   */
  public ArticleWriter(Directory directory) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig();
    inverter.configure(config);
    config.setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
    config.setRAMBufferSizeMB(bufferMegabytes());
    config.setCommitOnClose(false);
    config.setMergePolicy(merges);
    // One file a segment for everything: fewer files to check and to force to disk.
    config.setUseCompoundFile(true);
    config.setMergeScheduler(scheduler);
    config.setIndexSort(ArticleOrder.BY_DATE);
    writer = new IndexWriter(directory, config);
  }

  /**
   * How much of the heap holds articles that are not on disk yet. A larger buffer writes no faster,
   * but fewer segments, and each segment costs every search.
   *
   * @return megabytes: an eighth of the heap, at most {@value #MOST_MEGABYTES}
   */
  public static double bufferMegabytes() {
    return Math.min(MOST_MEGABYTES, Runtime.getRuntime().maxMemory() / 1e6 / SHARE_OF_HEAP);
  }

  /**
   * Adds an article whose id the index does not hold.
   *
   * @param article the article
   * @throws IOException if it cannot be written
   */
  public void add(Article article) throws IOException {
    write(article, writer::addDocument);
  }

  /**
   * Puts an article in the place of the one with its id.
   *
   * @param article the article
   * @throws IOException if it cannot be written
   */
  public void replace(Article article) throws IOException {
    Term id = new Term(Schema.ID, article.id());
    write(article, document -> writer.updateDocument(id, document));
  }

  private interface Destination {
    void write(Document document) throws IOException;
  }

  private void write(Article article, Destination destination) throws IOException {
    Document document = documents.document(article);
    attempt(() -> destination.write(document));
    makeRoom();
  }

  /**
   * Writes a segment where too much waits. One thread does, the others go on until twice as much
   * waits.
   */
  private void makeRoom() throws IOException {
    long waiting = inverter.bytes();
    if (waiting <= most) {
      return;
    }
    if (waiting > 2 * most) {
      flushing.lock();
    } else if (!flushing.tryLock()) {
      return;
    }
    try {
      while (inverter.bytes() > most && flushOne()) {
        // The largest segment first; the others may do with the room that it leaves.
      }
    } finally {
      flushing.unlock();
    }
  }

  private boolean flushOne() throws IOException {
    boolean[] flushed = {false};
    attempt(() -> flushed[0] = writer.flushNextBuffer());
    return flushed[0];
  }

  /**
   * Removes an article, if the index holds it.
   *
   * @param id its id
   * @throws IOException if the index cannot be written
   */
  public void delete(String id) throws IOException {
    attempt(() -> writer.deleteDocuments(new Term(Schema.ID, id)));
  }

  /**
   * Rewrites every segment that holds deleted articles, so that they count nowhere: scores are then
   * those of an index that never held them.
   *
   * @throws IOException if the index cannot be written
   */
  public void expungeDeletes() throws IOException {
    attempt(this::flushTogether);
    merges.setForceMergeDeletesPctAllowed(0);
    // A merge that is under way is passed over, and may bring deleted articles of its own.
    for (int round = 0; round < MOST_ROUNDS && writer.hasDeletions(); round++) {
      scheduler.sync();
      try {
        attempt(() -> writer.forceMergeDeletes(true));
      } catch (IOException e) {
        // Lucene names the segments; what went wrong with them is the cause.
        Throwable reason = e.getCause();
        throw reason == null
            ? e
            : new IOException("Segments could not be merged: " + reason.getMessage(), e);
      }
    }
    if (writer.hasDeletions()) {
      throw new IOException("Deleted articles could not be expunged from the index; run again.");
    }
  }

  /**
   * Makes what was written the content of the directory.
   *
   * @throws IOException if it cannot be written
   */
  public void finish() throws IOException {
    attempt(this::flushTogether);
    attempt(writer::commit);
    scheduler.rethrow();
  }

  /**
   * Writes what is in memory: each thread that added articles left a segment there, and Lucene
   * would write one after the other.
   */
  private void flushTogether() throws IOException {
    int threads = Runtime.getRuntime().availableProcessors();
    if (threads == 1 || writer.ramBytesUsed() + inverter.bytes() < WORTH_A_THREAD) {
      return;
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (Future<?> done :
          pool.invokeAll(Collections.<Callable<Boolean>>nCopies(threads, this::flush))) {
        done.get();
      }
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException reason -> throw reason;
        case IllegalStateException reason -> throw reason;
        case Throwable reason ->
            throw new IOException("The index cannot be written: " + reason.getMessage(), reason);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("The run was interrupted; nothing was published.");
    }
  }

  private boolean flush() throws IOException {
    boolean more = true;
    while (more) {
      more = flushOne();
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }

  private interface Step {
    void run() throws IOException;
  }

  /** After a failed write Lucene refuses the next one as misuse; the failed write is the reason. */
  private void attempt(Step step) throws IOException {
    try {
      step.run();
    } catch (IllegalStateException e) {
      Throwable reason = writer.getTragicException();
      if (reason == null) {
        throw e;
      }
      throw new IOException("The index cannot be written: " + reason.getMessage(), reason);
    }
  }

  /** Remembers a merge that failed, where Lucene's own would print it from a thread of its own. */
  private static final class Scheduler extends ConcurrentMergeScheduler {
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    @Override
    protected void handleMergeException(Throwable exception) {
      failure.compareAndSet(null, exception);
    }

    void rethrow() throws IOException {
      Throwable failed = failure.get();
      if (failed != null) {
        throw new IOException("Segments could not be merged: " + failed.getMessage(), failed);
      }
    }
  }
}
