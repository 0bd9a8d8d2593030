package org.depeche.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.depeche.reader.Selection;
import picocli.CommandLine.Option;

/** Which files in the folders given are meant, the same way for every command that reads some. */
final class SelectionOptions {

  @Option(names = "--include", paramLabel = "${bundle:label.glob}", arity = "1")
  private List<String> include = new ArrayList<>();

  @Option(names = "--exclude", paramLabel = "${bundle:label.glob}", arity = "1")
  private List<String> exclude = new ArrayList<>();

  /** Whether to name the files that are passed over. */
  @Option(names = "--verbose")
  boolean verbose;

  /** The selection; a pattern that is none is refused in the language of the terminal. */
  Selection selection(Terminal terminal) {
    for (String pattern : Stream.concat(include.stream(), exclude.stream()).toList()) {
      if (!Selection.isPattern(pattern)) {
        throw new IllegalArgumentException(
            terminal.message("error.glob", SafeText.harmless(pattern)));
      }
    }
    return new Selection(include, exclude);
  }
}
