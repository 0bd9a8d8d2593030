package org.depeche.reader;

import java.util.List;
import java.util.Objects;
import org.depeche.article.Article;

/**
 * An article that was read, and where it stood.
 *
 * @param article the article
 * @param file the file it came from
 * @param line its line in the unpacked file, from 1; 1 for a file that is one article
 * @param warnings what of it was not understood, and is kept as text; the article is whole without
 */
public record ReadArticle(Article article, SourceFile file, int line, List<String> warnings)
    implements ReadResult {

  /** Checks what it is given. */
  public ReadArticle {
    Objects.requireNonNull(article, "article");
    Objects.requireNonNull(file, "file");
    warnings = List.copyOf(warnings);
  }

  /**
   * An article that was understood.
   *
   * @param article the article
   * @param file the file it came from
   * @param line its line in the unpacked file, from 1; 1 for a file that is one article
   */
  public ReadArticle(Article article, SourceFile file, int line) {
    this(article, file, line, List.of());
  }
}
