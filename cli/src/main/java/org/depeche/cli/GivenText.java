package org.depeche.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text that {@code --text} names: a file, or standard input for {@code -}. */
final class GivenText {

  /** Far more than is looked at. */
  private static final int MOST_BYTES = 1 << 20;

  private static final String STANDARD_INPUT = "-";
  private static final Charset OTHER = Charset.forName("windows-1252");
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private GivenText() {}

  /**
   * Reads it: UTF-8, else Windows-1252; of a longer one the beginning.
   *
   * @throws IOException if it cannot be read, is no text, or holds no word
   */
  static String read(String name, InputStream in, Terminal terminal) throws IOException {
    byte[] bytes;
    if (name.equals(STANDARD_INPUT)) {
      bytes = in.readNBytes(MOST_BYTES);
    } else {
      Path file = Path.of(name);
      if (Files.isDirectory(file)) {
        throw new IOException(terminal.message("error.textIsFolder", SafeText.harmless(name)));
      }
      try (InputStream content = Files.newInputStream(file)) {
        bytes = content.readNBytes(MOST_BYTES);
      }
    }
    String text = decoded(bytes);
    if (text.indexOf(0) >= 0) {
      throw new IOException(terminal.message("error.noText", SafeText.harmless(name)));
    }
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw new IOException(terminal.message("error.emptyText", SafeText.harmless(name)));
    }
    return text;
  }

  private static String decoded(byte[] bytes) {
    int end = bytes.length;
    if (end == MOST_BYTES) {
      // Not in the middle of a character.
      while (end > 0 && (bytes[end - 1] & 0xC0) == 0x80) {
        end--;
      }
      end--;
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, end)).toString();
    } catch (CharacterCodingException notUtf8) {
      text = new String(bytes, OTHER);
    }
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }
}
