package org.depeche.eval;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HexFormat;

/** The form and the order of ids in the files of TREC. */
final class TrecId {

  /**
   * The order of {@code strcmp} on UTF-8, by which trec_eval breaks ties; {@link String#compareTo}
   * differs beyond U+FFFF.
   */
  static final Comparator<String> ORDER = TrecId::compare;

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private TrecId() {}

  /**
   * Percent-encodes what would break a line of a file apart, in any reader: white space of all
   * Unicode, since some readers split at a no-break space, and control characters. A percent sign
   * stays: an id that is an URL has to look the same in the files of others.
   */
  static String encode(String id) {
    if (id.isEmpty()) {
      throw new IllegalArgumentException(
          "An id is empty; expected a text that names a query or an article.");
    }
    if (id.codePoints().noneMatch(TrecId::breaks)) {
      return id;
    }
    StringBuilder encoded = new StringBuilder(id.length() + 8);
    id.codePoints().forEach(c -> append(encoded, c));
    return encoded.toString();
  }

  private static void append(StringBuilder encoded, int c) {
    if (breaks(c)) {
      for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
        encoded.append('%').append(HEX.toHexDigits(b));
      }
    } else {
      encoded.appendCodePoint(c);
    }
  }

  private static boolean breaks(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  private static int compare(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    for (int i = 0; i < shorter; i++) {
      if (a.charAt(i) != b.charAt(i)) {
        return Integer.compare(a.codePointAt(i), b.codePointAt(i));
      }
    }
    return Integer.compare(a.length(), b.length());
  }
}
