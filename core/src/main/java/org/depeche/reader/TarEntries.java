package org.depeche.reader;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files in a tar, in its order: those of POSIX ({@code ustar}, {@code pax}) and of GNU. What is
 * passed over is unpacked all the same, and counts.
 */
final class TarEntries implements ArchiveEntries {
  private static final int BLOCK = 512;
  private static final int NAME_END = 100;
  private static final int SIZE = 124;
  private static final int SIZE_END = 136;
  private static final int SUM = 148;
  private static final int SUM_END = 156;
  private static final int KIND = 156;
  private static final int MAGIC = 257;
  private static final int PREFIX = 345;
  private static final int PREFIX_END = 500;

  /** The longest name that an entry before its file may hold, in bytes. */
  private static final int LONGEST_NAME = 1 << 16;

  private static final Pattern PAX_PATH = Pattern.compile("(?:^|\\n)\\d+ path=([^\\n]*)\\n");

  private static final Pattern PAX_SIZE = Pattern.compile("(?:^|\\n)\\d+ size=(\\d{1,18})\\n");

  private final InputStream tar;
  private final Unpacked.Allowance allowance;
  private final ChangeGuard guard;
  private final byte[] header = new byte[BLOCK];

  /** Bytes of the current file that were not read, and those that fill its last block. */
  private long left;

  private int filling;
  private @Nullable String longName;
  private long longSize = -1;

  TarEntries(InputStream tar, Unpacked.Allowance allowance, ChangeGuard guard) {
    this.tar = tar;
    this.allowance = allowance;
    this.guard = guard;
  }

  @Override
  public @Nullable String next() throws IOException {
    while (true) {
      skip();
      int read = tar.readNBytes(header, 0, BLOCK);
      if (read == 0 || read == BLOCK && isBlank()) {
        return null;
      }
      if (read < BLOCK) {
        throw new EOFException();
      }
      checkSum();
      left = number(SIZE, SIZE_END);
      char kind = (char) header[KIND];
      if (kind == 'x' || kind == 'L') {
        fill();
        takeLong(kind);
        continue;
      }
      String name = longName == null ? name() : longName;
      left = longSize < 0 ? left : longSize;
      fill();
      longName = null;
      longSize = -1;
      if (kind == '0' || kind == 0 || kind == '7') {
        return name;
      }
    }
  }

  private void fill() throws UnreadableException {
    if (left < 0) {
      throw new UnreadableException(ReasonCode.TAR_CORRUPT);
    }
    filling = (int) ((BLOCK - left % BLOCK) % BLOCK);
  }

  private boolean isBlank() {
    return Arrays.equals(header, new byte[BLOCK]);
  }

  /** The bytes of the header add up to what it says, its sum read as blanks. */
  private void checkSum() throws UnreadableException {
    long sum = 0;
    for (int i = 0; i < BLOCK; i++) {
      sum += i >= SUM && i < SUM_END ? ' ' : header[i] & 0xFF;
    }
    if (sum != number(SUM, SUM_END)) {
      throw new UnreadableException(ReasonCode.TAR_CORRUPT);
    }
  }

  /** A number in octal figures, or in bytes where the first bit says so; -1 where it is none. */
  private long number(int from, int to) {
    if (header[from] < 0) {
      long number = header[from] & 0x7F;
      for (int i = from + 1; i < to; i++) {
        number = number << Byte.SIZE | header[i] & 0xFF;
      }
      return number;
    }
    String figures = text(from, to).strip();
    return figures.isEmpty() ? 0 : figures.matches("[0-7]{1,12}") ? Long.parseLong(figures, 8) : -1;
  }

  private String name() {
    boolean posix = text(MAGIC, MAGIC + 6).equals("ustar") && header[MAGIC + 5] == 0;
    String prefix = posix ? text(PREFIX, PREFIX_END) : "";
    return prefix.isEmpty() ? text(0, NAME_END) : prefix + "/" + text(0, NAME_END);
  }

  private String text(int from, int to) {
    int end = from;
    while (end < to && header[end] != 0) {
      end++;
    }
    return decoded(Arrays.copyOfRange(header, from, end));
  }

  private static String decoded(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }

  /** Takes what an entry says of the file behind it. */
  private void takeLong(char kind) throws IOException {
    if (left > LONGEST_NAME) {
      throw new UnreadableException(ReasonCode.TAR_CORRUPT);
    }
    String text = decoded(open().readAllBytes());
    if (kind == 'L') {
      longName = text.replace("\0", "");
      return;
    }
    Matcher path = PAX_PATH.matcher(text);
    longName = path.find() ? path.group(1) : longName;
    Matcher size = PAX_SIZE.matcher(text);
    longSize = size.find() ? Long.parseLong(size.group(1)) : longSize;
  }

  private void skip() throws IOException {
    Unpacked rest = new Unpacked(open(), allowance, guard);
    byte[] buffer = new byte[1 << 14];
    while (left > 0) {
      if (rest.read(buffer, 0, buffer.length) < 0) {
        throw new EOFException();
      }
    }
    if (tar.readNBytes(filling).length < filling) {
      throw new EOFException();
    }
    filling = 0;
  }

  @Override
  public InputStream open() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        if (left == 0 && length > 0) {
          return -1;
        }
        int count = tar.read(bytes, offset, (int) Math.min(left, length));
        if (count < 0) {
          throw new EOFException();
        }
        left -= count;
        return count;
      }
    };
  }

  @Override
  public void close() throws IOException {
    tar.close();
  }
}
