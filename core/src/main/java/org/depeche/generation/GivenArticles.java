package org.depeche.generation;

import java.util.Iterator;
import org.depeche.article.Article;
import org.jspecify.annotations.Nullable;

/** Articles that an application hands over. */
final class GivenArticles implements Intake {
  private final Iterator<? extends Article> articles;
  private final boolean mirror;
  private int count;

  GivenArticles(Iterable<? extends Article> articles, boolean mirror) {
    this.articles = articles.iterator();
    this.mirror = mirror;
  }

  @Override
  public @Nullable Given next() {
    return articles.hasNext() ? new Given(articles.next(), -1, ++count) : null;
  }

  @Override
  public String source(int file) {
    return "";
  }

  @Override
  public String place(int file, int line) {
    return "article " + line;
  }

  @Override
  public boolean isGone(String source) {
    return mirror;
  }

  @Override
  public String name() {
    return "the articles given";
  }

  @Override
  public void close() {
    // An iterator holds nothing open.
  }
}
