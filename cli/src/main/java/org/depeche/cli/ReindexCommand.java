package org.depeche.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.depeche.Depeche;
import org.depeche.generation.Alert;
import org.depeche.generation.Canary;
import org.depeche.generation.Guard;
import org.depeche.generation.Outcome;
import org.depeche.generation.RunOptions;
import org.depeche.generation.RunReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes an index mirror files and folders. */
@Command(name = "reindex")
final class ReindexCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final IndexOption index = new IndexOption();
  @Mixin private final RunOutput output = new RunOutput();

  @Mixin private final SelectionOptions files = new SelectionOptions();

  @Mixin private final SourceGuards guards = new SourceGuards();

  @Option(names = "--full")
  private boolean full;

  @Option(names = "--rehash")
  private boolean rehash;

  @Mixin private final WaitOption wait = new WaitOption();

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--dry-run")
  private boolean dryRun;

  @Option(names = "--copy")
  private boolean copy;

  @Option(names = "--keep", paramLabel = "K")
  private int keep = RunOptions.DEFAULT_KEEP;

  @Option(names = "--canaries", paramLabel = "${bundle:label.file}")
  private @Nullable Path canaries;

  @Option(names = "--alerts", paramLabel = "${bundle:label.file}")
  private @Nullable Path alerts;

  @Option(names = "--feed", paramLabel = "${bundle:label.file}")
  private @Nullable Path feed;

  @Option(names = "--allow-deletes")
  private boolean allowDeletes;

  @Option(names = "--allow-canary-failure")
  private boolean allowCanaryFailure;

  @Parameters(paramLabel = "${bundle:label.path}", descriptionKey = "PATH", arity = "1..*")
  private List<Path> paths = new ArrayList<>();

  ReindexCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    RunOptions options = options();
    return output.tell(
        terminal,
        files.verbose,
        listener -> {
          RunReport report = Depeche.reindexFiles(index.path(terminal), paths, options, listener);
          if (feed != null && !dryRun) {
            write(feed, report, options);
          }
          return report;
        });
  }

  /** A night without news must not take away those of the night before, which wait to be read. */
  private static void write(Path feed, RunReport report, RunOptions options) throws IOException {
    if (report.outcome() != Outcome.UNCHANGED || !Files.exists(feed)) {
      AtomFeed.write(report, options.clock().instant(), feed);
    }
  }

  private RunOptions options() throws IOException {
    UsageErrors.atLeast(1, keep, "--keep", spec, terminal);
    RunOptions.Builder options =
        RunOptions.builder().full(full).rehash(rehash).dryRun(dryRun).copy(copy).keep(keep);
    if (canaries != null) {
      options.canaries(Canary.read(canaries));
    }
    if (alerts != null) {
      options.alerts(Alert.read(alerts));
    }
    options.selection(files.selection(terminal)).lockWait(wait.duration(terminal));
    guards.into(options);
    SourceGuards.allow(options, allowDeletes, Guard.DELETIONS);
    SourceGuards.allow(options, allowCanaryFailure, Guard.CANARY);
    return options.build();
  }
}
