package org.depeche.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.depeche.Depeche;
import org.depeche.generation.Maintenance;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Withdraws articles at once, or allows them again. */
@Command(name = "delete")
final class DeleteCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final IndexOption index = new IndexOption();

  @ArgGroup private final Choice choice = new Choice();

  /** Either of them, or none. */
  static final class Choice {
    @Option(names = "--purge")
    private boolean purge;

    @Option(names = "--allow")
    private boolean allow;
  }

  @Option(names = "--json")
  private boolean json;

  @Parameters(paramLabel = "ID", arity = "1..*")
  private List<String> ids = new ArrayList<>();

  DeleteCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Maintenance maintenance = Depeche.maintenance(index.path(terminal));
    if (choice.allow) {
      List<String> allowed = maintenance.allow(ids);
      terminal.out().println(terminal.message("delete.allowed", allowed.size()));
      return allowed.isEmpty() ? ExitCode.NOTHING : ExitCode.FOUND;
    }
    return new ReportRenderer(terminal).write(maintenance.withdraw(ids, choice.purge), json, false);
  }
}
