package org.depeche.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Starts the command line. */
public final class Main {

  /** Kept, since loggers are held weakly: Lucene's start-up notes are not for users. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  /** Answered without reading the options of any command. */
  private static final List<String> VERSION_OPTIONS = List.of("--version", "-V");

  private Main() {}

  /**
   * Runs a command and ends the process with its exit code.
   *
   * @param args the command and its options
   */
  public static void main(String[] args) {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    // Java 21 cannot tell a terminal from a file; the launcher can.
    boolean interactive = System.getenv().containsKey("DEPECHE_TERMINAL");
    System.exit(run(args, System.getenv(), out, err, interactive));
  }

  static int run(
      String[] args,
      Map<String, String> environment,
      PrintStream out,
      PrintStream err,
      boolean interactive) {
    Locale locale = Terminal.language(language(List.of(args)), environment);
    Terminal terminal = new Terminal(out, err, environment, locale, interactive);
    boolean debug = environment.containsKey("DEPECHE_DEBUG");
    LUCENE.setLevel(debug ? Level.ALL : Level.SEVERE);
    try {
      if (args.length == 1 && VERSION_OPTIONS.contains(args[0])) {
        out.println(DepecheCommand.version());
        out.flush();
        return ExitCode.FOUND;
      }
      CommandLine line = new CommandLine(new DepecheCommand());
      Commands.addNeeded(line, terminal, List.of(args));
      int code = set(line, terminal, debug).execute(args);
      out.flush();
      return code;
    } catch (OutOfMemoryError e) {
      err.println(terminal.message("error.memory"));
      return ExitCode.FAILED;
    }
  }

  /** The program with all its commands. */
  static CommandLine commandLine(Terminal terminal) {
    CommandLine line = new CommandLine(new DepecheCommand());
    Commands.addAll(line, terminal);
    return set(line, terminal, false);
  }

  private static CommandLine set(CommandLine line, Terminal terminal, boolean debug) {
    line.setResourceBundle(terminal.messages());
    line.setOut(new PrintWriter(terminal.out(), true));
    line.setErr(new PrintWriter(terminal.err(), true));
    line.setParameterExceptionHandler(new UsageErrors(terminal));
    line.setExecutionExceptionHandler(
        (error, command, parsed) -> {
          terminal.out().flush();
          if (debug) {
            error.printStackTrace(terminal.err());
          }
          return Failures.report(error, terminal);
        });
    return line;
  }

  /** The value of {@code --lang}, which is needed before the options are read. */
  private static @Nullable String language(List<String> args) {
    for (int i = 0; i < args.size(); i++) {
      if (args.get(i).startsWith("--lang=")) {
        return args.get(i).substring("--lang=".length());
      }
      if (args.get(i).equals("--lang") && i + 1 < args.size()) {
        return args.get(i + 1);
      }
    }
    return null;
  }
}
