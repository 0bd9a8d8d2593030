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

  private static final int LOOKED_AT = 1024;

  private PageSniffer() {}

  /** Whether a file may be a page by its name and is one by its beginning. */
  static boolean isPage(Path file) {
    Path last = file.getFileName();
    String name = last == null ? "" : last.toString().toLowerCase(Locale.ROOT);
    boolean packed = name.endsWith(".gz");
    String plain = packed ? name.substring(0, name.length() - ".gz".length()) : name;
    if (!NAME.matcher(plain).matches() || !Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file);
        InputStream bytes = packed ? new GZIPInputStream(in) : in) {
      String start = new String(bytes.readNBytes(LOOKED_AT), StandardCharsets.ISO_8859_1);
      return BEGINNING.matcher(start).matches();
    } catch (IOException e) {
      // What cannot be opened is no page; who reads it by another way is told why.
      System.getLogger(PageSniffer.class.getName())
          .log(System.Logger.Level.DEBUG, "not looked into: " + file, e);
      return false;
    }
  }
}
