package org.depeche.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Tells saved web pages whose name does not say that they are HTML, or has no end, by how they
 * begin.
 */
final class PageSniffer {

  /** Names that servers, copies of sites and editors give to pages. */
  private static final Pattern NAME =
      Pattern.compile(
          ".*\\.(?:php\\d?|phtml|[sd]html?|stm|aspx?|jspx?|cfm|cgi|do|action|xht|html5)(?:[?@;,].*)?"
              + "|.*\\.x?html?(?:\\.(?:orig|bak|old|sav|save|copy|tmp|\\d{1,4})|~|[?@;,].*)");

  private static final Pattern BEGINNING =
      Pattern.compile(
          "(?:\\xEF\\xBB\\xBF|\\xFF\\xFE|\\xFE\\xFF)?\\s*(?:<\\?xml[^>]*>\\s*)?"
              + "(?:<!--(?:(?!-->).){0,3000}+-->\\s*)*"
              + "<(?:!doctype\\s+html|html|head|body|title|meta|link)\\b.*",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  /** How many bytes tell a page. */
  static final int LOOKED_AT = 4096;

  private PageSniffer() {}

  /** Whether a file may be a page by its name. */
  static boolean mayBePage(Path file) {
    Path last = file.getFileName();
    String name = last == null ? "" : last.toString().toLowerCase(Locale.ROOT);
    String plain = Formats.isGzip(file) ? name.substring(0, name.length() - ".gz".length()) : name;
    return PassedOverFiles.kind(plain).isEmpty() || NAME.matcher(plain).matches();
  }

  /** Whether bytes begin as a page. */
  static boolean isPage(byte[] start) {
    // Latin letters of UTF-16 are those of Latin-1 with a zero beside each.
    String text = new String(start, StandardCharsets.ISO_8859_1).replace("\0", "");
    return BEGINNING.matcher(text).matches();
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
