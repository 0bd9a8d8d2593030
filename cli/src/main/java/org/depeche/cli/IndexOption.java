package org.depeche.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which index is meant, the same way for every command. */
final class IndexOption {

  @Option(names = "--index", paramLabel = "${bundle:label.dir}")
  private @Nullable Path option;

  /** Sets the option, in the place of picocli. */
  void at(Path folder) {
    option = folder;
  }

  /** The option, else the variable, else {@code ./.depeche}. */
  Path path(Terminal terminal) {
    return terminal.index(option);
  }
}
