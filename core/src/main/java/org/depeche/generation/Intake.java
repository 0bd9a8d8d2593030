package org.depeche.generation;

import java.io.Closeable;
import java.io.IOException;
import org.depeche.article.Article;
import org.jspecify.annotations.Nullable;

/** The articles that a run is given, one at a time. */
interface Intake extends Closeable {

  /**
   * An article and where it stood.
   *
   * @param article the article
   * @param file the number of its file, or -1 if it came from none
   * @param line its line, or its place in the run
   */
  record Given(Article article, int file, int line) {}

  /** The next article, or null at the end. */
  @Nullable Given next() throws IOException;

  /** The absolute path of a file by its number, or the empty text for none. */
  String source(int file);

  /** Where an article stood, for people. */
  String place(int file, int line);

  /** Whether an article of the last generation that was not met any more is gone. */
  boolean isGone(String source);

  /** What a run over these articles is called where it finds none. */
  String name();

  @Override
  void close() throws IOException;
}
