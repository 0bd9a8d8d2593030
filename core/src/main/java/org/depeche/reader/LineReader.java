package org.depeche.reader;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Cuts a stream of bytes into lines, in bounded memory. */
final class LineReader {

  private final InputStream in;
  private final int longest;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int filled;
  private byte[] line = new byte[1 << 12];
  private int length;
  private boolean tooLong;

  /** Reads lines of at most {@code longest} bytes; of longer ones, only the end is found. */
  LineReader(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** Goes to the next line; false at the end of the stream. */
  boolean advance() throws IOException {
    length = 0;
    tooLong = false;
    boolean any = false;
    while (at < filled || fill()) {
      any = true;
      int from = at;
      while (at < filled && buffer[at] != '\n') {
        at++;
      }
      append(from, at);
      if (at < filled) {
        at++;
        return true;
      }
    }
    return any;
  }

  /** The bytes of the line without its line feed; empty where it was too long. */
  byte[] line() {
    return Arrays.copyOf(line, length);
  }

  boolean isTooLong() {
    return tooLong;
  }

  private boolean fill() throws IOException {
    at = 0;
    filled = Math.max(0, in.read(buffer));
    return filled > 0;
  }

  private void append(int from, int to) {
    int count = to - from;
    if (tooLong || length + count > longest) {
      tooLong = true;
      length = 0;
      return;
    }
    if (length + count > line.length) {
      line = Arrays.copyOf(line, Math.max(length + count, Math.min(longest, line.length * 2)));
    }
    System.arraycopy(buffer, from, line, length, count);
    length += count;
  }
}
