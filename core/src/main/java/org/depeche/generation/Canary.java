package org.depeche.generation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A query that has to find certain articles among its first hits, or nothing is published.
 *
 * @param query the query, as a user types it
 * @param ids the articles that it must find, at least one
 * @param first among how many of the first hits, from 1 to {@value #MOST_HITS}
 */
public record Canary(String query, List<String> ids, int first) {

  /** Among how many hits the articles must be where the file does not say. */
  public static final int DEFAULT_FIRST = 10;

  /** The largest value of {@link #first()}. */
  public static final int MOST_HITS = 1_000;

  /** Checks the values. */
  public Canary {
    ids = List.copyOf(ids);
    if (query.isBlank()) {
      throw new IllegalArgumentException("A canary has no query; expected what a user types.");
    }
    if (ids.isEmpty()) {
      throw new IllegalArgumentException(
          "The canary \"" + query + "\" names no article; expected at least one id.");
    }
    if (first < ids.size() || first > MOST_HITS) {
      throw new IllegalArgumentException(
          "The canary \""
              + query
              + "\" looks at "
              + first
              + " hits; expected at least its "
              + ids.size()
              + " ids and at most "
              + MOST_HITS
              + ".");
    }
  }

  /**
   * Reads a file of canaries: one a line, {@code query TAB ids} or {@code query TAB ids TAB N}, the
   * ids parted by blanks (a blank inside an id is written {@code %20}). Empty lines and lines that
   * begin with {@code #} are passed over.
   *
   * @param file a file in UTF-8
   * @return the canaries in their order
   * @throws java.nio.file.NoSuchFileException if there is no such file
   * @throws IOException if it cannot be read, or a line is none; names the line
   */
  public static List<Canary> read(Path file) throws IOException {
    List<Canary> canaries = new ArrayList<>();
    for (NamedLines.Line line : NamedLines.read(file, "query, tab, ids and perhaps tab, number")) {
      List<String> ids = new ArrayList<>();
      for (String id : line.field(1).split(" +")) {
        if (!id.isEmpty()) {
          ids.add(id.replace("%20", " "));
        }
      }
      canaries.add(
          line.make(
              () ->
                  new Canary(
                      line.field(0),
                      ids,
                      line.size() < 3 ? DEFAULT_FIRST : Integer.parseInt(line.field(2)))));
    }
    return List.copyOf(canaries);
  }
}
