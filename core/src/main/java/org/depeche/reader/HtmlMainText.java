package org.depeche.reader;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the element that holds the text of the article, on a page without its furniture: the
 * smallest one with nearly all of the prose.
 */
final class HtmlMainText {

  /** A page with less prose, in visible characters, is taken as it is marked. */
  private static final int LEAST_PROSE = 100;

  /** A child with such a share of the prose stands for its parent. */
  private static final double NEARLY_ALL = 0.9;

  /** An element that is marked as the article is it where it has such a share of the prose. */
  private static final double MARKED = 0.6;

  /** The same for one that its name alone calls the text of the article. */
  private static final double NAMED = 0.3;

  /** Less prose beside what is left out does not keep it. */
  private static final double REMAINDER = 0.05;

  private static final String TEXT = "[itemprop~=articleBody]";
  private static final String ARTICLE = "article, [role=article]";
  private static final String MAIN = "main, [role=main]";

  private final Document page;
  private final boolean live;
  private final HtmlWeights weights;

  private HtmlMainText(Document page, boolean live) {
    this.page = page;
    this.live = live;
    weights = new HtmlWeights(page);
  }

  /**
   * Finds the text.
   *
   * @param page without its furniture
   * @param live whether the page is a running report of many entries
   */
  static Element find(Document page, boolean live) {
    return new HtmlMainText(page, live).find();
  }

  private Element find() {
    Element best = densest();
    if (weights.prose(best) < LEAST_PROSE) {
      return marked(page, 0, TEXT, ARTICLE, MAIN) instanceof Element marked ? marked : best;
    }
    double share = MARKED * weights.prose(best);
    Element named = named();
    Element marked =
        live ? marked(best, share, TEXT, MAIN) : marked(best, share, TEXT, ARTICLE, MAIN);
    if (!live && named != null && (marked == null || !isWithin(marked, named))) {
      return narrowed(named);
    }
    return narrowed(marked == null ? best : marked);
  }

  private static boolean isWithin(Element element, Element around) {
    for (Element at = element; at != null; at = at.parent()) {
      if (at == around) {
        return true;
      }
    }
    return false;
  }

  /** The element whose name says that it is the text, if it has a good share of the prose. */
  private @Nullable Element named() {
    Element most = null;
    double least = Math.max(LEAST_PROSE, NAMED * weights.prose(page.body()));
    for (Element element : page.body().select("[class], [id], [itemprop]")) {
      boolean more = most == null || weights.prose(element) > weights.prose(most);
      if (more && weights.prose(element) >= least && HtmlNames.isText(element)) {
        most = element;
      }
    }
    return most;
  }

  /** The element of the highest net weight, of equal ones the innermost. */
  private Element densest() {
    Element best = page.body();
    for (Element element : page.body().getAllElements()) {
      // The order is that of the document: an inner one comes behind the ones around it.
      if (weights.net(element) >= weights.net(best) && weights.prose(element) > 0) {
        best = element;
      }
    }
    return best;
  }

  /** The element with the most prose of the first of these kinds that has enough of it. */
  private @Nullable Element marked(Element within, double least, String... kinds) {
    for (String kind : kinds) {
      Element most = null;
      for (Element element : within.select(kind)) {
        boolean more = most == null || weights.prose(element) > weights.prose(most);
        if (weights.prose(element) >= least && weights.text(element) > 0 && more) {
          most = element;
        }
      }
      if (most != null) {
        return most;
      }
    }
    return null;
  }

  /** Goes down for as long as one child holds nearly all of the prose. */
  private Element narrowed(Element element) {
    Element at = element;
    while (true) {
      Element down = null;
      double all = weights.prose(at);
      for (Element child : at.children()) {
        if (weights.prose(child) >= NEARLY_ALL * all && weights.holdsBlocks(child)) {
          down = child;
        }
      }
      if (down == null || weights.direct(at) > REMAINDER * all) {
        return at;
      }
      at = down;
    }
  }
}
