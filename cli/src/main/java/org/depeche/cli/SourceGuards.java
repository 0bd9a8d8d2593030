package org.depeche.cli;

import org.depeche.generation.Guard;
import org.depeche.generation.RunOptions;
import picocli.CommandLine.Option;

/** The overrides of the guards that ask about sources, the same for every run that reads some. */
final class SourceGuards {

  @Option(names = "--allow-empty")
  private boolean allowEmpty;

  @Option(names = "--allow-unreadable")
  private boolean allowUnreadable;

  void into(RunOptions.Builder options) {
    allow(options, allowEmpty, Guard.EMPTY_SOURCE);
    allow(options, allowUnreadable, Guard.UNREADABLE);
  }

  static void allow(RunOptions.Builder options, boolean allowed, Guard guard) {
    if (allowed) {
      options.allow(guard);
    }
  }
}
