package org.depeche.bench;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where a command builds what it measures. */
final class WorkOption {

  @Option(
      names = "--work",
      paramLabel = "FOLDER",
      defaultValue = "${sys:java.io.tmpdir}",
      description =
          "Where the indexes are built, on the disk to measure. Default: ${DEFAULT-VALUE}.")
  private Path parent;

  /** A new folder there, which the caller closes. */
  WorkFolder open() throws IOException {
    return new WorkFolder(parent);
  }
}
