package org.depeche.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.depeche.generation.Outcome;
import org.depeche.generation.RunReport;

/**
 * The figures of the last run as Prometheus reads them from a text file. A run that fails says so
 * and leaves the other figures as the last good run wrote them.
 */
final class Metrics {
  private static final String PREFIX = "depeche_";
  private static final String SUCCEEDED = "last_run_success";
  private static final String RUN = "last_run_timestamp_seconds";
  private static final String SUCCESS = "last_success_timestamp_seconds";

  private static final Map<String, String> HELP = new LinkedHashMap<>();

  static {
    HELP.put(SUCCEEDED, "1 if the last run ended well, 0 if it failed or was refused.");
    HELP.put(RUN, "When the last run ended.");
    HELP.put(SUCCESS, "When a run last ended well.");
    HELP.put("run_duration_seconds", "How long it took.");
    HELP.put("generation", "The number of the published generation.");
    HELP.put("articles", "Articles in the index.");
    HELP.put("problems", "What could not be read in the last run that ended well.");
    HELP.put("withheld_deletions", "Articles that are gone from the sources and were kept.");
    HELP.put("generation_bytes", "Bytes of the published generation.");
  }

  private static final Set<Outcome> GOOD = Set.of(Outcome.PUBLISHED, Outcome.UNCHANGED);

  private final Map<String, String> values = new LinkedHashMap<>();

  private Metrics() {}

  /** Writes the figures of a run; of a dry run nothing. */
  static void write(RunReport report, Instant now, Path file) throws IOException {
    if (report.outcome() == Outcome.PLANNED) {
      return;
    }
    if (!GOOD.contains(report.outcome())) {
      writeFailure(now, file);
      return;
    }
    Metrics metrics = new Metrics();
    metrics.put(SUCCEEDED, 1);
    metrics.put(RUN, now.getEpochSecond());
    metrics.put(SUCCESS, now.getEpochSecond());
    metrics.values.put("run_duration_seconds", String.valueOf(report.millis() / 1000.0));
    metrics.put("generation", report.generation());
    metrics.put("articles", report.total());
    metrics.put("problems", report.unreadable());
    metrics.put("withheld_deletions", report.withheld());
    metrics.put("generation_bytes", report.generationBytes());
    metrics.write(file);
  }

  /** Says that a run failed. */
  static void writeFailure(Instant now, Path file) throws IOException {
    Metrics metrics = new Metrics();
    if (Files.exists(file)) {
      try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
        lines
            .filter(line -> line.startsWith(PREFIX) && line.indexOf(' ') > 0)
            .forEach(
                line ->
                    metrics.values.put(
                        line.substring(PREFIX.length(), line.indexOf(' ')),
                        line.substring(line.indexOf(' ') + 1)));
      }
    }
    metrics.put(SUCCEEDED, 0);
    metrics.put(RUN, now.getEpochSecond());
    metrics.write(file);
  }

  private void put(String name, long value) {
    values.put(name, String.valueOf(value));
  }

  private void write(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    HELP.forEach(
        (name, help) -> {
          String value = values.get(name);
          if (value != null) {
            text.append("# HELP ").append(PREFIX).append(name).append(' ').append(help);
            text.append("\n# TYPE ").append(PREFIX).append(name).append(" gauge\n");
            text.append(PREFIX).append(name).append(' ').append(value).append('\n');
          }
        });
    WholeFile.write(file, out -> out.write(text.toString().getBytes(StandardCharsets.UTF_8)));
  }
}
