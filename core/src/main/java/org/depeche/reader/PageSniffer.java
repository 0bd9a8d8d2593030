package org.depeche.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Tells saved web pages whose name does not say that they are HTML by how they begin. */
final class PageSniffer {

  /** Names that servers and copies of sites give to pages; and those without an ending. */
  private static final Pattern NAME =
      Pattern.compile(
          "[^.]+|.*\\.(?:php\\d?|phtml|shtml?|asp|aspx|jsp|cfm)(?:[?@;].*)?"
              + "|.*\\.x?html?(?:\\.(?:orig|bak|old|save)|~|[?@].*)");

  private static final Pattern BEGINNING =
      Pattern.compile(
          "(?:\\xEF\\xBB\\xBF)?\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--(?:(?!-->).){0,600}+-->\\s*)*"
              + "<(?:!doctype\\s+html|html|head|body)\\b.*",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  /** How many bytes tell a page. */
  static final int LOOKED_AT = 1024;

  private PageSniffer() {}

  /** Whether a file may be a page by its name. */
  static boolean mayBePage(Path file) {
    Path last = file.getFileName();
    String name = last == null ? "" : last.toString().toLowerCase(Locale.ROOT);
    String plain = Formats.isGzip(file) ? name.substring(0, name.length() - ".gz".length()) : name;
    return NAME.matcher(plain).matches();
  }

  /** Whether bytes begin as a page. */
  static boolean isPage(byte[] start) {
    return BEGINNING.matcher(new String(start, StandardCharsets.ISO_8859_1)).matches();
  }

  /** Whether a file may be a page by its name and is one by its beginning. */
  static boolean isPage(Path file) {
    if (!mayBePage(file) || !Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file);
        InputStream bytes = Formats.isGzip(file) ? new GZIPInputStream(in) : in) {
      return isPage(bytes.readNBytes(LOOKED_AT));
    } catch (IOException e) {
      // What cannot be opened is no page; who reads it by another way is told why.
      System.getLogger(PageSniffer.class.getName())
          .log(System.Logger.Level.DEBUG, "not looked into: " + file, e);
      return false;
    }
  }
}
