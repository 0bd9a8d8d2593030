package org.depeche.generation;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Predicate;
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
  public int unread(long source) {
    return -1;
  }

  @Override
  public @Nullable Given next() {
    return articles.hasNext() ? new Given(articles.next(), -1, ++count) : null;
  }

  @Override
  public void refused() {
    // There is no file that would have to be read again.
  }

  @Override
  public void withdrawn(String id) {
    // As above.
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
  public boolean covers(String source) {
    return mirror;
  }

  @Override
  public boolean isGone(String source) {
    return mirror;
  }

  @Override
  public boolean holds(long source) {
    return false;
  }

  @Override
  public int badLines(String source) {
    return 0;
  }

  @Override
  public Refusal.@Nullable EmptyPaths emptiness(Predicate<Path> recorded) {
    return null;
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
