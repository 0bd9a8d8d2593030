package org.depeche.cli;

import java.io.IOException;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.depeche.Depeche;
import org.depeche.generation.Maintenance;
import org.depeche.generation.RunReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Publishes what an older generation holds. */
@Command(name = "rollback")
final class RollbackCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final IndexOption index = new IndexOption();

  @Option(names = "--to", paramLabel = "G")
  private @Nullable Long generation;

  @Option(names = "--json")
  private boolean json;

  RollbackCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Maintenance maintenance = Depeche.maintenance(index.path(terminal));
    RunReport report =
        maintenance.rollback(
            generation == null ? OptionalLong.empty() : OptionalLong.of(generation));
    return new ReportRenderer(terminal).write(report, json, false);
  }
}
