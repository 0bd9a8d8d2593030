package org.depeche.reader;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Unpacks gzip and says so where the packed data are damaged. */
final class Gunzip extends FilterInputStream {

  private static final int BUFFER = 1 << 16;

  private Gunzip(InputStream unpacked) {
    super(unpacked);
  }

  static InputStream open(InputStream packed) throws IOException {
    try {
      return new Gunzip(new GZIPInputStream(packed, BUFFER));
    } catch (EOFException | ZipException e) {
      throw corrupt(e);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    try {
      return super.read(bytes, offset, length);
    } catch (EOFException | ZipException e) {
      throw corrupt(e);
    }
  }

  private static UnreadableException corrupt(IOException e) {
    return new UnreadableException(
        e,
        e instanceof EOFException
            ? Reason.of(ReasonCode.GZIP_ENDS_EARLY)
            : Reason.of(ReasonCode.GZIP_CORRUPT, String.valueOf(e.getMessage())));
  }
}
