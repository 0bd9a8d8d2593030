package org.depeche.generation;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.depeche.index.DamagedIndexException;
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

  /** The name of a generation that is about to be deleted. */
  static Path retired(Path generation) {
    return generation.resolveSibling(generation.getFileName() + RETIRED);
  }

  /**
   * Deletes what was not published: half generations, and whole ones beyond the published one.
   *
   * @param current the number of the published generation, or 0
   */
  void removeLeftovers(long current) throws IOException {
    files.delete(Publication.nextCurrent(layout));
    files.delete(Withdrawals.next(layout));
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

  /** The last ones stay, and the newest of another version, whose readers may still be there. */
  private List<Long> superfluous(long current, int keep) throws IOException {
    List<Long> older = layout.numbers().stream().filter(number -> number < current).toList();
    List<Long> retired = new ArrayList<>();
    boolean foreignStays = false;
    for (int at = older.size() - 1; at >= 0; at--) {
      boolean newestForeign = !foreignStays && isForeign(older.get(at));
      foreignStays |= newestForeign;
      if (older.size() - at >= keep && !newestForeign) {
        retired.add(older.get(at));
      }
    }
    return retired;
  }

  private boolean isForeign(long number) throws IOException {
    try {
      return !Base.at(layout, number).foreign().isEmpty();
    } catch (DamagedIndexException e) {
      return false;
    }
  }

  /**
   * Deletes all generations but the last ones and the newest of another version.
   *
   * @param current the number of the published generation, which always stays
   * @param keep how many stay, the published one counted
   * @return what could not be deleted; the next run tries again
   */
  List<String> retire(long current, int keep) {
    List<String> warnings = new ArrayList<>();
    try {
      for (long number : superfluous(current, keep)) {
        retire(number);
      }
    } catch (IOException e) {
      warnings.add(
          "An old generation could not be deleted; the next run tries again: "
              + Failures.explain(e));
    }
    return warnings;
  }

  /** Deletes a generation, under another name first: half a generation must not look like one. */
  void retire(long number) throws IOException {
    Path folder = layout.generation(number);
    Path retired = retired(folder);
    files.rename(folder, retired);
    files.deleteTree(retired);
  }
}
