package org.depeche.reader;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The encoding that an HTML or XML file names in its first lines. */
final class DeclaredEncoding {

  private static final Pattern CHARSET =
      Pattern.compile(
          "<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w:.-]{1,40})"
              + "|<\\?xml[^>]{0,100}encoding\\s*=\\s*[\"']([\\w:.-]{1,40})",
          Pattern.CASE_INSENSITIVE);

  /** Where a declaration has to stand, with room to spare (HTML asks for the first 1024 bytes). */
  static final int HEAD = 4096;

  private DeclaredEncoding() {}

  /** The encoding that a file names; null where it names none that is known. */
  static @Nullable Charset of(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    Matcher matcher = CHARSET.matcher(head);
    if (!matcher.find()) {
      return null;
    }
    return named(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
  }

  /** The encoding of this name, as it is meant; null where none is known. */
  static @Nullable Charset named(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      // As browsers read them: these names are given to Windows-1252 pages, and to UTF-8 ones.
      case "iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii" -> TextDecoder.WINDOWS_1252;
      case "utf-16", "utf-16le", "utf-16be" -> StandardCharsets.UTF_8;
      default -> known(name);
    };
  }

  private static @Nullable Charset known(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
