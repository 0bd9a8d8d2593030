package org.depeche.cli;

import org.depeche.highlight.Harmless;

/** Text that can do no harm in a terminal. */
final class SafeText {
  private SafeText() {}

  /** A text with its control characters replaced; line breaks and tabs become spaces. */
  static String harmless(String text) {
    return Harmless.text(text);
  }
}
