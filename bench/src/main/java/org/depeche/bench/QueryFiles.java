package org.depeche.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Queries and their judgments in the folder of a collection: {@code queries.tsv} with {@code
 * qrels.txt}, {@code queries-X.tsv} with {@code qrels-X.txt}.
 *
 * @param name the folder's name and the X of the files
 * @param queries the file of queries
 * @param qrels the file of judgments
 */
record QueryFiles(String name, Path queries, Path qrels) {

  /** Those of a folder, ordered by their names. */
  static List<QueryFiles> in(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    try (var listed = Files.newDirectoryStream(folder, "queries*.tsv")) {
      listed.forEach(files::add);
    }
    files.sort(null);
    return files.stream()
        .map(
            file -> {
              String kind = file.getFileName().toString().replace("queries", "");
              kind = kind.replace(".tsv", "");
              return new QueryFiles(
                  folder.getFileName() + kind, file, folder.resolve("qrels" + kind + ".txt"));
            })
        .toList();
  }
}
