package org.depeche.reader;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depeche.internal.WordList;
import org.jsoup.nodes.Element;

/** The names (class and id) that authors of pages give to elements, and what they tell. */
final class HtmlNames {

  private static final Set<String> FURNITURE =
      Set.copyOf(WordList.read(HtmlNames.class, "page-furniture.txt"));

  /** Reactions of readers: they can be longer than any article. */
  private static final Set<String> REACTIONS =
      Set.of(
          "comment",
          "comments",
          "commentaire",
          "commentaires",
          "commentlist",
          "comments-area",
          "disqus",
          "respond",
          "replies",
          "reactions");

  /** Words that name the text itself: beside them a word of furniture says little. */
  private static final Set<String> CONTENT =
      Set.of(
          "article",
          "articles",
          "body",
          "content",
          "contents",
          "contenu",
          "texte",
          "text",
          "story",
          "entry",
          "post",
          "page",
          "main",
          "principal",
          "corps",
          "container",
          "wrapper",
          "wrap",
          "layout",
          "row",
          "col",
          "column",
          "colonne",
          "grid",
          "section");

  private static final Set<String> ARTICLE = Set.of("article", "entry", "post", "story", "news");

  private static final Set<String> TEXT =
      Set.of("body", "content", "contents", "text", "texte", "contenu", "corps");

  /** Words that say that something is there beside the text, or is not. */
  private static final Set<String> TURNING =
      Set.of("with", "without", "has", "have", "no", "non", "not", "avec", "sans", "is", "hide");

  /** Between the words of a name; a capital begins one as well. */
  private static final Pattern PARTS = Pattern.compile("[-_:]+|(?<=[a-z])(?=[A-Z])");

  private static final double ALONE = 0.7;
  private static final double BESIDE_CONTENT = 0.25;
  private static final double READERS = 0.92;

  private HtmlNames() {}

  /** Class and id in lower case: whole, and the words they are made of. */
  static Stream<String> of(Element element) {
    return whole(element)
        .flatMap(
            name -> Stream.concat(Stream.of(name.toLowerCase(Locale.ROOT)), parts(name).stream()));
  }

  /**
   * How much of the prose of a page an element may hold and still be furniture by its names; 0
   * where they do not say so.
   */
  static double furniture(Element element) {
    double share = 0;
    for (String name : whole(element).toList()) {
      share = Math.max(share, furniture(name));
    }
    return share;
  }

  /** Whether a name, such as {@code article-body}, says that this is the text of an article. */
  static boolean isText(Element element) {
    return element.attr("itemprop").equals("articleBody")
        || whole(element)
            .map(HtmlNames::parts)
            .anyMatch(
                parts ->
                    parts.size() <= 4
                        && parts.stream().anyMatch(ARTICLE::contains)
                        && TEXT.contains(parts.getLast()));
  }

  private static double furniture(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (REACTIONS.contains(lower)) {
      return READERS;
    }
    if (FURNITURE.contains(lower)) {
      return ALONE;
    }
    List<String> parts = parts(name);
    if (parts.stream().anyMatch(TURNING::contains)) {
      return 0;
    }
    boolean content = parts.stream().anyMatch(CONTENT::contains);
    if (parts.stream().anyMatch(REACTIONS::contains)) {
      return READERS;
    }
    boolean furniture = parts.stream().anyMatch(FURNITURE::contains);
    for (int i = 0; i + 1 < parts.size() && !furniture; i++) {
      furniture = FURNITURE.contains(parts.get(i) + "-" + parts.get(i + 1));
    }
    return !furniture ? 0 : content ? BESIDE_CONTENT : ALONE;
  }

  private static Stream<String> whole(Element element) {
    return Stream.concat(element.classNames().stream(), Stream.of(element.id()))
        .filter(name -> !name.isEmpty());
  }

  private static List<String> parts(String name) {
    return Stream.of(PARTS.split(name)).map(part -> part.toLowerCase(Locale.ROOT)).toList();
  }
}
