package org.depeche.cli;

import java.util.Locale;
import org.depeche.generation.Change;

/** Tells in one line what is done with an article, and why. */
final class ChangeLine {
  private ChangeLine() {}

  static String of(Change change, Terminal terminal) {
    String why =
        terminal.message(
            "change.why." + key(change.why()),
            SafeText.harmless(change.source()),
            change.source().isEmpty() ? 0 : 1);
    return terminal.message("change." + key(change.kind()), SafeText.harmless(change.id()), why);
  }

  private static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
