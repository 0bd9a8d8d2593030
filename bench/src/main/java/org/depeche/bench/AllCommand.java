package org.depeche.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The whole table of speed in one run: each of its commands in turn, with what it does itself. */
@Command(
    name = "all",
    description = "Runs compare, scaling, slowest, start and profile over the same articles.",
    mixinStandardHelpOptions = true)
final class AllCommand implements Callable<Integer> {
  private static final List<String> COMMANDS =
      List.of("compare", "scaling", "slowest", "start", "profile");

  @Parameters(paramLabel = "FILE", description = "Articles: .jsonl or .jsonl.gz.")
  private Path file;

  @Option(names = "--markdown", description = "Print Markdown.")
  private boolean markdown;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    for (String command : COMMANDS) {
      List<String> arguments = new ArrayList<>(List.of(command, file.toString()));
      if (markdown) {
        arguments.add("--markdown");
      }
      int code =
          Bench.commandLine()
              .setOut(spec.commandLine().getOut())
              .setErr(spec.commandLine().getErr())
              .execute(arguments.toArray(String[]::new));
      if (code != 0) {
        return code;
      }
    }
    return 0;
  }
}
