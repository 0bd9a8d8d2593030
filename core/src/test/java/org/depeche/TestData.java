package org.depeche;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the project's {@code testdata}, wherever the tests are started. */
public final class TestData {
  private TestData() {}

  /** A file or folder of {@code testdata}. */
  public static Path path(String name) {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve("testdata"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException(
          "No folder testdata above "
              + Path.of("").toAbsolutePath()
              + "; run the tests in a checkout.");
    }
    return folder.resolve("testdata").resolve(name);
  }
}
