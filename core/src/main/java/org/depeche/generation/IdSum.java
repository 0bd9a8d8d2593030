package org.depeche.generation;

import java.util.HexFormat;

/** A sum over the ids of articles, in whatever order they come, and their number. */
final class IdSum {
  private long high;
  private long low;
  private int count;

  void add(Hasher.Key id) {
    high += id.high();
    low += id.low();
    count++;
  }

  int count() {
    return count;
  }

  /** 32 hexadecimal digits. */
  String text() {
    return HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
  }
}
