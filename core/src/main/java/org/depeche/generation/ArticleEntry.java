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
    return Escaped.escape(id) + '\t' + hash + '\t' + Escaped.escape(source);
  }

  static ArticleEntry parse(String line) {
    String[] fields = line.split("\t", -1);
    if (fields.length != 3 || fields[1].length() != HASH_LENGTH) {
      throw new IllegalArgumentException(
          "\"" + line + "\" is no line of a list of articles; expected id, hash and source.");
    }
    return new ArticleEntry(Escaped.unescape(fields[0]), fields[1], Escaped.unescape(fields[2]));
  }
}
