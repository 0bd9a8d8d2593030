package org.depeche.highlight;

/** Text that can do no harm where it is shown: it moves no cursor and turns no line round. */
public final class Harmless {
  private Harmless() {}

  /**
   * A text in which control characters, half characters and the marks that change the direction of
   * writing are replaced by U+FFFD; line breaks and tabs become spaces.
   *
   * @param text any text
   * @return the text, without what could do harm
   */
  public static String text(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints().forEach(point -> safe.appendCodePoint(point(point)));
    return safe.toString();
  }

  static int point(int c) {
    if (c == '\n' || c == '\t' || c == '\r' || c == 0x2028 || c == 0x2029) {
      return ' ';
    }
    int type = Character.getType(c);
    boolean harm = type == Character.CONTROL || type == Character.SURROGATE || isDirection(c);
    return harm || (c & 0xFFFE) == 0xFFFE ? 0xFFFD : c;
  }

  private static boolean isDirection(int c) {
    return c >= 0x202A && c <= 0x202E
        || c >= 0x2066 && c <= 0x2069
        || c == 0x200E
        || c == 0x200F
        || c == 0x061C;
  }
}
