package org.depeche.reader;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns the bytes of a file into text without ever replacing a byte by U+FFFD.
 *
 * <p>In this order: a byte order mark; UTF-16 by its NUL bytes; the encoding that the file
 * declares; UTF-8; Windows-1252. Bytes that are none of them, or decode to control characters that
 * no text holds, are refused.
 */
final class TextDecoder {

  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** As much as is looked at to recognise UTF-16. */
  private static final int PROBE = 4096;

  private TextDecoder() {}

  /**
   * Decodes a file.
   *
   * @param bytes the bytes
   * @param declared the encoding that the file names, or null
   * @return the text, without its byte order mark
   */
  static String decode(byte[] bytes, @Nullable Charset declared) throws UnreadableException {
    String text = decodeAny(bytes, declared);
    if (looksBinary(text)) {
      throw new UnreadableException(ReasonCode.BINARY);
    }
    return text;
  }

  private static String decodeAny(byte[] bytes, @Nullable Charset declared)
      throws UnreadableException {
    Mark mark = mark(bytes);
    if (mark != null) {
      return strict(bytes, mark.length, mark.charset)
          .orElseThrow(() -> new UnreadableException(ReasonCode.DAMAGED_TEXT, mark.charset));
    }
    Optional<String> utf8 = strict(bytes, 0, StandardCharsets.UTF_8);
    if (declared != null && (utf8.isEmpty() || !isLatin(declared))) {
      Optional<String> text = strict(bytes, 0, declared);
      if (text.isPresent()) {
        return text.get();
      }
    }
    if (utf8.isEmpty() && holdsHalfCharacters(bytes)) {
      throw halfCharacters();
    }
    return utf8.or(() -> strict(bytes, 0, WINDOWS_1252))
        .orElseThrow(() -> new UnreadableException(ReasonCode.UNKNOWN_ENCODING));
  }

  /** Whether what is valid UTF-8 is never meant to be in this encoding: then it is mislabelled. */
  static boolean isLatin(Charset declared) {
    return declared.equals(WINDOWS_1252) || declared.name().startsWith("ISO-8859-");
  }

  /**
   * What the first bytes of a file say for sure.
   *
   * @param charset the encoding
   * @param length how many bytes are a mark and no text
   */
  record Mark(Charset charset, int length) {}

  /** The encoding by a byte order mark, or UTF-16 by its pattern; null where neither is there. */
  static @Nullable Mark mark(byte[] head) {
    if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
      return new Mark(StandardCharsets.UTF_8, 3);
    }
    if (startsWith(head, 0xFF, 0xFE)) {
      return new Mark(StandardCharsets.UTF_16LE, 2);
    }
    if (startsWith(head, 0xFE, 0xFF)) {
      return new Mark(StandardCharsets.UTF_16BE, 2);
    }
    Charset wide = wide(head);
    return wide == null ? null : new Mark(wide, 0);
  }

  static Optional<String> strict(byte[] bytes, int from, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** UTF-16 by its pattern: in Latin text most high bytes are zero, and hardly a low one. */
  private static @Nullable Charset wide(byte[] bytes) {
    int pairs = Math.min(bytes.length, PROBE) / 2;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < pairs; i++) {
      even += bytes[2 * i] == 0 ? 1 : 0;
      odd += bytes[2 * i + 1] == 0 ? 1 : 0;
    }
    if (pairs < 2 || bytes.length % 2 != 0) {
      return null;
    }
    if (odd > pairs * 2 / 3 && even == 0) {
      return StandardCharsets.UTF_16LE;
    }
    return even > pairs * 2 / 3 && odd == 0 ? StandardCharsets.UTF_16BE : null;
  }

  /** A NUL, or more than one control character in a hundred. */
  private static boolean looksBinary(String text) {
    int controls = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return true;
      }
      boolean usual = c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0x0B || c == 0x1A;
      controls += c < 0x20 && !usual ? 1 : 0;
    }
    return controls > text.length() / 100;
  }

  /**
   * Whether a surrogate stands in a text as if it were a character of UTF-8: as Windows-1252 it
   * would be read as letters that nobody wrote.
   */
  static boolean holdsHalfCharacters(byte[] bytes) {
    for (int i = 0; i + 2 < bytes.length; i++) {
      boolean half = bytes[i] == (byte) 0xED && (bytes[i + 1] & 0xE0) == 0xA0;
      if (half && (bytes[i + 2] & 0xC0) == 0x80) {
        return true;
      }
    }
    return false;
  }

  static UnreadableException halfCharacters() {
    return new UnreadableException(ReasonCode.HALF_CHARACTERS);
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
