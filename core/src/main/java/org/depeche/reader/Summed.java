package org.depeche.reader;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/** A file of an archive, held against its sum at the end: the library of the JDK does not look. */
final class Summed extends CheckedInputStream {

  private final long expected;

  /** Watches a stream whose bytes have a known sum, or -1 where the archive names none. */
  Summed(InputStream in, long expected) {
    super(in, new CRC32());
    this.expected = expected;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = super.read(bytes, offset, length);
    if (count < 0 && expected >= 0 && expected != getChecksum().getValue()) {
      throw new UnreadableException(ReasonCode.ZIP_SUM);
    }
    return count;
  }
}
