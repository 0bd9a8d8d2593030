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
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** Tells the text of an article from what stands around and within it on a page. */
final class HtmlFurniture {

  private static final String ALWAYS =
      "nav, aside, footer, form, iframe, object, svg, canvas, audio, video, dialog, menu,"
          + " figcaption, [hidden], [aria-hidden=true], [style~=display:\\s*none], [role=navigation], [role=complementary],"
          + " [role=banner], [role=contentinfo], [role=dialog], [role=alertdialog], [role=search]";

  /** What is furniture by its kind may hold half of the prose of a page. */
  private static final double MOST = 0.5;

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

  /**
   * Removes from a page what is no text of an article.
   *
   * <p>By their names alone elements go only where enough prose stays without them: the more a name
   * says, the less has to stay.
   */
  static void remove(Document page) {
    removeAll(page.select("script, style, template, button, select, input, textarea"));
    removeAll(page.select("noscript"));
    HtmlWeights weights = new HtmlWeights(page);
    List<Element> furniture = new ArrayList<>();
    for (Element element : page.body().select(ALWAYS)) {
      if (!holdsArticle(element, page, weights, MOST)) {
        furniture.add(element);
      }
    }
    for (Element element : page.body().select("[class], [id]")) {
      double share = HtmlNames.furniture(element);
      if (share > 0 && !holdsArticle(element, page, weights, share)) {
        furniture.add(element);
      }
    }
    removeAll(furniture);
    removeTeasers(page);
    HtmlWeights left = new HtmlWeights(page);
    removeAll(
        page.body().select("p, li, div, h2, h3, h4, h5, h6").stream()
            .filter(block -> !left.holdsBlocks(block) && leadsElsewhere(block, left))
            .toList());
  }

  /**
   * Removes articles that are teasers or comments: all of them where most of the prose stands
   * outside of articles, else those that are small beside the largest and open with a link.
   */
  private static void removeTeasers(Document page) {
    HtmlWeights weights = new HtmlWeights(page);
    int all = weights.prose(page.body());
    int most = 0;
    int inside = 0;
    Element last = null;
    List<Element> articles = page.body().select("article");
    for (Element article : articles) {
      most = Math.max(most, weights.prose(article));
      if (last == null || !article.hasParent() || !isWithin(article, last)) {
        inside += weights.prose(article);
        last = article;
      }
    }
    boolean outside = all - inside > all / 2 && most < all / 2;
    int largest = most;
    removeAll(
        articles.stream()
            .filter(article -> !weights.holdsHeadline(article))
            .filter(
                article ->
                    outside || weights.prose(article) < largest / 4 && opensWithLink(article))
            .toList());
  }

  private static boolean isWithin(Element element, Element around) {
    for (Element at = element; at != null; at = at.parent()) {
      if (at == around) {
        return true;
      }
    }
    return false;
  }

  private static boolean opensWithLink(Element article) {
    Element heading = article.selectFirst("h2, h3, h4, h5, h6, a");
    return heading != null
        && (heading.normalName().equals("a")
            || heading.selectFirst("a") != null
            || heading.parent() != null && heading.parent().normalName().equals("a"));
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
              || HtmlNames.of(element).anyMatch(BYLINES::contains)
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

  /**
   * Whether too little prose would stay without an element: sites wrap whole pages in a form, or
   * name a body {@code with-sidebar}.
   *
   * @param share how much of the prose the element may hold
   */
  private static boolean holdsArticle(
      Element element, Document page, HtmlWeights weights, double share) {
    int all = weights.prose(page.body());
    return element == page.body()
        || weights.prose(element) > share * all
        || weights.text(element) > share * weights.text(page.body()) && all == 0
        || weights.holdsHeadline(element) && !element.normalName().equals("aside");
  }

  private static boolean leadsElsewhere(Element block, HtmlWeights weights) {
    int text = weights.text(block);
    double share = weights.linkShare(block);
    return text > 0 && (share > LINKS || share > 0 && READ_ALSO.matcher(block.ownText()).matches());
  }
}
