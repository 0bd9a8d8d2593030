package org.depeche.similar;

import org.depeche.article.Article;

/**
 * An article about the same things as another one.
 *
 * @param article the article
 * @param score how much of the other's weightiest words it has; comparable within one answer only
 * @param nearlyIdentical whether its text is nearly the other's
 */
public record SimilarArticle(Article article, float score, boolean nearlyIdentical) {

  /**
   * The id of the article.
   *
   * @return the id
   */
  public String id() {
    return article.id();
  }
}
