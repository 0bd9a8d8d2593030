package org.depeche.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.depeche.reader.Reason;
import org.depeche.reader.ReasonCode;
import org.depeche.reader.UnreadableException;
import org.jspecify.annotations.Nullable;

/** The parts of a document that is a zip, unpacked into memory within bounds. */
final class ZippedParts {

  /** All parts together, in bytes. */
  private static final int LARGEST = 128 << 20;

  /** The beginning of a document as Office wraps it behind a password, or wrote it before 2007. */
  private static final long COMPOUND_FILE = 0xD0CF11E0A1B11AE1L;

  private final String format;
  private final Map<String, byte[]> parts = new HashMap<>();
  private long unpacked;

  private ZippedParts(String format) {
    this.format = format;
  }

  /**
   * Unpacks what is wanted.
   *
   * @param format what problems call the document
   * @param wanted tells by their names which parts are kept
   */
  static ZippedParts of(byte[] bytes, String format, Predicate<String> wanted) throws IOException {
    if (isCompoundFile(bytes)) {
      throw new UnreadableException(ReasonCode.ENCRYPTED);
    }
    ZippedParts parts = new ZippedParts(format);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      parts.read(zip, wanted);
    } catch (UnreadableException | InterruptedIOException e) {
      throw e;
    } catch (IOException | IllegalArgumentException e) {
      throw invalid(format, e);
    }
    if (parts.unpacked == 0) {
      throw invalid(format, new ZipException("no zip"));
    }
    return parts;
  }

  private static boolean isCompoundFile(byte[] bytes) {
    long start = 0;
    for (int i = 0; i < Math.min(Long.BYTES, bytes.length); i++) {
      start = start << Byte.SIZE | bytes[i] & 0xFF;
    }
    return start == COMPOUND_FILE;
  }

  private void read(ZipInputStream zip, Predicate<String> wanted) throws IOException {
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      ByteArrayOutputStream kept =
          wanted.test(entry.getName()) ? new ByteArrayOutputStream() : null;
      copy(zip, kept);
      if (kept != null) {
        parts.putIfAbsent(entry.getName(), kept.toByteArray());
      }
    }
  }

  private void copy(InputStream in, @Nullable ByteArrayOutputStream out) throws IOException {
    byte[] buffer = new byte[1 << 14];
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      Interrupted.check();
      if (out != null) {
        unpacked += count;
        if (unpacked > LARGEST) {
          throw new UnreadableException(ReasonCode.TOO_LARGE, LARGEST >> 20);
        }
        out.write(buffer, 0, count);
      }
    }
  }

  boolean has(String name) {
    return parts.containsKey(name);
  }

  /** A part; the document is none without it. */
  byte[] get(String name) throws UnreadableException {
    byte[] part = parts.get(name);
    if (part == null) {
      throw invalid(format, new ZipException("no " + name));
    }
    return part;
  }

  /** A part, or no bytes where there is none. */
  byte[] orEmpty(String name) {
    return parts.getOrDefault(name, new byte[0]);
  }

  static UnreadableException invalid(String format, Exception cause) {
    String told = cause.getMessage();
    return invalid(format, cause, told == null ? cause.getClass().getSimpleName() : told);
  }

  static UnreadableException invalid(String format, Exception cause, String told) {
    Reason reason = Reason.of(ReasonCode.NOT_DOCUMENT, format, DocumentArticle.clean(told));
    return new UnreadableException(cause, reason);
  }
}
