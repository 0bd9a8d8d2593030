package org.depeche.cli;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Text that a terminal opens a page for (OSC 8), where the terminal is known to understand that.
 */
final class Hyperlink {
  private static final String BEGIN = "\u001B]8;;";
  private static final String END = "\u001B\\";

  /** Visible ASCII alone, so that no address can end the sequence or begin another. */
  private static final Pattern SAFE = Pattern.compile("https?://[\\x21-\\x7E]{1,2000}");

  private static final Pattern TERMINALS =
      Pattern.compile("(xterm-kitty|xterm-ghostty|foot|alacritty|wezterm|contour).*");
  private static final Pattern PROGRAMS =
      Pattern.compile("iTerm\\.app|WezTerm|ghostty|vscode|Hyper|mintty");

  private Hyperlink() {}

  /** A text with its link; the text alone where links are not wanted or the address is not safe. */
  static String of(String text, String address, boolean wanted) {
    return wanted && isSafe(address) ? BEGIN + address + END + text + BEGIN + END : text;
  }

  /** Whether an address is one of a page on the web, and nothing but an address. */
  static boolean isSafe(String address) {
    return SAFE.matcher(address).matches();
  }

  /** Whether the terminal of an environment is one that understands links. */
  static boolean isKnownTo(Map<String, String> environment) {
    String vte = environment.getOrDefault("VTE_VERSION", "");
    return vte.matches("\\d{4,6}") && Integer.parseInt(vte) >= 5000
        || environment.containsKey("KITTY_WINDOW_ID")
        || environment.containsKey("KONSOLE_VERSION")
        || environment.containsKey("WT_SESSION")
        || PROGRAMS.matcher(environment.getOrDefault("TERM_PROGRAM", "")).matches()
        || TERMINALS.matcher(environment.getOrDefault("TERM", "")).matches();
  }
}
