package org.depeche.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.depeche.generation.AlertMatch;
import org.depeche.generation.Change;
import org.depeche.generation.RunProblem;
import org.depeche.generation.RunReport;
import org.depeche.reader.ReasonCode;
import org.jspecify.annotations.Nullable;

/** The JSON form of what a run did. */
final class ReportJson {
  private static final int FORMAT_VERSION = 1;

  private ReportJson() {}

  static void write(RunReport report, @Nullable String error, OutputStream out) throws IOException {
    try (JsonGenerator json = JsonRenderer.generator(out)) {
      json.writeStartObject();
      json.writeNumberField("formatVersion", FORMAT_VERSION);
      json.writeStringField("outcome", report.outcome().name());
      if (error != null) {
        json.writeStringField("error", error);
      }
      json.writeNumberField("generation", report.generation());
      json.writeNumberField("total", report.total());
      json.writeNumberField("added", report.added());
      json.writeNumberField("changed", report.changed());
      json.writeNumberField("unchanged", report.unchanged());
      json.writeNumberField("deleted", report.deleted());
      json.writeNumberField("withheld", report.withheld());
      json.writeNumberField("withdrawn", report.withdrawn());
      json.writeNumberField("elsewhere", report.elsewhere());
      json.writeNumberField("unreadable", report.unreadable());
      json.writeStringField("fullBuild", report.fullBuild());
      json.writeNumberField("filesRead", report.filesRead());
      json.writeNumberField("filesUnread", report.filesUnread());
      json.writeObjectFieldStart("passedOver");
      PassedOverText.write(report.passedOver(), true, json);
      json.writeEndObject();
      json.writeNumberField("textBytes", report.textBytes());
      json.writeNumberField("generationBytes", report.generationBytes());
      json.writeNumberField("writtenBytes", report.writtenBytes());
      json.writeNumberField("millis", report.millis());
      json.writeObjectFieldStart("timings");
      for (var timing : report.timings().entrySet()) {
        json.writeNumberField(timing.getKey().name().toLowerCase(Locale.ROOT), timing.getValue());
      }
      json.writeEndObject();
      writeLists(report, json);
      json.writeEndObject();
    }
    out.write('\n');
  }

  static void writeChanges(String name, List<Change> changes, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Change change : changes) {
      json.writeStartObject();
      json.writeStringField("change", change.kind().name());
      json.writeStringField("id", change.id());
      json.writeStringField("reason", change.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeLists(RunReport report, JsonGenerator json) throws IOException {
    writeChanges("plan", report.changes(), json);
    json.writeArrayFieldStart("problems");
    for (RunProblem problem : report.problems()) {
      json.writeStartObject();
      json.writeStringField("place", problem.place());
      json.writeStringField("reason", problem.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeObjectFieldStart("problemKinds");
    for (Map.Entry<ReasonCode, Long> kind : report.problemKinds().entrySet()) {
      json.writeNumberField(kind.getKey().name(), kind.getValue());
    }
    json.writeEndObject();
    json.writeArrayFieldStart("alerts");
    for (AlertMatch match : report.alerts()) {
      write(match, json);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("warnings");
    for (String warning : report.warnings()) {
      json.writeString(warning);
    }
    json.writeEndArray();
  }

  private static void write(AlertMatch match, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", match.alert().name());
    json.writeStringField("query", match.alert().query());
    json.writeNumberField("total", match.total());
    json.writeArrayFieldStart("articles");
    for (AlertMatch.Found found : match.articles()) {
      json.writeStartObject();
      json.writeStringField("id", found.id());
      json.writeStringField("title", found.title());
      json.writeStringField("url", found.url());
      json.writeStringField("date", found.date());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** What is known of a run that failed before it had anything to report. */
  static void writeFailure(String outcome, @Nullable String error, OutputStream out)
      throws IOException {
    try (JsonGenerator json = JsonRenderer.generator(out)) {
      json.writeStartObject();
      json.writeNumberField("formatVersion", FORMAT_VERSION);
      json.writeStringField("outcome", outcome);
      json.writeStringField("error", error == null ? "" : error);
      json.writeEndObject();
    }
    out.write('\n');
  }
}
