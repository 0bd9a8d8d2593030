package org.depeche.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.depeche.Depeche;
import org.depeche.suggest.Suggestion;

/** Scores a table of beginnings with what a person expects of each. */
final class ExpectedSuggestions {
  private static final int LOOKED_AT = 5;

  private ExpectedSuggestions() {}

  /** Prints the lines that fail and how many do; 0 where none does, else 1. */
  static int score(Path index, Path expected, TableOutput output) throws IOException {
    List<String> lines =
        Files.readAllLines(expected).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();
    Table table = new Table("Suggestions that fail", "typed", "expected", "shown");
    int failed = 0;
    try (Depeche depeche = Depeche.open(index)) {
      for (String line : lines) {
        String[] columns = line.split("\t", -1);
        List<String> texts =
            depeche.suggest(columns[0].replace('_', ' '), LOOKED_AT).stream()
                .map(Suggestion::text)
                .toList();
        int among = Math.min(Integer.parseInt(columns[2]), texts.size());
        boolean found = columns[1].isEmpty() || texts.subList(0, among).contains(columns[1]);
        boolean clean = Arrays.stream(columns[3].split("\\|")).noneMatch(texts::contains);
        if (!found || !clean) {
          failed++;
          table.row(List.of(columns[0], columns[1], String.join(", ", texts)));
        }
      }
    }
    table.row(List.of((lines.size() - failed) + " of " + lines.size(), "", ""));
    output.print(table);
    return failed == 0 ? 0 : 1;
  }
}
