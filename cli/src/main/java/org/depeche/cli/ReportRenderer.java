package org.depeche.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import org.depeche.generation.Outcome;
import org.depeche.generation.RunProblem;
import org.depeche.generation.RunReport;

/** Writes what a run of {@code index} or {@code reindex} did, and chooses its exit code. */
final class ReportRenderer {
  private static final int SHOWN_PROBLEMS = 10;

  private final Terminal terminal;

  ReportRenderer(Terminal terminal) {
    this.terminal = terminal;
  }

  int write(RunReport report, boolean json) throws IOException {
    report.problems().stream()
        .limit(SHOWN_PROBLEMS)
        .forEach(problem -> terminal.err().println(SafeText.harmless(problem.toString())));
    if (report.unreadable() > SHOWN_PROBLEMS) {
      terminal
          .err()
          .println(terminal.message("index.moreProblems", report.unreadable() - SHOWN_PROBLEMS));
    }
    report.warnings().forEach(warning -> terminal.err().println(SafeText.harmless(warning)));
    if (json) {
      writeJson(report);
    } else {
      terminal
          .out()
          .println(
              terminal.message(
                  "index." + report.outcome().name().toLowerCase(Locale.ROOT),
                  report.generation(),
                  report.total(),
                  report.added(),
                  report.changed(),
                  report.unchanged(),
                  report.deleted(),
                  report.unreadable(),
                  report.millis() / 1000.0));
    }
    if (report.outcome() == Outcome.DURABILITY_UNKNOWN) {
      return ExitCode.DURABILITY_UNKNOWN;
    }
    return report.unreadable() > 0 ? ExitCode.NOTHING : ExitCode.FOUND;
  }

  private void writeJson(RunReport report) throws IOException {
    try (JsonGenerator json = JsonRenderer.generator(terminal.out())) {
      json.writeStartObject();
      json.writeStringField("outcome", report.outcome().name());
      json.writeNumberField("generation", report.generation());
      json.writeNumberField("total", report.total());
      json.writeNumberField("added", report.added());
      json.writeNumberField("changed", report.changed());
      json.writeNumberField("unchanged", report.unchanged());
      json.writeNumberField("deleted", report.deleted());
      json.writeNumberField("unreadable", report.unreadable());
      json.writeNumberField("textBytes", report.textBytes());
      json.writeNumberField("millis", report.millis());
      json.writeArrayFieldStart("problems");
      for (RunProblem problem : report.problems()) {
        json.writeStartObject();
        json.writeStringField("place", problem.place());
        json.writeStringField("reason", problem.reason());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    terminal.out().println();
  }
}
