package org.depeche.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a script that completes commands and options in a shell. */
@Command(name = "completion")
final class CompletionCommand implements Callable<Integer> {

  /** The shells that are known. */
  enum Shell {
    bash,
    zsh,
    fish
  }

  private final Terminal terminal;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "SHELL", arity = "1")
  private @Nullable Shell shell;

  CompletionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (spec == null || shell == null) {
      throw new IllegalStateException("The command was not made by its command line.");
    }
    CommandLine program = spec.root().commandLine();
    // The script for bash makes itself at home in zsh.
    terminal
        .out()
        .print(
            shell == Shell.fish
                ? FishCompletion.of(program.getCommandSpec())
                : AutoComplete.bash(program.getCommandName(), program));
    return ExitCode.FOUND;
  }
}
