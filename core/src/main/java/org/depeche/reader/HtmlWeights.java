package org.depeche.reader;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** How much text each element of a page holds, and how much of it is links: counted in one pass. */
final class HtmlWeights {

  private static final Weight NONE = new Weight();

  private final Map<Element, Weight> weights = new IdentityHashMap<>();

  HtmlWeights(Element root) {
    root.traverse(new Counter());
  }

  int text(Element element) {
    return weights.getOrDefault(element, NONE).text;
  }

  /** The share of the text that stands in links, 0 to 1; 1 where there is no text. */
  double linkShare(Element element) {
    Weight weight = weights.getOrDefault(element, NONE);
    return weight.text == 0 ? 1 : (double) weight.links / weight.text;
  }

  boolean holdsBlocks(Element element) {
    return weights.getOrDefault(element, NONE).blocks;
  }

  private static final class Weight {
    int text;
    int links;
    boolean blocks;
  }

  private final class Counter implements NodeVisitor {
    @Override
    public void head(Node node, int depth) {
      if (node instanceof Element element) {
        weights.put(element, new Weight());
      } else if (node instanceof TextNode text && text.parent() instanceof Element parent) {
        weights.getOrDefault(parent, NONE).text += visible(text.getWholeText());
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && element.parent() != null) {
        Weight weight = weights.getOrDefault(element, NONE);
        Weight around = weights.get(element.parent());
        if (around != null) {
          around.text += weight.text;
          around.links += element.normalName().equals("a") ? weight.text : weight.links;
          around.blocks |= weight.blocks || element.isBlock();
        }
      }
    }

    private static int visible(String text) {
      return (int) text.chars().filter(c -> !Character.isWhitespace(c)).count();
    }
  }
}
