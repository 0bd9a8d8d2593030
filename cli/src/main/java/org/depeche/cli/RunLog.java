package org.depeche.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import org.depeche.generation.Phase;
import org.depeche.generation.RunListener;
import org.depeche.generation.RunProblem;
import org.depeche.generation.RunReport;
import org.depeche.reader.PassedOver;
import org.depeche.reader.ReasonCode;

/** Follows a run where nobody looks on: one JSON object a line. */
final class RunLog implements RunListener {
  private static final JsonFactory JSON = new JsonFactory();
  private static final long BETWEEN_NANOS = 10_000_000_000L;

  private final PrintStream err;
  private final boolean verbose;
  private long last = System.nanoTime();

  /**
   * Follows a run.
   *
   * @param verbose whether files that are passed over are named
   */
  RunLog(PrintStream err, boolean verbose) {
    this.err = err;
    this.verbose = verbose;
  }

  /** Writes what belongs to an event. */
  private interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  private void line(String event, Fields fields) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("time", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
      json.writeStringField("event", event);
      fields.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    err.println(line);
  }

  @Override
  public void phase(Phase phase) {
    line("phase", json -> json.writeStringField("phase", phase.name().toLowerCase(Locale.ROOT)));
  }

  @Override
  public void found(long files, long bytes, long articles) {
    line(
        "found",
        json -> {
          json.writeNumberField("files", files);
          json.writeNumberField("bytes", bytes);
        });
  }

  @Override
  public void read(long articles, long textBytes) {
    if (System.nanoTime() - last < BETWEEN_NANOS) {
      return;
    }
    last = System.nanoTime();
    line(
        "read",
        json -> {
          json.writeNumberField("articles", articles);
          json.writeNumberField("textBytes", textBytes);
        });
  }

  @Override
  public void passedOver(PassedOver files) {
    line("passedOver", json -> PassedOverText.write(files, verbose, json));
  }

  @Override
  public void problem(RunProblem problem) {
    line(
        "problem",
        json -> {
          json.writeStringField("place", problem.place());
          json.writeStringField("reason", problem.reason());
        });
  }

  @Override
  public void moreProblems(Map<ReasonCode, Long> kinds) {
    line(
        "moreProblems",
        json -> {
          for (Map.Entry<ReasonCode, Long> kind : kinds.entrySet()) {
            json.writeNumberField(kind.getKey().name(), kind.getValue());
          }
        });
  }

  /** The last line. */
  void done(RunReport report) {
    for (String warning : report.warnings()) {
      line("warning", json -> json.writeStringField("text", warning));
    }
    line(
        "done",
        json -> {
          json.writeStringField("outcome", report.outcome().name());
          json.writeNumberField("generation", report.generation());
          json.writeNumberField("total", report.total());
          json.writeNumberField("added", report.added());
          json.writeNumberField("changed", report.changed());
          json.writeNumberField("unchanged", report.unchanged());
          json.writeNumberField("deleted", report.deleted());
          json.writeNumberField("withheld", report.withheld());
          json.writeNumberField("unreadable", report.unreadable());
          json.writeStringField("fullBuild", report.fullBuild());
          json.writeNumberField("millis", report.millis());
        });
  }
}
