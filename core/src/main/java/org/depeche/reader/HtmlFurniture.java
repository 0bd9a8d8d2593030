package org.depeche.reader;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depeche.internal.WordList;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
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

  /** A paragraph that is not marked and holds a time is a date line up to this length. */
  private static final int LONGEST_DATE_LINE = 80;

  private static final int LONGEST_STANDFIRST = 1500;

  /** A paragraph with a larger share of links leads elsewhere. */
  private static final double LINKS = 0.8;

  private HtmlFurniture() {}

  /** Removes from a page what is no text of an article. */
  static void remove(Document page) {
    removeAll(page.select("script, style, noscript, template, button, select, input, textarea"));
    HtmlWeights weights = new HtmlWeights(page);
    List<Element> furniture = new ArrayList<>(page.select(ALWAYS));
    page.select("[class], [id]").stream()
        .filter(element -> names(element).anyMatch(NAMES::contains))
        .forEach(furniture::add);
    furniture.removeIf(element -> holdsArticle(element, page, weights));
    page.select("p, li, div, h2, h3, h4, h5, h6").stream()
        .filter(block -> !weights.holdsBlocks(block) && leadsElsewhere(block, weights))
        .forEach(furniture::add);
    removeAll(furniture);
  }

  /**
   * Removes elements in linear time: removing a child by itself numbers all its siblings anew, and
   * a hostile page has a million of them.
   */
  private static void removeAll(Collection<Element> elements) {
    Set<Node> removed = Collections.newSetFromMap(new IdentityHashMap<>());
    removed.addAll(elements);
    Set<Element> parents = Collections.newSetFromMap(new IdentityHashMap<>());
    elements.stream().map(Element::parent).filter(Objects::nonNull).forEach(parents::add);
    for (Element parent : parents) {
      List<Node> kept = new ArrayList<>(parent.childNodes());
      kept.removeIf(removed::contains);
      parent.empty();
      parent.appendChildren(kept);
    }
  }

  /**
   * The standfirst (chapô) that the reader sees in or above the text; null where none is marked.
   */
  static @Nullable Element standfirst(Element main) {
    return Stream.of(main, main.parent() == null ? main : main.parent())
        .flatMap(within -> within.select("p[class], div[class], h2[class]").stream())
        .filter(element -> element.classNames().stream().anyMatch(HtmlFurniture::isStandfirst))
        .filter(element -> element.hasText() && element.text().length() <= LONGEST_STANDFIRST)
        .findFirst()
        .orElse(null);
  }

  /** Whether a class, such as {@code article__lead}, ends in the name of a standfirst. */
  private static boolean isStandfirst(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    int last = Math.max(lower.lastIndexOf('_'), lower.lastIndexOf('-'));
    return STANDFIRSTS.contains(lower) || STANDFIRSTS.contains(lower.substring(last + 1));
  }

  /** Removes the short lines that name author, date, section or key words. */
  static void removeByline(Element main) {
    HtmlWeights weights = new HtmlWeights(main);
    List<Element> lines = new ArrayList<>();
    for (Element element : main.select("[class], address, time")) {
      Element line = element.normalName().equals("time") ? lineOf(element, weights) : element;
      boolean marked =
          line != element
              || names(element).anyMatch(BYLINES::contains)
              || element.normalName().equals("address")
              || isAlone(element, weights);
      if (line != main && marked && weights.text(line) <= LONGEST_BYLINE) {
        lines.add(line);
      }
    }
    removeAll(lines);
  }

  /** The short paragraph around a time: a date line, not prose that mentions a time. */
  private static Element lineOf(Element time, HtmlWeights weights) {
    Element parent = time.parent();
    boolean line =
        parent != null
            && parent.isBlock()
            && !weights.holdsBlocks(parent)
            && weights.text(parent) <= LONGEST_DATE_LINE;
    return line ? parent : time;
  }

  /** Whether a time stands between blocks. */
  private static boolean isAlone(Element element, HtmlWeights weights) {
    return element.normalName().equals("time")
        && element.parent() != null
        && weights.holdsBlocks(element.parent());
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
