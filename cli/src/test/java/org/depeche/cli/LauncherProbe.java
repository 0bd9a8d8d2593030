package org.depeche.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The program that the launcher starts where a test is about the launcher alone: it says what
 * reached it, and ends as it is told to.
 */
final class LauncherProbe {

  private LauncherProbe() {}

  /**
   * Prints its arguments on one line, then does what the first one names.
   *
   * @param arguments {@code exit CODE}; {@code read FILE} prints the file; {@code language} prints
   *     the language; {@code wait PIPE GOODBYE} writes to PIPE once it is up, waits for a signal
   *     and leaves the file GOODBYE
   * @throws IOException if a named file cannot be read or written
   * @throws InterruptedException if the wait is interrupted
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    System.out.println(String.join("|", arguments));
    switch (arguments.length == 0 ? "" : arguments[0]) {
      case "exit" -> System.exit(Integer.parseInt(arguments[1]));
      case "read" -> System.out.print(Files.readString(Path.of(arguments[1])));
      case "language" -> System.out.println(Locale.getDefault().getLanguage());
      case "wait" -> awaitSignal(Path.of(arguments[1]), Path.of(arguments[2]));
      default -> {}
    }
  }

  private static void awaitSignal(Path pipe, Path goodbye)
      throws IOException, InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> goodbye.toFile().mkdir()));
    Files.writeString(pipe, "up\n");
    Thread.currentThread().join();
  }
}
