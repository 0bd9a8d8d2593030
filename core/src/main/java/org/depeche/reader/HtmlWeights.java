package org.depeche.reader;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The amounts of text, by kind, that the elements of a page hold: counted in one pass that does not
 * recurse.
 *
 * <p>Text is cut into runs at every block and {@code <br>}. A run that is long enough and not
 * mostly link is <i>prose</i>; every other run speaks against the element that holds it.
 */
final class HtmlWeights {

  /** A run of less visible text is a label, a heading or a line of a list, not prose. */
  private static final int LEAST_PROSE = 40;

  /** What a run of links costs beside its length: many short ones are a menu. */
  private static final int LINK_COST = 10;

  /** A Chinese, Japanese or Korean sign says as much as so many letters. */
  private static final int IDEOGRAPH = 3;

  private static final Weight NONE = new Weight();

  private final Map<Element, Weight> weights = new IdentityHashMap<>();

  HtmlWeights(Element root) {
    root.traverse(new Counter());
  }

  /** Visible characters. */
  int text(Element element) {
    return of(element).text;
  }

  /** Visible characters of prose, links left out. */
  int prose(Element element) {
    return of(element).prose;
  }

  /** Prose less what speaks against it: menus, labels, lists of links. */
  int net(Element element) {
    return of(element).net;
  }

  /** The prose of the element itself and of the paragraphs that are its children. */
  int direct(Element element) {
    return of(element).direct;
  }

  /** The share of the text that stands in links, 0 to 1; 1 where there is no text. */
  double linkShare(Element element) {
    Weight weight = of(element);
    return weight.text == 0 ? 1 : (double) weight.links / weight.text;
  }

  boolean holdsBlocks(Element element) {
    return of(element).blocks;
  }

  /** Whether the element is or holds a main heading. */
  boolean holdsHeadline(Element element) {
    return of(element).headline;
  }

  private Weight of(Element element) {
    return weights.getOrDefault(element, NONE);
  }

  private static final class Weight {
    int text;
    int links;
    int prose;
    int net;
    int direct;
    boolean blocks;
    boolean headline;
  }

  private final class Counter implements NodeVisitor {

    /** The blocks that are open; a run belongs to the innermost. */
    private final Deque<Element> blocks = new ArrayDeque<>();

    private int links;
    private int run;
    private int runLinks;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof Element element) {
        weights.put(element, new Weight());
        if (isBoundary(element)) {
          endRun();
          if (!element.normalName().equals("br")) {
            blocks.push(element);
          }
        }
        links += element.normalName().equals("a") ? 1 : 0;
      } else if (node instanceof TextNode text && text.parent() instanceof Element parent) {
        int visible = visible(text.getWholeText());
        of(parent).text += visible;
        run += visible;
        runLinks += links > 0 ? visible : 0;
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (!(node instanceof Element element)) {
        return;
      }
      if (isBoundary(element)) {
        endRun();
        if (!element.normalName().equals("br")) {
          blocks.pop();
        }
      }
      String name = element.normalName();
      links -= name.equals("a") ? 1 : 0;
      Weight weight = of(element);
      weight.headline |= name.equals("h1");
      Weight around = element.parent() == null ? null : weights.get(element.parent());
      if (around != null) {
        around.text += weight.text;
        around.links += name.equals("a") ? weight.text : weight.links;
        around.prose += weight.prose;
        around.net += weight.net;
        around.direct += name.equals("p") ? weight.prose : 0;
        around.blocks |= weight.blocks || element.isBlock();
        around.headline |= weight.headline;
      }
    }

    private void endRun() {
      Element owner = blocks.peek();
      if (owner != null && run > 0) {
        Weight weight = of(owner);
        int plain = run - runLinks;
        if (plain >= LEAST_PROSE && plain >= runLinks) {
          weight.prose += plain;
          weight.net += plain;
          weight.direct += plain;
        } else if (runLinks > plain) {
          weight.net -= run + LINK_COST;
        } else if (!isPartOfProse(owner)) {
          weight.net -= plain;
        }
      }
      run = 0;
      runLinks = 0;
    }

    /** Short paragraphs, list items and headings stand between long ones in every article. */
    private static boolean isPartOfProse(Element owner) {
      return switch (owner.normalName()) {
        case "p", "li", "h2", "h3", "h4", "blockquote", "dd", "dt", "pre" -> true;
        default -> false;
      };
    }

    private static boolean isBoundary(Element element) {
      return switch (element.normalName()) {
        case "br", "td", "th" -> true;
        default -> element.isBlock();
      };
    }

    private static int visible(String text) {
      int visible = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (!Character.isWhitespace(c)) {
          visible +=
              c >= '\u2E80' && Character.isIdeographic(c)
                      || c >= '\u3040' && c <= '\u30FF'
                      || c >= '\uAC00' && c <= '\uD7A3'
                  ? IDEOGRAPH
                  : 1;
        }
      }
      return visible;
    }
  }
}
