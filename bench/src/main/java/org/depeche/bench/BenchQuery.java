package org.depeche.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One query of the measurement.
 *
 * @param kind its shape
 * @param text what is typed
 */
record BenchQuery(QueryKind kind, String text) {

  /** Writes queries as lines of kind, tab, text. */
  static void write(List<BenchQuery> queries, Path file) throws IOException {
    Files.write(
        file, queries.stream().map(query -> query.kind().label() + '\t' + query.text()).toList());
  }
}
