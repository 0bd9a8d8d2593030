package org.depeche.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.depeche.Depeche;
import org.depeche.OpenOptions;
import org.depeche.index.Reading;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which index is searched, and how carefully it is opened. */
final class SearchedIndex {

  @Mixin private final IndexOption index = new IndexOption();

  @Option(names = "--verify")
  private boolean verify;

  /** Sets the folder, in the place of picocli. */
  void at(Path folder) {
    index.at(folder);
  }

  /** For many searches. */
  Depeche open(Terminal terminal) throws IOException {
    return open(terminal, Reading.MAPPED);
  }

  /** For one search, after which the process ends. */
  Depeche openOnce(Terminal terminal) throws IOException {
    return open(terminal, Reading.ONCE);
  }

  private Depeche open(Terminal terminal, Reading reading) throws IOException {
    return Depeche.open(index.path(terminal), new OpenOptions(verify, reading));
  }
}
