package org.depeche.generation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A query that is run on what a run adds or changes. Every word of it is required.
 *
 * @param name what the matches are told under
 * @param query the query, as a user types it
 */
public record Alert(String name, String query) {

  /** Checks the values. */
  public Alert {
    if (name.isBlank() || query.isBlank()) {
      throw new IllegalArgumentException(
          "An alert \"" + name + "\" with the query \"" + query + "\"; expected a name and words.");
    }
  }

  /**
   * Reads a file of alerts: one a line, {@code name TAB query}. Empty lines and lines that begin
   * with {@code #} are passed over.
   *
   * @param file a file in UTF-8
   * @return the alerts in their order
   * @throws java.nio.file.NoSuchFileException if there is no such file
   * @throws IOException if it cannot be read, or a line is none, or a name comes twice; names the
   *     line
   */
  public static List<Alert> read(Path file) throws IOException {
    List<Alert> alerts = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (NamedLines.Line line : NamedLines.read(file, "name, tab, query")) {
      Alert alert = line.make(() -> new Alert(line.field(0), line.field(1)));
      if (!names.add(alert.name())) {
        throw line.refused("the name \"" + alert.name() + "\" stands on an earlier line too");
      }
      alerts.add(alert);
    }
    return List.copyOf(alerts);
  }
}
