package org.depeche.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** The command line as picocli reads it: every command, every option, help and mistakes. */
final class Program {

  private Program() {}

  /** Runs the command that the arguments name. */
  static int run(String[] arguments, Terminal terminal, boolean debug) {
    CommandLine line = new CommandLine(new DepecheCommand());
    Commands.addNeeded(line, terminal, List.of(arguments));
    return set(line, terminal, debug).execute(arguments);
  }

  /** The program with all its commands. */
  static CommandLine whole(Terminal terminal) {
    CommandLine line = new CommandLine(new DepecheCommand());
    Commands.addAll(line, terminal);
    return set(line, terminal, false);
  }

  private static CommandLine set(CommandLine line, Terminal terminal, boolean debug) {
    // An empty argument is a variable that is not set, never the current folder.
    line.registerConverter(
        Path.class,
        text -> {
          if (text.isBlank()) {
            throw new TypeConversionException("is empty");
          }
          return Path.of(text);
        });
    line.setResourceBundle(terminal.messages());
    line.setOut(new PrintWriter(terminal.out(), true));
    line.setErr(new PrintWriter(terminal.err(), true));
    line.getHelpSectionMap()
        .replaceAll((key, section) -> help -> HelpLines.mended(section.render(help)));
    line.setHelpSectionMap(line.getHelpSectionMap());
    line.setParameterExceptionHandler(new UsageErrors(terminal));
    line.setExecutionExceptionHandler(
        (error, command, parsed) -> Failures.end(error, terminal, debug));
    return line;
  }
}
