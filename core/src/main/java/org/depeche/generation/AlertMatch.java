package org.depeche.generation;

import java.util.List;

/**
 * What an alert found among the new and changed articles of a run.
 *
 * @param alert the alert
 * @param total how many articles it found
 * @param articles the best of them, best first, at most {@value #MOST_ARTICLES}
 */
public record AlertMatch(Alert alert, int total, List<Found> articles) {

  /** How many articles of an alert are listed; the others are only counted. */
  public static final int MOST_ARTICLES = 100;

  /** Copies the list. */
  public AlertMatch {
    articles = List.copyOf(articles);
  }

  /**
   * An article that an alert found.
   *
   * @param id its id
   * @param title its title, which may be empty
   * @param url where it can be read, or the empty text
   * @param date its date as ISO text, or the empty text
   */
  public record Found(String id, String title, String url, String date) {}
}
