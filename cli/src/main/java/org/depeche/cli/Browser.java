package org.depeche.cli;

import java.io.File;
import java.io.IOException;
import java.util.Locale;

/** Opens the page of an article as the desktop does, without a shell. */
final class Browser {
  private static final File NOTHING = new File("/dev/null");

  private Browser() {}

  /** Opens an address. */
  interface Opener {
    void open(String address) throws IOException;
  }

  /**
   * Opens an address in the browser.
   *
   * @throws IOException if the desktop has nothing to open it with
   */
  static void open(String address) throws IOException {
    if (!Hyperlink.isSafe(address)) {
      throw new IllegalArgumentException(address + " is no address of a page on the web.");
    }
    new ProcessBuilder(program(), address)
        .redirectInput(NOTHING)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** What opens a page on this system. */
  static String program() {
    boolean mac = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");
    return mac ? "open" : "xdg-open";
  }
}
