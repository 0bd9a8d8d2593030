package org.depeche;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.depeche.article.Article;
import org.depeche.facet.Overview;
import org.depeche.generation.IndexLockedException;
import org.depeche.generation.IndexRun;
import org.depeche.generation.Maintenance;
import org.depeche.generation.MemoryIndex;
import org.depeche.generation.RunListener;
import org.depeche.generation.RunOptions;
import org.depeche.generation.RunRefusedException;
import org.depeche.generation.RunReport;
import org.depeche.index.CurrentGeneration;
import org.depeche.index.DamagedIndexException;
import org.depeche.index.ForeignFingerprintException;
import org.depeche.index.IndexLayout;
import org.depeche.index.NoIndexException;
import org.depeche.index.OpenGeneration;
import org.depeche.index.Reading;
import org.depeche.index.Snapshot;
import org.depeche.plan.Weights;
import org.depeche.query.QueryException;
import org.depeche.reader.Selection;
import org.depeche.search.Explanation;
import org.depeche.search.InvalidCursorException;
import org.depeche.search.RankedId;
import org.depeche.search.SearchRequest;
import org.depeche.search.SearchResult;
import org.depeche.search.Searcher;
import org.depeche.search.Suggested;
import org.depeche.similar.SimilarArticle;
import org.depeche.similar.SimilarArticles;
import org.depeche.suggest.Suggester;
import org.depeche.suggest.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * An index of French articles, open for reading; and, as static methods, what writes one.
 *
 * <p>An open index answers from one generation until {@link #refresh()} finds a newer one; what is
 * under way then ends on the generation it began with. Safe for use by several threads, and while
 * any process writes the index.
 *
 * <p>The methods that write take the lock of the index and fail with an {@link
 * IndexLockedException} at once where another run holds it. If they fail, the index is as it was.
 */
public final class Depeche implements Closeable {
  private static final Searcher SEARCHER = new Searcher(Weights.DEFAULT);
  private static final SimilarArticles SIMILAR = new SimilarArticles();
  private static final Suggester SUGGESTER = new Suggester();

  private final @Nullable IndexLayout layout;
  private final OpenGeneration.Inspection inspection;
  private final Reading reading;
  private final Warmer warmer = new Warmer();
  private volatile OpenGeneration current;

  private Depeche(
      @Nullable IndexLayout layout,
      OpenGeneration.Inspection inspection,
      Reading reading,
      OpenGeneration current) {
    this.layout = layout;
    this.inspection = inspection;
    this.reading = reading;
    this.current = current;
  }

  /**
   * Opens an index.
   *
   * @param index the folder of the index
   * @return the index, to be closed
   * @throws NoIndexException if there is none
   * @throws ForeignFingerprintException if another version made it, with what differs
   * @throws DamagedIndexException if a file of it is missing or has lost its content
   * @throws IOException if it cannot be read
   */
  public static Depeche open(Path index) throws IOException {
    return open(index, OpenOptions.DEFAULT);
  }

  /**
   * Opens an index.
   *
   * @param index the folder of the index
   * @param options how it is opened
   * @return the index, to be closed
   * @throws NoIndexException if there is none
   * @throws ForeignFingerprintException if another version made it, with what differs
   * @throws DamagedIndexException if a file of it is missing or has lost its content, as far as the
   *     options let that be checked
   * @throws IOException if it cannot be read
   */
  public static Depeche open(Path index, OpenOptions options) throws IOException {
    IndexLayout layout = new IndexLayout(index);
    OpenGeneration.Inspection inspection =
        options.verify() ? Maintenance.verification() : OpenGeneration.QUICK;
    OpenGeneration opened = OpenGeneration.open(layout, inspection, options.reading());
    return new Depeche(layout, inspection, options.reading(), opened);
  }

  /**
   * Makes an index in memory, which is gone when it is closed. Of two articles with one id the
   * first stays.
   *
   * @param articles the articles; iterated once
   * @return the index, to be closed
   * @throws IOException if an article cannot be indexed
   */
  public static Depeche inMemory(Iterable<? extends Article> articles) throws IOException {
    return inMemory(MemoryIndex.of(articles));
  }

  /**
   * Makes an index in memory out of files and folders, which is gone when it is closed.
   *
   * @param paths files and folders
   * @param listener is told of every article read and everything that could not be read
   * @return the index, to be closed; empty where no article was found
   * @throws IOException if a path does not exist, or an article cannot be indexed
   */
  public static Depeche inMemoryFiles(List<Path> paths, RunListener listener) throws IOException {
    return inMemoryFiles(paths, Selection.ALL, listener);
  }

  /**
   * Makes an index in memory out of files and the selected ones in folders, which is gone when it
   * is closed.
   *
   * @param paths files and folders
   * @param selection which files in folders are read
   * @param listener is told of every article read and everything that could not be read
   * @return the index, to be closed; empty where no article was found
   * @throws IOException if a path does not exist, or an article cannot be indexed
   */
  public static Depeche inMemoryFiles(List<Path> paths, Selection selection, RunListener listener)
      throws IOException {
    return inMemory(MemoryIndex.ofFiles(paths, selection, listener));
  }

  private static Depeche inMemory(MemoryIndex index) {
    OpenGeneration opened = new OpenGeneration(0, index.snapshot());
    return new Depeche(null, OpenGeneration.QUICK, Reading.MAPPED, opened);
  }

  /**
   * Adds articles to an index, each in the place of the one with its id; removes nothing. The index
   * is made if there is none.
   *
   * @param index the folder of the index
   * @param articles the articles; iterated once
   * @return what was done
   * @throws IOException if nothing was published; see {@link IndexRun}
   */
  public static RunReport index(Path index, Iterable<? extends Article> articles)
      throws IOException {
    return new IndexRun(index, RunOptions.DEFAULT, RunListener.NONE).add(articles);
  }

  /**
   * Makes an index hold these articles and no others. Only what changed is analysed again.
   *
   * @param index the folder of the index; made if it is missing
   * @param articles the articles; iterated once
   * @return what was done
   * @throws RunRefusedException if a guard refuses; see {@link org.depeche.generation.Guard}
   * @throws IOException if nothing was published; see {@link IndexRun}
   */
  public static RunReport reindex(Path index, Iterable<? extends Article> articles)
      throws IOException {
    return new IndexRun(index, RunOptions.DEFAULT, RunListener.NONE).mirror(articles);
  }

  /**
   * Makes an index hold these articles and no others. Only what changed is analysed again.
   *
   * @param index the folder of the index; made if it is missing
   * @param articles the articles; iterated once
   * @param options how it is to be done
   * @param listener follows the run, and can cancel it
   * @return what was done
   * @throws RunRefusedException if a guard refuses; see {@link org.depeche.generation.Guard}
   * @throws IOException if nothing was published; see {@link IndexRun}
   */
  public static RunReport reindex(
      Path index, Iterable<? extends Article> articles, RunOptions options, RunListener listener)
      throws IOException {
    return new IndexRun(index, options, listener).mirror(articles);
  }

  /**
   * Withdraws articles at once; no run and no rollback brings them back until they are allowed
   * again with {@link Maintenance#allow}.
   *
   * @param index the folder of the index
   * @param ids the ids of the articles
   * @return what was done
   * @throws NoIndexException if there is none
   * @throws IOException if it cannot be done; see {@link Maintenance#withdraw}
   */
  public static RunReport withdraw(Path index, Collection<String> ids) throws IOException {
    return maintenance(index).withdraw(ids, false);
  }

  /**
   * What looks after the generations of an index: lists, checks, compares and restores them.
   *
   * @param index the folder of the index
   * @return the maintenance, with the usual options
   */
  public static Maintenance maintenance(Path index) {
    return new Maintenance(index, RunOptions.DEFAULT);
  }

  /**
   * Adds the articles of files and folders to an index; removes nothing.
   *
   * @param index the folder of the index; made if it is missing
   * @param paths files and folders
   * @param options how it is to be done
   * @param listener follows the run
   * @return what was done
   * @throws RunRefusedException if a guard refuses; see {@link org.depeche.generation.Guard}
   * @throws IOException if nothing was published; see {@link IndexRun}
   */
  public static RunReport indexFiles(
      Path index, List<Path> paths, RunOptions options, RunListener listener) throws IOException {
    return new IndexRun(index, options, listener).addFiles(paths);
  }

  /**
   * Makes an index mirror files and folders: articles recorded under one of them that are not there
   * any more are removed, articles from elsewhere stay.
   *
   * @param index the folder of the index; made if it is missing
   * @param paths files and folders
   * @param options how it is to be done
   * @param listener follows the run
   * @return what was done
   * @throws RunRefusedException if a guard refuses; see {@link org.depeche.generation.Guard}
   * @throws IOException if nothing was published; see {@link IndexRun}
   */
  public static RunReport reindexFiles(
      Path index, List<Path> paths, RunOptions options, RunListener listener) throws IOException {
    return new IndexRun(index, options, listener).mirrorFiles(paths);
  }

  /**
   * How many articles there are.
   *
   * @return the number
   */
  public int size() {
    return current.snapshot().size();
  }

  /**
   * Which generation answers.
   *
   * @return its number, or 0 for an index in memory
   */
  public long generation() {
    return current.number();
  }

  /**
   * Reads an article back.
   *
   * @param id its id
   * @return the article as it was given, or empty
   * @throws IOException if the index cannot be read
   */
  public Optional<Article> article(String id) throws IOException {
    Snapshot snapshot = acquire();
    try {
      return snapshot.article(id);
    } finally {
      snapshot.release();
    }
  }

  /**
   * Tells what the index holds.
   *
   * @param top how many sections and sources are told at the most
   * @return the number of articles, the span of their dates, their sections and sources
   * @throws IOException if the index cannot be read
   */
  public Overview overview(int top) throws IOException {
    Snapshot snapshot = acquire();
    try {
      return Overview.of(snapshot, top);
    } finally {
      snapshot.release();
    }
  }

  /**
   * Searches with the usual settings: any word, the first ten hits, two snippets each.
   *
   * @param query the query, as a user types it
   * @return what was found
   * @throws QueryException if the query cannot be served: it is empty, or passes a bound
   * @throws IOException if the index cannot be read
   */
  public SearchResult search(String query) throws IOException {
    return search(SearchRequest.of(query));
  }

  /**
   * Searches.
   *
   * @param request what to search for
   * @return what was found
   * @throws QueryException if the query cannot be served: it is empty, or passes a bound
   * @throws InvalidCursorException if the cursor is damaged, or of another request
   * @throws IOException if the index cannot be read
   */
  public SearchResult search(SearchRequest request) throws IOException {
    Snapshot snapshot = acquire();
    try {
      warmer.remember(request);
      return SEARCHER.search(request, snapshot);
    } finally {
      snapshot.release();
    }
  }

  /**
   * Searches for ids and scores alone, which no article has to be read for. In the order of dates,
   * which needs none, scores are 0.
   *
   * @param request what to search for
   * @return the hits of the window, in their order
   * @throws QueryException if the query cannot be served: it is empty, or passes a bound
   * @throws InvalidCursorException if the cursor is damaged, or of another request
   * @throws IOException if the index cannot be read
   */
  public List<RankedId> ids(SearchRequest request) throws IOException {
    Snapshot snapshot = acquire();
    try {
      return SEARCHER.ids(request, snapshot);
    } finally {
      snapshot.release();
    }
  }

  /**
   * Completes what somebody types in a search box, such as {@code cooperation mil}.
   *
   * @param typed what was typed so far
   * @param limit how many suggestions are wanted, from 1 to {@value Suggester#MAX_SUGGESTIONS}
   * @return whole queries, most useful first; none where nothing begins so
   * @throws IllegalArgumentException if the limit is out of these bounds, or the text is longer
   *     than {@value Suggester#MAX_LENGTH} characters
   * @throws IOException if the index cannot be read
   */
  public List<Suggestion> suggest(String typed, int limit) throws IOException {
    Snapshot snapshot = acquire();
    try {
      return SUGGESTER.suggest(typed, limit, snapshot);
    } finally {
      snapshot.release();
    }
  }

  /**
   * Another query that may have been meant, where it finds more; every search tells it, too.
   *
   * @param request what was searched for; its window does not matter
   * @return the other query, or empty where this one is well spelt
   * @throws QueryException if the query cannot be served: it is empty, or passes a bound
   * @throws IOException if the index cannot be read
   */
  public Optional<Suggested> suggestion(SearchRequest request) throws IOException {
    Snapshot snapshot = acquire();
    try {
      return Optional.ofNullable(SEARCHER.suggestion(request, snapshot));
    } finally {
      snapshot.release();
    }
  }

  /**
   * Finds articles about the same things as one.
   *
   * @param id the id of the article
   * @param limit how many are wanted, from 1 to {@value SimilarArticles#MAX_ARTICLES}
   * @return the articles, most similar first; empty where the index does not hold the article
   * @throws IllegalArgumentException if the limit is out of these bounds
   * @throws IOException if the index cannot be read
   */
  public Optional<List<SimilarArticle>> similar(String id, int limit) throws IOException {
    Snapshot snapshot = acquire();
    try {
      return SIMILAR.of(id, limit, snapshot);
    } finally {
      snapshot.release();
    }
  }

  /**
   * Finds articles about the same things as a text, which need not be in the index.
   *
   * @param text the text
   * @param limit how many are wanted, from 1 to {@value SimilarArticles#MAX_ARTICLES}
   * @return the articles, most similar first
   * @throws QueryException if the text holds no word
   * @throws IllegalArgumentException if the limit is out of these bounds
   * @throws IOException if the index cannot be read
   */
  public List<SimilarArticle> similarToText(String text, int limit) throws IOException {
    Snapshot snapshot = acquire();
    try {
      return SIMILAR.ofText(text, limit, snapshot);
    } finally {
      snapshot.release();
    }
  }

  /**
   * Explains why an article answers a request, and what each part of it gave.
   *
   * @param request what to search for; its window does not matter
   * @param id the id of the article
   * @return the explanation, with no part where the article does not answer; empty where the index
   *     does not hold the article
   * @throws QueryException if the query cannot be served: it is empty, or passes a bound
   * @throws IOException if the index cannot be read
   */
  public Optional<Explanation> why(SearchRequest request, String id) throws IOException {
    Snapshot snapshot = acquire();
    try {
      return SEARCHER.why(request, id, snapshot);
    } finally {
      snapshot.release();
    }
  }

  /**
   * Moves to the published generation, if that is another one than the one open here. The last
   * requests are served from it before anybody else is, so that nobody waits for a cold index.
   *
   * @return whether it moved
   * @throws ForeignFingerprintException if another version made the new one; the old one answers on
   * @throws IOException if the new one cannot be read; the old one answers on
   */
  public synchronized boolean refresh() throws IOException {
    if (layout == null) {
      return false;
    }
    OpenGeneration old = current;
    if (!old.snapshot().tryAcquire()) {
      throw closed();
    }
    try {
      if (CurrentGeneration.read(layout).equals(OptionalLong.of(old.number()))) {
        return false;
      }
      OpenGeneration next = OpenGeneration.open(layout, inspection, reading);
      try {
        warmer.warm(SEARCHER, next.snapshot());
      } catch (IOException | RuntimeException e) {
        next.snapshot().close();
        throw e;
      }
      current = next;
    } finally {
      old.snapshot().release();
    }
    old.snapshot().close();
    return true;
  }

  /**
   * The snapshot that answers now, held open until its {@code release()}.
   *
   * @throws IllegalStateException if the index is closed
   */
  Snapshot acquire() {
    while (true) {
      OpenGeneration open = current;
      if (open.snapshot().tryAcquire()) {
        return open.snapshot();
      }
      // Closed by a refresh between the two lines above, or for good.
      if (open == current) {
        throw closed();
      }
    }
  }

  private static IllegalStateException closed() {
    return new IllegalStateException("The index is closed; open it again.");
  }

  /** Closes the index; what is under way ends first. */
  @Override
  public synchronized void close() throws IOException {
    current.snapshot().close();
  }
}
