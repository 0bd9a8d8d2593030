package org.depeche.bench;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A temporary folder with one folder for each engine; removed with everything in it. */
final class WorkFolder implements Closeable {
  private final Path root;

  /** Makes the folder inside another, or where the system keeps such folders. */
  WorkFolder(Path parent) throws IOException {
    root = Files.createTempDirectory(parent, "depeche-bench");
  }

  /** Where an engine has its index. */
  Path of(Engine engine) {
    return root.resolve(engine.getClass().getSimpleName());
  }

  /** The folder of an engine, new and empty. */
  Path emptied(Engine engine) throws IOException {
    Path folder = of(engine);
    delete(folder);
    return Files.createDirectory(folder);
  }

  /** A folder that is not there yet. */
  Path named(String name) {
    return root.resolve(name);
  }

  /** How many bytes the files of a folder have. */
  static long bytes(Path folder) throws IOException {
    long bytes = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }

  @Override
  public void close() throws IOException {
    delete(root);
  }

  /** Deletes a folder with everything in it. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
  }
}
