package org.depeche.generation;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.depeche.index.CurrentGeneration;
import org.depeche.index.IndexLayout;
import org.depeche.internal.DurableFiles;
import org.jspecify.annotations.Nullable;

/**
 * Puts a generation that is built and checked in the place of the published one.
 *
 * <p>Each step is on disk before the next begins: the files, their folders, the generation's name,
 * and the one line that names it. A process that dies between two of them leaves the old generation
 * published, or the new one whole.
 */
final class Publication {
  private final IndexLayout layout;
  private final DurableFiles files;

  Publication(IndexLayout layout, DurableFiles files) {
    this.layout = layout;
    this.files = files;
  }

  /** The file that becomes {@code CURRENT}. */
  static Path nextCurrent(IndexLayout layout) {
    return layout.root().resolve("CURRENT.next");
  }

  /**
   * Publishes a generation.
   *
   * @param built the folder it was built in
   * @param number its number
   * @return null if the disk confirmed everything, else why the last step is in doubt
   * @throws IOException if it was not published
   */
  @Nullable IOException publish(Path built, long number) throws IOException {
    syncTree(built);
    Path generation = layout.generation(number);
    files.rename(built, generation);
    try {
      files.sync(layout.generations());
      Path next = nextCurrent(layout);
      files.write(next, CurrentGeneration.line(number));
      try {
        files.rename(next, layout.current());
      } catch (IOException e) {
        // A file system on another machine may have done it all the same.
        if (mayBePublished(number)) {
          return e;
        }
        throw e;
      }
    } catch (IOException e) {
      removeUnpublished(generation, e);
      throw e;
    }
    try {
      files.sync(layout.root());
      return null;
    } catch (IOException e) {
      return e;
    }
  }

  /**
   * Puts a generation in the place of a kept one that is not published, with the same number.
   *
   * @param built the folder it was built in
   * @param number the number
   * @throws IOException if that cannot be done; the old one may be gone then
   */
  void replace(Path built, long number) throws IOException {
    syncTree(built);
    Path generation = layout.generation(number);
    Path retired = Housekeeping.retired(generation);
    files.rename(generation, retired);
    files.rename(built, generation);
    files.sync(layout.generations());
    files.deleteTree(retired);
  }

  private boolean mayBePublished(long number) {
    try {
      return CurrentGeneration.read(layout).equals(OptionalLong.of(number));
    } catch (IOException unknown) {
      return true;
    }
  }

  private void removeUnpublished(Path generation, IOException failure) {
    try {
      files.delete(nextCurrent(layout));
      files.deleteTree(generation);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  private void syncTree(Path folder) throws IOException {
    try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder)) {
      for (Path path : inside) {
        if (Files.isDirectory(path)) {
          syncTree(path);
        } else {
          files.sync(path);
        }
      }
    }
    files.sync(folder);
  }
}
