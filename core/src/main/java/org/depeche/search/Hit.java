package org.depeche.search;

import java.util.List;
import org.depeche.article.Article;
import org.depeche.highlight.Snippet;

/**
 * An article that was found.
 *
 * @param rank its place in the whole result, from 1
 * @param score its score; comparable within one result only
 * @param article the article
 * @param missing the words and phrases of the query, as typed, that it lacks and others hold
 * @param titleRanges where the title holds matched words
 * @param snippets the passages that answer best, in the order of the text
 * @param alike the ids of the articles behind it whose texts are nearly the same, in their order;
 *     none unless they were to be collapsed
 */
public record Hit(
    int rank,
    float score,
    Article article,
    List<String> missing,
    List<Snippet.Range> titleRanges,
    List<Snippet> snippets,
    List<String> alike) {

  /** Copies the lists. */
  public Hit {
    missing = List.copyOf(missing);
    titleRanges = List.copyOf(titleRanges);
    snippets = List.copyOf(snippets);
    alike = List.copyOf(alike);
  }

  /**
   * The id of the article.
   *
   * @return the id
   */
  public String id() {
    return article.id();
  }
}
