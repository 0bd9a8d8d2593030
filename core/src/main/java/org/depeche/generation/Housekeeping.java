package org.depeche.generation;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.depeche.index.IndexLayout;
import org.depeche.internal.DurableFiles;

/** Deletes what dead runs left, and generations that are no longer kept. Under the lock only. */
final class Housekeeping {
  private static final String RETIRED = ".retired";

  private final IndexLayout layout;
  private final DurableFiles files;

  Housekeeping(IndexLayout layout, DurableFiles files) {
    this.layout = layout;
    this.files = files;
  }

  /**
   * Deletes what was not published: half generations, and whole ones beyond the published one.
   *
   * @param current the number of the published generation, or 0
   */
  void removeLeftovers(long current) throws IOException {
    files.delete(Publication.nextCurrent(layout));
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(layout.generations())) {
      for (Path folder : folders) {
        String name = folder.getFileName().toString();
        if (name.endsWith(".partial") || name.endsWith(RETIRED)) {
          files.deleteTree(folder);
        }
      }
    }
    for (long number : layout.numbers()) {
      if (number > current) {
        files.deleteTree(layout.generation(number));
      }
    }
  }

  /**
   * Deletes all generations but the last ones.
   *
   * @param current the number of the published generation, which always stays
   * @param keep how many stay, the published one counted
   * @return what could not be deleted; the next run tries again
   */
  List<String> retire(long current, int keep) {
    List<String> warnings = new ArrayList<>();
    try {
      List<Long> older = layout.numbers().stream().filter(number -> number < current).toList();
      for (long number : older.subList(0, Math.max(0, older.size() - (keep - 1)))) {
        // Under another name first: half a generation must not look like one.
        Path folder = layout.generation(number);
        Path retired = folder.resolveSibling(folder.getFileName() + RETIRED);
        files.rename(folder, retired);
        files.deleteTree(retired);
      }
    } catch (IOException e) {
      warnings.add(
          "An old generation could not be deleted; the next run tries again: "
              + Failures.explain(e));
    }
    return warnings;
  }
}
