package org.depeche.bench;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.depeche.article.Article;

/** One of the two that are measured, put through the same work. */
interface Engine {

  /** A new instance of its analyzer, which the caller closes. */
  Analyzer analyzer();

  /** What its writer does with texts before it writes them; the caller closes it. */
  Terms terms();

  /** Reads texts as a writer does: the bytes and the position of each term. For one thread. */
  interface Terms extends Closeable {

    /** Reads a text to its end; how many terms it has. */
    int read(String text) throws IOException;

    /** Uses what was read, so that nothing of the reading is left out. */
    static void check(long bytesAndPositions) throws IOException {
      if (bytesAndPositions <= 0) {
        throw new IOException("No term was read; expected a corpus with words in it.");
      }
    }
  }

  /** Writes articles into an empty folder from some threads; everything is on disk on return. */
  void build(List<Article> articles, Path folder, int threads) throws IOException;

  /** Writes articles into an empty folder from one thread. */
  default void build(List<Article> articles, Path folder) throws IOException {
    build(articles, folder, 1);
  }

  /** Opens what was built. */
  Search open(Path folder) throws IOException;

  /** An open index; for one thread. */
  interface Search extends Closeable {

    /** Serves a query from its text to its best ten hits; how many there are. */
    int hits(String query) throws IOException;

    /** Serves a query as one is served by default, but for snippets: its best ten are read. */
    int articles(String query) throws IOException;
  }
}
