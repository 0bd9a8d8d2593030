package org.depeche.reader;

import java.io.Closeable;
import java.util.Iterator;

/**
 * Pulls articles and problems out of files, one at a time, holding one article at a time.
 *
 * <p>{@code hasNext} and {@code next} never throw for what stands in a file: that is a {@link
 * ReadProblem}. Close a reader that is left before its end. Not safe for use by several threads.
 *
 * <pre>{@code
 * Sources sources = Sources.find(List.of(Path.of("articles")));
 * try (ArticleReader reader = ArticleReader.open(sources)) {
 *   while (reader.hasNext()) {
 *     switch (reader.next()) {
 *       case ReadArticle(Article article, SourceFile file, int line) -> index(article);
 *       case ReadProblem problem -> System.err.println(problem);
 *     }
 *   }
 * }
 * }</pre>
 */
public interface ArticleReader extends Iterator<ReadResult>, Closeable {

  /**
   * The files that were passed over so far because nothing reads their kind: those in archives, and
   * where several files are read those in folders.
   *
   * @return what was passed over; all of it at the end
   */
  PassedOver passedOver();

  /**
   * Reads one file. It is opened when the first result is asked for.
   *
   * @param file the file
   * @return its articles and problems, in their order in the file
   */
  static ArticleReader open(SourceFile file) {
    return new FileReader(file);
  }

  /**
   * Reads all files that were found: first the problems of the search, then file by file. Of
   * articles with the same id the first stays, each later one is a problem. The ids of a run are
   * kept in memory.
   *
   * @param sources what {@link Sources#find} found
   * @return the articles and problems
   */
  static ArticleReader open(Sources sources) {
    return new UniqueReader(sources);
  }
}
