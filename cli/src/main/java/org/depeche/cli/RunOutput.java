package org.depeche.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.depeche.generation.IndexLockedException;
import org.depeche.generation.RunListener;
import org.depeche.generation.RunRefusedException;
import org.depeche.generation.RunReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a command that writes an index tells: while it runs, at its end, and in a file. */
final class RunOutput {

  @Option(names = "--json")
  private boolean json;

  @Option(names = "--report", paramLabel = "${bundle:label.file}")
  private @Nullable Path report;

  @Option(names = "--metrics", paramLabel = "${bundle:label.file}")
  private @Nullable Path metrics;

  /** The run itself. */
  interface Run {
    RunReport with(RunListener listener) throws IOException;
  }

  /**
   * Lets a run happen, tells of it and returns the exit code.
   *
   * @param verbose whether files that are passed over are named
   */
  int tell(Terminal terminal, boolean verbose, Run run) throws IOException {
    checkFolder(report, terminal);
    checkFolder(metrics, terminal);
    boolean log = !terminal.interactive();
    RunReport done;
    try {
      if (log) {
        RunLog follower = new RunLog(terminal.err(), verbose);
        done = run.with(follower);
        follower.done(done);
      } else {
        try (RunProgress follower = new RunProgress(terminal)) {
          done = run.with(follower);
        }
      }
    } catch (RunRefusedException e) {
      writeReport(e.report(), e.getMessage());
      writeFailure();
      throw e;
    } catch (IOException | RuntimeException e) {
      if (report != null) {
        String outcome = e instanceof IndexLockedException ? "LOCKED" : "FAILED";
        WholeFile.write(report, out -> ReportJson.writeFailure(outcome, e.getMessage(), out));
      }
      writeFailure();
      throw e;
    }
    writeReport(done, null);
    if (metrics != null) {
      Metrics.write(done, Instant.now(), metrics);
    }
    if (verbose && !log) {
      PassedOverText.list(done.passedOver(), terminal, terminal.err());
    }
    return new ReportRenderer(terminal).write(done, json, log);
  }

  /** Before anything is done: a report that cannot be written would come too late. */
  private static void checkFolder(@Nullable Path file, Terminal terminal) throws IOException {
    Path folder = file == null ? null : file.toAbsolutePath().getParent();
    if (folder != null && !Files.isWritable(folder)) {
      throw new IOException(terminal.message("error.reportFolder", folder.toString()));
    }
  }

  private void writeFailure() throws IOException {
    if (metrics != null) {
      Metrics.writeFailure(Instant.now(), metrics);
    }
  }

  private void writeReport(RunReport done, @Nullable String error) throws IOException {
    if (report != null) {
      WholeFile.write(report, out -> ReportJson.write(done, error, out));
    }
  }
}
