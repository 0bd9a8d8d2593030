package org.depeche.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Writes the page for {@code man}. */
@Command(name = "man")
final class ManCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private @Nullable CommandSpec spec;

  ManCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (spec == null) {
      throw new IllegalStateException("The command was not made by its command line.");
    }
    terminal.out().print(new ManPage(terminal).of(spec.root()));
    return ExitCode.FOUND;
  }
}
