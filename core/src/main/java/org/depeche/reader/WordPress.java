package org.depeche.reader;

import java.util.Comparator;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is peculiar to the export of WordPress (WXR). */
final class WordPress {

  private static final Set<String> KINDS = Set.of("post", "page");

  /** A caption is no text of the article; it stands in the short code around its picture. */
  private static final Pattern CAPTION =
      Pattern.compile(
          "\\[(wp_)?caption\\b[^\\]]*\\].{0,5000}?\\[/(?:wp_)?caption\\]", Pattern.DOTALL);

  /** Short codes, by their names or by their attributes; {@code [sic]} is none. */
  private static final Pattern CODE =
      Pattern.compile(
          "\\[(?:gallery|embed|audio|video|playlist)\\b[^\\]]*\\](?:[^\\[\\]]{0,500}"
              + "\\[/(?:embed|audio|video|playlist)\\])?"
              + "|\\[[a-z][\\w-]{0,40}(?: +[\\w-]{1,40}=(?:\"[^\"\\]]*\"|'[^'\\]]*'|[^\\s\\]\"']+))+ */?\\]"
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
    return CODE.matcher(CAPTION.matcher(content).replaceAll(" ")).replaceAll(" ");
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
