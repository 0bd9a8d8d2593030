package org.depeche.cli;

import java.io.IOException;
import org.depeche.Depeche;
import org.depeche.OpenOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which index is searched, and how carefully it is opened. */
final class SearchedIndex {

  @Mixin private final IndexOption index = new IndexOption();

  @Option(names = "--verify")
  private boolean verify;

  Depeche open(Terminal terminal) throws IOException {
    return Depeche.open(index.path(terminal), new OpenOptions(verify));
  }
}
