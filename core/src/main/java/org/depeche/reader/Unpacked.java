package org.depeche.reader;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of a file as a format reads them, watched: a packed file may not grow beyond measure (a
 * bomb of a few kilobytes unpacks to gigabytes), and at its end the file still has to be the one
 * that was opened.
 */
final class Unpacked extends FilterInputStream {

  /** Up to this length no ratio is too large, in bytes. */
  static final long FREE = 128L << 20;

  /** Text packs to a fifth, repetitive records to a fiftieth of their length. */
  static final int HIGHEST_RATIO = 200;

  /** How much may still be unpacked, shared by all entries of an archive. */
  static final class Allowance {
    private final long bound;
    private long left;

    /** What a packed file of this length may unpack to. */
    Allowance(long packed) {
      bound = Math.max(FREE, packed * HIGHEST_RATIO);
      left = bound;
    }

    private void take(long bytes) throws UnreadableException {
      left -= bytes;
      if (isSpent()) {
        throw new UnreadableException(ReasonCode.UNPACKS_TOO_FAR, bound >> 20, HIGHEST_RATIO);
      }
    }

    boolean isSpent() {
      return left < 0;
    }
  }

  private final Allowance allowance;
  private final ChangeGuard guard;

  Unpacked(InputStream in, Allowance allowance, ChangeGuard guard) {
    super(in);
    this.allowance = allowance;
    this.guard = guard;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = super.read(bytes, offset, length);
    if (count < 0) {
      guard.check();
    } else {
      allowance.take(count);
    }
    return count;
  }

  @Override
  public long skip(long bytes) throws IOException {
    byte[] thrown = new byte[(int) Math.min(bytes, 1 << 13)];
    return Math.max(0, read(thrown, 0, thrown.length));
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
