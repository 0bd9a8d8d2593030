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
  }
}
