package org.depeche.reader;

import java.util.Comparator;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is peculiar to the export of WordPress (WXR). */
final class WordPress {

  private static final Set<String> KINDS = Set.of("post", "page");

  /** No caption is longer, in UTF-16 units, with the picture that it stands with. */
  private static final int LONGEST_CAPTION = 5_000;

  /** Short codes, by their names or by their attributes; {@code [sic]} is none. */
  private static final Pattern CODE =
      Pattern.compile(
          "\\[(?:gallery|embed|audio|video|playlist)\\b[^\\[\\]]{0,500}\\]"
              + "(?:[^\\[\\]]{0,500}\\[/(?:embed|audio|video|playlist)\\])?"
              + "|\\[[a-z][\\w-]{0,40}"
              + "(?: +[\\w-]{1,40}="
              + "(?:\"[^\"\\[\\]]{0,500}\"|'[^'\\[\\]]{0,500}'|[^\\s\\[\\]\"']{1,500})){1,50}"
              + " {0,5}/?\\]"
              + "|\\[/[a-z][\\w-]{0,40}\\]");

  private WordPress() {}

  /** Whether an item is a text that anyone may read: no picture, menu, draft or secret. */
  static boolean isPublished(XmlNode item) {
    return KINDS.contains(item.childText("wp:post_type"))
        && item.childText("wp:status").equals("publish")
        && item.childText("wp:post_password").isEmpty();
  }

  /** The text without its short codes, which only WordPress understands. */
  static String prose(String content) {
    String bare = withoutCaptions(withoutCaptions(content, "caption"), "wp_caption");
    return CODE.matcher(bare).replaceAll(" ");
  }

  /** A caption is no text of the article; it stands in a short code around its picture. */
  private static String withoutCaptions(String content, String name) {
    String closing = "[/" + name + "]";
    StringBuilder prose = new StringBuilder();
    int at = 0;
    int open = content.indexOf("[" + name);
    int close = content.indexOf(closing);
    while (open >= 0 && close >= 0) {
      if (close < open) {
        close = content.indexOf(closing, open);
        continue;
      }
      if (close - open <= LONGEST_CAPTION) {
        prose.append(content, at, open).append(' ');
        at = close + closing.length();
      }
      open = content.indexOf("[" + name, Math.max(open + 1, at));
    }
    return prose.append(content, at, content.length()).toString();
  }

  /** Categories before key words, each in their order; those of post formats left out. */
  static Stream<XmlNode> sectionsFirst(Stream<XmlNode> categories) {
    return categories
        .filter(category -> !domain(category).equals("post_format"))
        .sorted(Comparator.comparing(category -> domain(category).equals("post_tag")));
  }

  private static String domain(XmlNode category) {
    return category.attributes.getOrDefault("domain", "");
  }
}
