package org.depeche.reader;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depeche.internal.WordList;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tells the text of an article from what stands around and within it on a page. */
final class HtmlFurniture {

  private static final String ALWAYS =
      "nav, aside, footer, form, iframe, object, svg, canvas, audio, video, dialog, menu,"
          + " figcaption, [hidden], [aria-hidden=true], [role=navigation], [role=complementary],"
          + " [role=banner], [role=contentinfo], [role=dialog], [role=alertdialog], [role=search]";

  private static final Set<String> NAMES =
      Set.copyOf(WordList.read(HtmlFurniture.class, "page-furniture.txt"));

  private static final Set<String> STANDFIRSTS =
      Set.of("chapo", "chapeau", "standfirst", "lead", "intro", "resume", "accroche");

  private static final Set<String> BYLINES =
      Set.of(
          "meta",
          "infos",
          "info",
          "signature",
          "byline",
          "auteur",
          "author",
          "date",
          "kicker",
          "rubrique",
          "surtitre",
          "fil",
          "tags",
          "category",
          "published",
          "publication");

  private static final Pattern READ_ALSO =
      Pattern.compile(
          "^\\W*(?:(?:à|a) )?(?:re)?(?:lire|voir|écouter)\\b.*",
          Pattern.DOTALL
              | Pattern.CASE_INSENSITIVE
              | Pattern.UNICODE_CASE
              | Pattern.UNICODE_CHARACTER_CLASS);

  /** No byline is longer, in visible characters. */
  private static final int LONGEST_BYLINE = 160;

  private static final int LONGEST_STANDFIRST = 1500;

  /** A paragraph with a larger share of links leads elsewhere. */
  private static final double LINKS = 0.8;

  private HtmlFurniture() {}

  /** Removes from a page what is no text of an article. */
  static void remove(Document page) {
    page.select("script, style, noscript, template, button, select, input, textarea").remove();
    HtmlWeights weights = new HtmlWeights(page);
    Stream.concat(
            page.select(ALWAYS).stream(),
            page.select("[class], [id]").stream()
                .filter(element -> names(element).anyMatch(NAMES::contains)))
        .filter(element -> !holdsArticle(element, page, weights))
        .forEach(Element::remove);
    for (Element block : page.select("p, li, div, h2, h3, h4, h5, h6")) {
      if (!weights.holdsBlocks(block) && leadsElsewhere(block, weights)) {
        block.remove();
      }
    }
  }

  /** The standfirst (chapô) that the reader sees; null where none is marked. */
  static @Nullable Element standfirst(Element main, Document page) {
    return Stream.of(main, page)
        .flatMap(within -> within.select("p[class], div[class], h2[class]").stream())
        .filter(element -> names(element).anyMatch(STANDFIRSTS::contains))
        .filter(element -> element.hasText() && element.text().length() <= LONGEST_STANDFIRST)
        .findFirst()
        .orElse(null);
  }

  /** Removes the short lines that name author, date, section or key words. */
  static void removeByline(Element main) {
    HtmlWeights weights = new HtmlWeights(main);
    for (Element element : main.select("[class], address, p:has(time), div:has(time)")) {
      boolean marked =
          element.normalName().equals("address")
              || names(element).anyMatch(BYLINES::contains)
              || !element.hasAttr("class") && !weights.holdsBlocks(element)
              || element.selectFirst("time") != null && !weights.holdsBlocks(element);
      if (element != main && marked && weights.text(element) <= LONGEST_BYLINE) {
        element.remove();
      }
    }
  }

  /** Sites wrap whole pages in a form, or name a body {@code with-sidebar}: those stay. */
  private static boolean holdsArticle(Element element, Document page, HtmlWeights weights) {
    return element == page.body()
        || weights.text(element) * 2 > weights.text(page.body())
        || element.selectFirst("h1, article") != null && !element.normalName().equals("aside");
  }

  private static boolean leadsElsewhere(Element block, HtmlWeights weights) {
    int text = weights.text(block);
    double share = weights.linkShare(block);
    return text > 0 && (share > LINKS || share > 0 && READ_ALSO.matcher(block.ownText()).matches());
  }

  /** Class and id in lower case: whole, and the words they are made of. */
  private static Stream<String> names(Element element) {
    return Stream.concat(element.classNames().stream(), Stream.of(element.id()))
        .map(name -> name.toLowerCase(Locale.ROOT))
        .flatMap(name -> Stream.concat(Stream.of(name), Stream.of(name.split("[-_]+"))));
  }
}
