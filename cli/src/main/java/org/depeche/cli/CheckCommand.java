package org.depeche.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.depeche.Depeche;
import org.depeche.generation.CheckReport;
import org.depeche.generation.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks every file of an index. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
  private static final double MEGABYTE = 1e6;

  private final Terminal terminal;

  @Mixin private final IndexOption index = new IndexOption();

  @Option(names = "--deep")
  private boolean deep;

  @Option(names = "--json")
  private boolean json;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    CheckReport report = Depeche.maintenance(index.path(terminal)).check(deep);
    if (json) {
      writeJson(report);
    } else {
      for (Finding finding : report.findings()) {
        terminal.out().println(SafeText.harmless(text(finding)));
      }
      terminal
          .err()
          .println(
              terminal.message(
                  "check.done",
                  report.generations(),
                  report.files(),
                  report.bytes() / MEGABYTE,
                  report.findings().size()));
    }
    return report.isClean() ? ExitCode.FOUND : ExitCode.NOTHING;
  }

  private String text(Finding finding) {
    return finding.place()
        + terminal.message("check.colon")
        + terminal.message("finding." + finding.kind().name(), finding.values().toArray());
  }

  private void writeJson(CheckReport report) throws IOException {
    try (JsonGenerator json = JsonRenderer.generator(terminal.out())) {
      json.writeStartObject();
      json.writeBooleanField("clean", report.isClean());
      json.writeNumberField("generations", report.generations());
      json.writeNumberField("files", report.files());
      json.writeNumberField("bytes", report.bytes());
      json.writeArrayFieldStart("findings");
      for (Finding finding : report.findings()) {
        json.writeString(finding.toString());
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    terminal.out().println();
  }
}
