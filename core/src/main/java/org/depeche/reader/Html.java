package org.depeche.reader;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depeche.article.Article;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** A web page: its main text, and what its head says about it. */
final class Html extends WholeFile {

  /**
   * Less than for plain text: a page takes many times its size in memory, and no article is so
   * large.
   */
  private static final int LARGEST = 16 << 20;

  private static final Pattern CHARSET =
      Pattern.compile(
          "<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w:.-]{1,40})"
              + "|<\\?xml[^>]{0,100}encoding\\s*=\\s*[\"']([\\w:.-]{1,40})",
          Pattern.CASE_INSENSITIVE);

  /** Where a declaration has to stand, with room to spare (HTML asks for the first 1024 bytes). */
  private static final int HEAD = 4096;

  Html() {
    super(LARGEST);
  }

  @Override
  public List<String> extensions() {
    return List.of(".html", ".htm", ".xhtml");
  }

  @Override
  Article read(String id, byte[] bytes) throws IOException {
    Document page = Jsoup.parse(TextDecoder.decode(bytes, declared(bytes)));
    return new HtmlArticle(page).build(id);
  }

  /** The encoding that the page names; null where it names none that is known. */
  private static @Nullable Charset declared(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    Matcher matcher = CHARSET.matcher(head);
    if (!matcher.find()) {
      return null;
    }
    String name = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
    return switch (name.toLowerCase(Locale.ROOT)) {
      // As browsers read them: these names are given to Windows-1252 pages, and to UTF-8 ones.
      case "iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii" ->
          Charset.forName("windows-1252");
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
