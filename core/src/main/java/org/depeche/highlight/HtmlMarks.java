package org.depeche.highlight;

import java.util.List;

/**
 * Writes titles and snippets as HTML: {@code <mark>} around the matched words, everything else as
 * text. Whatever an article holds, no other element, attribute or entity comes of it, in a text or
 * in a quoted attribute. Stateless.
 */
public final class HtmlMarks {
  private HtmlMarks() {}

  /**
   * A snippet, with an ellipsis where its sentence is cut.
   *
   * @param snippet the snippet
   * @return a part of a page
   */
  public static String of(Snippet snippet) {
    return (snippet.cutBefore() ? "… " : "")
        + of(snippet.text(), snippet.ranges())
        + (snippet.cutAfter() ? " …" : "");
  }

  /**
   * A text with marked ranges.
   *
   * @param text the text
   * @param ranges where it holds matched words, in order, none touching another
   * @return a part of a page
   * @throws IllegalArgumentException if a range lies outside of the text or before the one before
   *     it
   */
  public static String of(String text, List<Snippet.Range> ranges) {
    StringBuilder html = new StringBuilder(text.length() + 16 * ranges.size());
    int at = 0;
    for (Snippet.Range range : ranges) {
      if (range.start() < at || range.end() < range.start() || range.end() > text.length()) {
        throw new IllegalArgumentException(
            range + " is no range of the text behind " + at + " and up to " + text.length() + ".");
      }
      escape(text.substring(at, range.start()), html);
      html.append("<mark>");
      escape(text.substring(range.start(), range.end()), html);
      html.append("</mark>");
      at = range.end();
    }
    escape(text.substring(at), html);
    return html.toString();
  }

  private static void escape(String text, StringBuilder html) {
    text.codePoints()
        .map(Harmless::point)
        .forEach(
            c -> {
              switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.appendCodePoint(c);
              }
            });
  }
}
