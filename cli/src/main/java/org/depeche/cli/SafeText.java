package org.depeche.cli;

/** Text that can do no harm in a terminal. */
final class SafeText {
  private SafeText() {}

  /** A text with its control characters replaced; line breaks and tabs become spaces. */
  static String harmless(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\n' || c == '\t' || c == '\r') {
                safe.append(' ');
              } else if (Character.getType(c) == Character.CONTROL
                  || Character.getType(c) == Character.SURROGATE
                  || isBidiControl(c)) {
                safe.append('\uFFFD');
              } else {
                safe.appendCodePoint(c);
              }
            });
    return safe.toString();
  }

  private static boolean isBidiControl(int c) {
    return (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0x200E
        || c == 0x200F
        || c == 0x061C;
  }
}
