package org.depeche.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.depeche.Depeche;
import org.depeche.generation.RunOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Adds or updates articles; removes nothing. */
@Command(name = "index")
final class IndexCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final IndexOption index = new IndexOption();

  @Mixin private final SelectionOptions files = new SelectionOptions();

  @Mixin private final SourceGuards guards = new SourceGuards();

  @Mixin private final WaitOption wait = new WaitOption();

  @Mixin private final RunOutput output = new RunOutput();

  @Parameters(paramLabel = "${bundle:label.path}", descriptionKey = "PATH", arity = "1..*")
  private List<Path> paths = new ArrayList<>();

  IndexCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    RunOptions.Builder options =
        RunOptions.builder().selection(files.selection(terminal)).lockWait(wait.duration(terminal));
    guards.into(options);
    return output.tell(
        terminal,
        files.verbose,
        listener -> Depeche.indexFiles(index.path(terminal), paths, options.build(), listener));
  }
}
