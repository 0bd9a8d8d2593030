package org.depeche.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Starts the command line. */
public final class Main {

  /** Names the class that configures the logs of the JDK, if there is one. */
  private static final String LOG_CONFIGURATION = "java.util.logging.config.class";

  /** Answered without reading the options of any command. */
  private static final List<String> VERSION_OPTIONS = List.of("--version", "-V");

  private Main() {}

  /**
   * Runs a command and ends the process with its exit code.
   *
   * @param args the command and its options
   */
  public static void main(String[] args) {
    ResultStream results = new ResultStream(new FileOutputStream(FileDescriptor.out));
    PrintStream out = new PrintStream(results, false, StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    // Java 21 cannot tell a terminal from a file; the launcher can.
    boolean interactive = System.getenv().containsKey("DEPECHE_TERMINAL");
    int code = run(args, System.getenv(), out, err, interactive);
    IOException loss = results.loss();
    if (loss != null) {
      Terminal terminal = terminal(args, System.getenv(), out, err, interactive);
      String reason = SafeText.harmless(String.valueOf(loss.getMessage()));
      terminal.err().println(terminal.message("error.output", reason));
      code = Commands.changeTheIndex(List.of(args)) ? code : ExitCode.FAILED;
    }
    System.exit(code);
  }

  private static Terminal terminal(
      String[] args,
      Map<String, String> environment,
      PrintStream out,
      PrintStream err,
      boolean interactive) {
    Locale locale = Terminal.language(language(List.of(args)), environment);
    return Terminal.of(out, err, environment, locale, interactive);
  }

  static int run(
      String[] args,
      Map<String, String> environment,
      PrintStream out,
      PrintStream err,
      boolean interactive) {
    if (args.length == 1 && VERSION_OPTIONS.contains(args[0])) {
      out.println(version());
      out.flush();
      return ExitCode.FOUND;
    }
    Terminal terminal = terminal(args, environment, out, err, interactive);
    boolean debug = environment.containsKey("DEPECHE_DEBUG");
    if (!debug) {
      System.getProperties().putIfAbsent(LOG_CONFIGURATION, SilentLogs.class.getName());
    }
    try {
      SearchCommand search = QuickSearch.read(List.of(args), terminal);
      int code = search == null ? Program.run(args, terminal, debug) : run(search, terminal, debug);
      out.flush();
      return code;
    } catch (OutOfMemoryError e) {
      err.println(terminal.message("error.memory"));
      return ExitCode.FAILED;
    }
  }

  private static int run(Callable<Integer> command, Terminal terminal, boolean debug) {
    try {
      return command.call();
    } catch (Exception e) {
      return Failures.end(e, terminal, debug);
    }
  }

  /** The line that says which version this is, by the jar. */
  static String version() {
    String version = Main.class.getPackage().getImplementationVersion();
    return "depeche " + (version == null ? "(development)" : version);
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
