package org.depeche.reader;

import java.util.Objects;
import org.depeche.article.Article;

/**
 * An article that was read, and where it stood.
 *
 * @param article the article
 * @param file the file it came from
 * @param line its line in the unpacked file, from 1; 1 for a file that is one article
 */
public record ReadArticle(Article article, SourceFile file, int line) implements ReadResult {

  /** Checks what it is given. */
  public ReadArticle {
    Objects.requireNonNull(article, "article");
    Objects.requireNonNull(file, "file");
  }
}
