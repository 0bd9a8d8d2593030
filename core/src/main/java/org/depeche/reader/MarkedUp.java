package org.depeche.reader;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Texts that may hold the markup of a page, as feeds, exports and books carry them. */
public final class MarkedUp {

  private static final Pattern MARKUP =
      Pattern.compile(
          "</?(?:p|br|div|span|a|em|i|b|strong|u|ul|ol|li|h[1-6]|figure|img|table|blockquote|pre|hr"
              + "|section|article|iframe|script|sup|sub|small|font|center|cite|q)\\b[^<>]{0,2000}>"
              + "|&(?:#\\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[a-zA-Z]{2,8});|<!--");

  private static final Pattern BLOCKS =
      Pattern.compile("<(?:p|br|div|li|h[1-6]|table|blockquote)\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern EMPTY_LINE = Pattern.compile("\\R[ \\t]*\\R");

  private MarkedUp() {}

  /** The text as a reader sees it, a line for each block; as it is where it has no markup. */
  static String plain(String text) {
    return MARKUP.matcher(text).find() ? ofHtml(text) : Texts.strip(text);
  }

  /** The same, but that a text without markup keeps the white space at its ends. */
  static String plainOrSame(String text) {
    return MARKUP.matcher(text).find() ? ofHtml(text) : text;
  }

  /**
   * The text of a part of a page as a reader sees it.
   *
   * @param html the part, whether it looks like one or not; never fetched or executed
   * @return a line for each block, without scripts, forms and captions
   */
  public static String ofHtml(String html) {
    // Editors that store no paragraphs leave an empty line between them.
    String blocks =
        BLOCKS.matcher(html).find() ? html : EMPTY_LINE.matcher(html).replaceAll("<br>");
    Document page = Jsoup.parseBodyFragment(blocks);
    page.select("script, style, noscript, template, iframe, object, figcaption, form")
        .forEach(element -> element.remove());
    return String.join("\n", HtmlLines.of(page.body()));
  }

  /** The same in one line. */
  static String line(String html) {
    return Texts.oneLine(ofHtml(html).replace('\n', ' '));
  }
}
