package org.depeche.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Shows results on a terminal page by page, by the program that {@code DEPECHE_PAGER} or else
 * {@code PAGER} names, with options separated by blanks; {@code less} where neither is set, none
 * where it is empty. Quitting it early is no error, and Ctrl-C is its own affair: the command ends
 * after the pager, with the exit code that it had before.
 */
final class Pager {
  private static final List<String> USUAL = List.of("less", "-FRX");

  /** For a {@code less} that was chosen without options: end on a short text, show colours. */
  private static final Map<String, String> LESS = Map.of("LESS", "FRX", "LESSCHARSET", "utf-8");

  private Pager() {}

  /** What is shown. */
  interface Content {
    void write(Terminal terminal) throws IOException;
  }

  /**
   * Shows a text: by the pager on a terminal, else at once.
   *
   * @param code how the command will end
   */
  static void show(Terminal terminal, int code, Content content) throws IOException {
    List<String> command = terminal.interactive() ? command(terminal.environment()) : List.of();
    if (command.isEmpty()) {
      content.write(terminal);
      return;
    }
    // Ctrl-C reaches this process too. The terminal belongs to the pager until that ends.
    CompletableFuture<@Nullable Process> started = new CompletableFuture<>();
    Thread guard = new Thread(() -> endAfter(started.join(), code));
    Runtime.getRuntime().addShutdownHook(guard);
    Process pager = start(command, terminal);
    started.complete(pager);
    if (pager == null) {
      release(guard);
      content.write(terminal);
      return;
    }
    try (PrintStream pages =
        new PrintStream(pager.getOutputStream(), false, StandardCharsets.UTF_8)) {
      content.write(terminal.writingTo(pages));
    } finally {
      pager.onExit().join();
      release(guard);
    }
  }

  private static void endAfter(@Nullable Process pager, int code) {
    if (pager != null) {
      pager.onExit().join();
      Runtime.getRuntime().halt(code);
    }
  }

  private static void release(Thread guard) {
    try {
      Runtime.getRuntime().removeShutdownHook(guard);
    } catch (IllegalStateException e) {
      // There was a Ctrl-C: the guard ends the process.
    }
  }

  /** The program and its options, none where there is to be no pager. */
  private static List<String> command(Map<String, String> environment) {
    String chosen = environment.getOrDefault("DEPECHE_PAGER", environment.get("PAGER"));
    if (chosen != null) {
      return chosen.isBlank() ? List.of() : List.of(chosen.strip().split("\\s+"));
    }
    // Without its capabilities, less asks for a key before it shows anything.
    return environment.getOrDefault("TERM", "dumb").equals("dumb") ? List.of() : USUAL;
  }

  private static @Nullable Process start(List<String> command, Terminal terminal) {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    LESS.forEach(builder.environment()::putIfAbsent);
    try {
      return builder.start();
    } catch (IOException e) {
      if (!command.equals(USUAL)) {
        String name = SafeText.harmless(String.join(" ", command));
        terminal.err().println(terminal.message("error.pager", name));
      }
      return null;
    }
  }
}
