package org.depeche.documents;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.depeche.reader.ReasonCode;
import org.depeche.reader.UnreadableException;

/**
 * The bound on what the streams of a PDF unpack to. PDFBox unpacks each whole, in memory: a bomb of
 * a few kilobytes would take all of it, from the threads beside too.
 */
final class PdfBounds {
  private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};
  private static final int CR = '\r';
  private static final int LF = '\n';

  /** What one stream may always unpack to, in bytes. */
  private static final long LEAST = 64L << 20;

  /** Else what part of the memory. */
  private static final int PART_OF_MEMORY = 8;

  /** A stream may be packed more than once. */
  private static final int MOST_LAYERS = 3;

  private static final int ZLIB_METHOD = 8;
  private static final int ZLIB_MULTIPLE = 31;

  private PdfBounds() {}

  static void check(byte[] pdf) throws IOException {
    long most = Math.max(LEAST, Runtime.getRuntime().maxMemory() / PART_OF_MEMORY);
    for (int at = next(pdf, 0); at >= 0; at = next(pdf, at)) {
      Interrupted.check();
      if (unpacked(pdf, at, most) > most) {
        throw new UnreadableException(ReasonCode.TOO_LARGE, most >> 20);
      }
    }
  }

  /** Where the bytes of the next stream begin, or -1. */
  private static int next(byte[] pdf, int from) {
    for (int at = from; at + STREAM.length + 2 < pdf.length; at++) {
      int end = at + STREAM.length;
      boolean begins = pdf[at] == 's' && (pdf[end] == CR || pdf[end] == LF);
      if (begins && Arrays.equals(pdf, at, end, STREAM, 0, STREAM.length)) {
        return pdf[end] == CR && pdf[end + 1] == LF ? end + 2 : end + 1;
      }
    }
    return -1;
  }

  /** What a stream unpacks to, through all of its layers; no more than a little above the bound. */
  private static long unpacked(byte[] pdf, int at, long most) throws IOException {
    long largest = 0;
    for (int layer = 0; layer < MOST_LAYERS && largest <= most; layer++) {
      if (!isPacked(start(below(pdf, at, layer)))) {
        break;
      }
      largest = Math.max(largest, length(below(pdf, at, layer + 1), most));
    }
    return largest;
  }

  /** A stream, unpacked so many times. */
  private static InputStream below(byte[] pdf, int at, int layers) {
    InputStream in = new ByteArrayInputStream(pdf, at, pdf.length - at);
    for (int layer = 0; layer < layers; layer++) {
      in = new InflaterInputStream(in);
    }
    return in;
  }

  private static byte[] start(InputStream in) throws IOException {
    try {
      return in.readNBytes(2);
    } catch (ZipException | EOFException e) {
      return new byte[0];
    }
  }

  private static boolean isPacked(byte[] start) {
    return start.length == 2
        && (start[0] & 0xF) == ZLIB_METHOD
        && ((start[0] & 0xFF) << Byte.SIZE | start[1] & 0xFF) % ZLIB_MULTIPLE == 0;
  }

  private static long length(InputStream in, long most) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long length = 0;
    try {
      for (int count = in.read(buffer); count >= 0 && length <= most; count = in.read(buffer)) {
        Interrupted.check();
        length += count;
      }
    } catch (ZipException | EOFException e) {
      // What is damaged, or only looked packed, unpacks to what it unpacked to until there.
      return length;
    }
    return length;
  }
}
