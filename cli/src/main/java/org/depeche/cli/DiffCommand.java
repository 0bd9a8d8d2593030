package org.depeche.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.depeche.Depeche;
import org.depeche.generation.Canary;
import org.depeche.generation.Change;
import org.depeche.generation.DiffReport;
import org.depeche.generation.Maintenance;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what differs between two generations. */
@Command(name = "diff")
final class DiffCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final IndexOption index = new IndexOption();

  @Option(names = "--canaries", paramLabel = "${bundle:label.file}")
  private @Nullable Path canaries;

  @Option(names = "--json")
  private boolean json;

  @Parameters(index = "0", paramLabel = "G1")
  private long first;

  @Parameters(index = "1", paramLabel = "G2")
  private long second;

  DiffCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Maintenance maintenance = Depeche.maintenance(index.path(terminal));
    List<Canary> queries = canaries == null ? List.of() : Canary.read(canaries);
    List<Change> changes = new ArrayList<>();
    DiffReport report = maintenance.diff(first, second, queries, json ? changes::add : this::write);
    if (json) {
      writeJson(report, changes);
    } else {
      write(report);
    }
    return report.isSame() ? ExitCode.FOUND : ExitCode.NOTHING;
  }

  private void write(Change change) {
    terminal.out().println(ChangeLine.of(change, terminal));
  }

  private void write(DiffReport report) {
    for (DiffReport.Moved moved : report.canaries()) {
      terminal.out().println(terminal.message("diff.canary", SafeText.harmless(moved.query())));
      terminal.out().println("  - " + SafeText.harmless(String.join(" ", moved.before())));
      terminal.out().println("  + " + SafeText.harmless(String.join(" ", moved.after())));
    }
    terminal
        .err()
        .println(
            terminal.message(
                "diff.done",
                report.added(),
                report.deleted(),
                report.changed(),
                report.unchanged()));
  }

  private void writeJson(DiffReport report, List<Change> changes) throws IOException {
    try (JsonGenerator json = JsonRenderer.generator(terminal.out())) {
      json.writeStartObject();
      json.writeNumberField("added", report.added());
      json.writeNumberField("deleted", report.deleted());
      json.writeNumberField("changed", report.changed());
      json.writeNumberField("unchanged", report.unchanged());
      ReportJson.writeChanges("changes", changes, json);
      json.writeArrayFieldStart("canaries");
      for (DiffReport.Moved moved : report.canaries()) {
        json.writeStartObject();
        json.writeStringField("query", moved.query());
        writeIds("before", moved.before(), json);
        writeIds("after", moved.after(), json);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    terminal.out().println();
  }

  private static void writeIds(String name, List<String> ids, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String id : ids) {
      json.writeString(id);
    }
    json.writeEndArray();
  }
}
