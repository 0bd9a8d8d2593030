package org.depeche.generation;

import java.util.HexFormat;

/**
 * A line of the list of articles in a generation: id, content hash and source, between tabs.
 *
 * @param id the id of the article
 * @param hash the hash of its content, 64 hexadecimal digits
 * @param source the absolute path of the file it came from, or the empty text
 */
record ArticleEntry(String id, String hash, String source) {
  private static final int HASH_LENGTH = 64;

  ArticleEntry(String id, byte[] hash, String source) {
    this(id, HexFormat.of().formatHex(hash), source);
  }

  String line() {
    return escape(id) + '\t' + hash + '\t' + escape(source);
  }

  static ArticleEntry parse(String line) {
    String[] fields = line.split("\t", -1);
    if (fields.length != 3 || fields[1].length() != HASH_LENGTH) {
      throw new IllegalArgumentException(
          "\"" + line + "\" is no line of a list of articles; expected id, hash and source.");
    }
    return new ArticleEntry(unescape(fields[0]), fields[1], unescape(fields[2]));
  }

  /** Control characters and backslashes as a backslash and two hexadecimal digits. */
  private static String escape(String text) {
    StringBuilder escaped = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean special = c < ' ' || c == '\\';
      if (special && escaped == null) {
        escaped = new StringBuilder(text.substring(0, i));
      }
      if (escaped != null) {
        if (special) {
          escaped.append('\\').append(HexFormat.of().toHexDigits((byte) c));
        } else {
          escaped.append(c);
        }
      }
    }
    return escaped == null ? text : escaped.toString();
  }

  private static String unescape(String text) {
    int backslash = text.indexOf('\\');
    if (backslash < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        plain.append((char) HexFormat.fromHexDigits(text, i + 1, i + 3));
        i += 2;
      } else {
        plain.append(text.charAt(i));
      }
    }
    return plain.toString();
  }
}
