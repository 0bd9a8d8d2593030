package org.depeche.cli;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** A test of commands in French, with no terminal, in a folder of its own. */
abstract class FrenchCommands {

  @TempDir Path folder;

  private final CommandRun command = new CommandRun();

  /** Runs a command; its exit code. */
  final int run(String... args) {
    return command.inFrench(args);
  }

  final String out() {
    return command.out();
  }

  final String err() {
    return command.err();
  }

  final String index() {
    return folder.resolve("index").toString();
  }
}
