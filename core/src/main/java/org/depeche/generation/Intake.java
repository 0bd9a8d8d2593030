package org.depeche.generation;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Predicate;
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

  /**
   * The number of the file that a source is, if it is one of the files of the run and need not be
   * read; else -1. What is known of such a file's articles is told before the first one is asked
   * for.
   *
   * @param source the key of a source
   */
  int unread(long source);

  /** The next article, or null at the end. */
  @Nullable Given next() throws IOException;

  /** The last article was not taken in. */
  void refused();

  /** The last article is withdrawn. */
  void withdrawn(String id);

  /** The absolute path of a file by its number, or the empty text for none. */
  String source(int file);

  /** Where an article stood, for people. */
  String place(int file, int line);

  /** Whether the run was given the place where a source lies. */
  boolean covers(String source);

  /** Whether an article of the last generation that was not met any more is gone. */
  boolean isGone(String source);

  /** Whether a source, by its key, is one of the files of the run. */
  boolean holds(long source);

  /** How many lines of a source could not be read. */
  int badLines(String source);

  /**
   * Why the run must not be believed, although it found articles, or null.
   *
   * @param recorded asked for each path that gave no article: whether the index holds articles of
   *     it
   */
  Refusal.@Nullable EmptyPaths emptiness(Predicate<Path> recorded);

  /** What a run over these articles is called where it finds none. */
  String name();

  @Override
  void close() throws IOException;
}
