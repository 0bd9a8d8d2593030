package org.depeche.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.depeche.Depeche;
import org.depeche.generation.RunListener;
import org.depeche.generation.RunOptions;
import org.depeche.generation.RunReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes an index mirror files and folders. */
@Command(name = "reindex")
final class ReindexCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final IndexOption index = new IndexOption();

  @Mixin private final SelectionOptions files = new SelectionOptions();

  @Option(names = "--full")
  private boolean full;

  @Option(names = "--keep", paramLabel = "K")
  private int keep = RunOptions.DEFAULT_KEEP;

  @Option(names = "--json")
  private boolean json;

  @Parameters(paramLabel = "PATH", arity = "1..*")
  private List<Path> paths = new ArrayList<>();

  ReindexCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    RunOptions options =
        RunOptions.DEFAULT.withFull(full).withKeep(keep).withSelection(files.selection());
    RunReport report = Depeche.reindexFiles(index.path(terminal), paths, options, RunListener.NONE);
    return new ReportRenderer(terminal).write(report, json);
  }
}
