package org.depeche.reader;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the element that holds the text of the article, on a page without its furniture. */
final class HtmlMainText {

  /**
   * An element that is marked as the article holds at least so much text, in visible characters.
   */
  private static final int LEAST_TEXT = 100;

  /** A paragraph shorter than this says nothing about where the text is. */
  private static final int LEAST_PARAGRAPH = 25;

  private HtmlMainText() {}

  static Element find(Document page) {
    HtmlWeights weights = new HtmlWeights(page);
    for (String marked : new String[] {"article", "[itemprop=articleBody]", "main, [role=main]"}) {
      Element best =
          page.select(marked).stream()
              .filter(element -> weights.text(element) >= LEAST_TEXT)
              .max(Comparator.comparingInt(weights::text))
              .orElse(null);
      if (best != null) {
        return best;
      }
    }
    return densest(page, weights);
  }

  /**
   * The element whose own paragraphs hold the most text that is no link; half goes to its parent.
   */
  private static Element densest(Document page, HtmlWeights weights) {
    Map<Element, Double> scores = new IdentityHashMap<>();
    Element best = page.body();
    double bestScore = 0;
    for (Element paragraph : page.body().select("p, div, td, pre, blockquote, section")) {
      boolean leaf = !weights.holdsBlocks(paragraph);
      Element parent = paragraph.parent();
      if (!leaf || parent == null || weights.text(paragraph) < LEAST_PARAGRAPH) {
        continue;
      }
      double worth = weights.text(paragraph) * (1 - weights.linkShare(paragraph));
      scores.merge(parent, worth, Double::sum);
      if (parent.parent() != null) {
        scores.merge(parent.parent(), worth / 2, Double::sum);
      }
    }
    for (Map.Entry<Element, Double> entry : scores.entrySet()) {
      boolean better = entry.getValue() > bestScore;
      boolean inside = entry.getKey() == page || entry.getKey() == page.body().parent();
      if (better && !inside) {
        best = entry.getKey();
        bestScore = entry.getValue();
      }
    }
    return best;
  }
}
