package org.depeche.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.depeche.generation.IndexLockedException;
import org.depeche.generation.RunRefusedException;
import org.depeche.query.QueryTooComplexException;

/** Turns an error into one sentence and an exit code. */
final class Failures {
  private Failures() {}

  static int report(Throwable error, Terminal terminal) {
    if (error instanceof IndexLockedException) {
      terminal.err().println(terminal.message("error.locked", text(error)));
      return ExitCode.LOCKED;
    }
    if (error instanceof RunRefusedException refused) {
      String key = "error.refused." + refused.guard().name().toLowerCase(Locale.ROOT);
      terminal.err().println(terminal.message(key, text(error)));
      return ExitCode.FAILED;
    }
    if (error instanceof QueryTooComplexException query) {
      String what = terminal.message("bound." + query.what().replace(' ', '-'));
      terminal
          .err()
          .println(terminal.message("error.tooComplex", query.found(), what, query.allowed()));
      return ExitCode.FAILED;
    }
    terminal.err().println(terminal.message("error.failed", sentence(error, terminal)));
    return ExitCode.FAILED;
  }

  private static String sentence(Throwable error, Terminal terminal) {
    boolean bare =
        error instanceof FileSystemException system
            && (system.getReason() == null || system.getReason().isBlank());
    if (bare && error instanceof NoSuchFileException missing) {
      return terminal.message("error.missing", missing.getFile());
    }
    if (bare && error instanceof AccessDeniedException denied) {
      return terminal.message("error.denied", denied.getFile());
    }
    return text(error);
  }

  private static String text(Throwable error) {
    String message = error.getMessage();
    return SafeText.harmless(
        message == null || message.isBlank() ? error.getClass().getSimpleName() : message);
  }
}
