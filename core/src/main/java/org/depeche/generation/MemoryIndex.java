package org.depeche.generation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.depeche.article.Article;
import org.depeche.index.ArticleWriter;
import org.depeche.index.Snapshot;
import org.depeche.reader.Selection;

/**
 * An index that is made in memory and written nowhere.
 *
 * @param snapshot its content; closing it frees the memory
 * @param report what was taken in
 */
public record MemoryIndex(Snapshot snapshot, RunReport report) {

  /**
   * Takes articles in. Of two articles with one id the first stays, the second is a problem.
   *
   * @param articles the articles; iterated once
   * @return the index
   * @throws IOException if an article cannot be indexed
   */
  public static MemoryIndex of(Iterable<? extends Article> articles) throws IOException {
    Tally tally = new Tally(RunListener.NONE);
    return of(new GivenArticles(articles, false), tally, RunListener.NONE);
  }

  /**
   * Takes the articles of files and folders in.
   *
   * @param paths files and folders
   * @param selection which files in folders are read
   * @param listener follows the reading
   * @return the index, which may be empty
   * @throws IOException if a path does not exist, or an article cannot be indexed
   */
  public static MemoryIndex ofFiles(List<Path> paths, Selection selection, RunListener listener)
      throws IOException {
    Tally tally = new Tally(listener);
    SourceBook book = new SourceBook(Instant.EPOCH);
    try (GivenFiles files =
        new GivenFiles(
            paths, selection, false, tally, book, List.of(), file -> false, (file, key) -> false)) {
      return of(files, tally, listener);
    }
  }

  private static MemoryIndex of(Intake intake, Tally tally, RunListener listener)
      throws IOException {
    Hasher hasher = new Hasher();
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (ArticleWriter writer = new ArticleWriter(directory);
        IndexingCrew crew = new IndexingCrew(writer, RunOptions.DEFAULT.threads())) {
      tally.phase(Phase.READ);
      Arrivals arrivals =
          new Arrivals(
              intake,
              new KnownArticles(),
              new SourceBook(Instant.EPOCH),
              Withdrawals.none(),
              hasher,
              tally,
              listener);
      for (Arrivals.Arrival next = arrivals.next(); next != null; next = arrivals.next()) {
        crew.put(next, false);
      }
      arrivals.takeBack(crew.finish());
      writer.finish();
    }
    Snapshot snapshot = Snapshot.open(directory);
    return new MemoryIndex(
        snapshot, tally.report(Outcome.PUBLISHED, 0, snapshot.size(), hasher.textBytes()));
  }
}
