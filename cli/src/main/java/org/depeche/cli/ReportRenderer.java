package org.depeche.cli;

import java.io.IOException;
import java.util.Locale;
import org.depeche.generation.Change;
import org.depeche.generation.Outcome;
import org.depeche.generation.RunReport;

/** Writes what a run of {@code index} or {@code reindex} did, and chooses its exit code. */
final class ReportRenderer {
  private static final int SHOWN_PROBLEMS = 10;

  private final Terminal terminal;

  ReportRenderer(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * Writes the report.
   *
   * @param json whether as JSON
   * @param logged whether problems and warnings have been told already
   * @return the exit code
   */
  int write(RunReport report, boolean json, boolean logged) throws IOException {
    if (!logged) {
      writeProblems(report);
    }
    if (json) {
      ReportJson.write(report, null, terminal.out());
    } else {
      writeText(report);
    }
    if (report.outcome() == Outcome.DURABILITY_UNKNOWN) {
      return ExitCode.DURABILITY_UNKNOWN;
    }
    if (report.withheld() > 0) {
      return ExitCode.WITHHELD;
    }
    return report.unreadable() > 0 ? ExitCode.NOTHING : ExitCode.FOUND;
  }

  private void writeProblems(RunReport report) {
    report.problems().stream()
        .limit(SHOWN_PROBLEMS)
        .forEach(problem -> terminal.err().println(ReasonText.of(problem, terminal)));
    if (report.unreadable() > SHOWN_PROBLEMS) {
      terminal
          .err()
          .println(terminal.message("index.moreProblems", report.unreadable() - SHOWN_PROBLEMS));
    }
    report.warnings().forEach(warning -> terminal.err().println(SafeText.harmless(warning)));
  }

  private void writeText(RunReport report) {
    if (report.outcome() == Outcome.PLANNED) {
      for (Change change : report.changes()) {
        terminal.out().println(ChangeLine.of(change, terminal));
      }
      long more = report.added() + report.changed() + report.deleted() - report.changes().size();
      if (more > 0) {
        say("change.more", more);
      }
    }
    if (report.fullBuild().equals(RunReport.ASKED_FOR)) {
      say("index.fullBuildAsked");
    } else if (!report.fullBuild().isEmpty()) {
      say("index.fullBuild", SafeText.harmless(report.fullBuild()));
    }
    say(
        "index." + report.outcome().name().toLowerCase(Locale.ROOT),
        report.generation(),
        report.total(),
        report.added(),
        report.changed(),
        report.unchanged(),
        report.deleted(),
        report.unreadable(),
        report.millis() / 1000.0);
    if (report.passedOver().total() > 0) {
      terminal.out().println(PassedOverText.of(report.passedOver(), terminal));
    }
    if (report.elsewhere() > 0) {
      say("index.elsewhere", report.elsewhere());
    }
    if (report.withdrawn() > 0) {
      say("index.withdrawn", report.withdrawn());
    }
    if (report.withheld() > 0) {
      say("index.withheld", report.withheld());
    }
    report
        .alerts()
        .forEach(
            match -> say("index.alert", SafeText.harmless(match.alert().name()), match.total()));
  }

  private void say(String key, Object... values) {
    terminal.out().println(terminal.message(key, values));
  }
}
