package org.depeche.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.depeche.eval.MalformedLineException;
import org.depeche.generation.DiskFullException;
import org.depeche.generation.IndexLockedException;
import org.depeche.generation.NoGenerationException;
import org.depeche.generation.PurgeUnfinishedException;
import org.depeche.generation.RunRefusedException;
import org.depeche.index.DamagedIndexException;
import org.depeche.index.ForeignFingerprintException;
import org.depeche.index.NoIndexException;
import org.depeche.query.EmptyQueryException;
import org.depeche.query.QueryException;
import org.depeche.query.QueryTooComplexException;
import org.depeche.search.InvalidCursorException;

/** Turns an error into one sentence and an exit code. */
final class Failures {
  private static final double MEGABYTE = 1e6;

  private Failures() {}

  /** Ends a command that failed: what it had to show, then why it failed. */
  static int end(Exception error, Terminal terminal, boolean debug) {
    terminal.out().flush();
    if (debug) {
      error.printStackTrace(terminal.err());
    }
    return report(error, terminal);
  }

  static int report(Throwable error, Terminal terminal) {
    String text = text(error);
    if (error instanceof IndexLockedException locked) {
      terminal.err().println(locked(locked, text, terminal));
      return ExitCode.LOCKED;
    }
    String told =
        switch (error) {
          case RunRefusedException refused ->
              terminal.message(
                  "error.refused." + refused.guard().name().toLowerCase(Locale.ROOT),
                  RefusalText.of(refused, terminal));
          case InvalidCursorException cursor ->
              terminal.message("error.failed", terminal.message("error.cursor"));
          case QueryTooComplexException query -> query(query, terminal);
          case QueryException query -> terminal.message("error.failed", query(query, terminal));
          case DiskFullException full -> terminal.message("error.failed", full(full, terminal));
          case PurgeUnfinishedException purge ->
              terminal.message("error.failed", terminal.message("error.purge", text));
          default -> terminal.message("error.failed", sentence(error, text, terminal));
        };
    terminal.err().println(told);
    return ExitCode.FAILED;
  }

  /** Why a query is not served. */
  static String query(QueryException error, Terminal terminal) {
    return switch (error) {
      case EmptyQueryException empty -> terminal.message("error.emptyQuery");
      case QueryTooComplexException deep when deep.what().equals("results") ->
          terminal.message("error.tooDeep", deep.found(), deep.allowed());
      case QueryTooComplexException complex ->
          terminal.message(
              "error.tooComplex",
              complex.found(),
              terminal.message("bound." + complex.what().replace(' ', '-')),
              complex.allowed());
      default -> text(error);
    };
  }

  private static String locked(IndexLockedException locked, String text, Terminal terminal) {
    return locked.started() == null
        ? terminal.message("error.lockedBySomebody", text, SafeText.harmless(locked.index()))
        : terminal.message(
            "error.locked",
            text,
            SafeText.harmless(locked.index()),
            locked.pid(),
            terminal.moment(locked.started()));
  }

  private static String full(DiskFullException full, Terminal terminal) {
    return terminal.message(
        "error.diskFull",
        text(full),
        SafeText.harmless(full.index()),
        full.needed(),
        full.needed() / MEGABYTE,
        full.written(),
        full.written() / MEGABYTE,
        full.free(),
        full.free() / MEGABYTE);
  }

  private static String sentence(Throwable error, String text, Terminal terminal) {
    if (error instanceof NoSuchFileException missing) {
      return terminal.message("error.missing", SafeText.harmless(missing.getFile()));
    }
    if (error instanceof AccessDeniedException denied && denied.getReason() == null) {
      return terminal.message("error.denied", SafeText.harmless(denied.getFile()));
    }
    if (error instanceof FileSystemException folder
        && Files.isDirectory(Path.of(folder.getFile()))) {
      return terminal.message("error.folder", SafeText.harmless(folder.getFile()));
    }
    if (error instanceof NoGenerationException none) {
      String kept =
          Arrays.stream(none.kept()).mapToObj(Long::toString).collect(Collectors.joining(", "));
      String key = none.before() ? "error.noGenerationBefore" : "error.noGeneration";
      return terminal.message(key, none.number(), kept, none.kept().length);
    }
    if (error instanceof NoIndexException none) {
      return terminal.message("error.noIndex", text, SafeText.harmless(none.path()));
    }
    if (error instanceof ForeignFingerprintException foreign) {
      return terminal.message(
          "error.foreign",
          text,
          SafeText.harmless(foreign.index()),
          foreign.generation(),
          SafeText.harmless(String.join("; ", foreign.differences())));
    }
    if (error instanceof DamagedIndexException damaged) {
      return terminal.message("error.damaged", text, SafeText.harmless(damaged.file()));
    }
    if (error instanceof MalformedLineException malformed) {
      return terminal.message(
          "error.malformed",
          SafeText.harmless(malformed.file()),
          malformed.line(),
          terminal.message(
              "expected." + malformed.expected().name(),
              malformed.value(),
              malformed.value().split(" ").length),
          malformed.shown());
    }
    return text;
  }

  private static String text(Throwable error) {
    String message = error.getMessage();
    return SafeText.harmless(
        message == null || message.isBlank() ? error.getClass().getSimpleName() : message);
  }
}
