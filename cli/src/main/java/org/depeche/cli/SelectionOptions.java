package org.depeche.cli;

import java.util.ArrayList;
import java.util.List;
import org.depeche.reader.Selection;
import picocli.CommandLine.Option;

/** Which files in the folders given are meant, the same way for every command that reads some. */
final class SelectionOptions {

  @Option(names = "--include", paramLabel = "GLOB", arity = "1")
  private List<String> include = new ArrayList<>();

  @Option(names = "--exclude", paramLabel = "GLOB", arity = "1")
  private List<String> exclude = new ArrayList<>();

  Selection selection() {
    return new Selection(include, exclude);
  }
}
