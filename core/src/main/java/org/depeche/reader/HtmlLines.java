package org.depeche.reader;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The text of an element as a reader sees it: a line for each block, white space run together. */
final class HtmlLines implements NodeVisitor {

  private final StringBuilder text = new StringBuilder();

  private HtmlLines() {}

  /** The lines of an element, none blank. */
  static List<String> of(Element element) {
    HtmlLines lines = new HtmlLines();
    element.traverse(lines);
    return Texts.lines(lines.text.toString()).stream().filter(line -> !line.isEmpty()).toList();
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
    } else if (node instanceof Element element) {
      separate(element);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      separate(element);
    }
  }

  private void separate(Element element) {
    String name = element.normalName();
    if (name.equals("td") || name.equals("th")) {
      append(" ");
    } else if (element.isBlock() || name.equals("br")) {
      text.append('\n');
    }
  }

  private void append(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean space = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
      boolean first = text.isEmpty() || text.charAt(text.length() - 1) == ' ';
      if (!space && c != 0 && c != '\u2028' && c != '\u2029' && c != '\u0085' && c != '\u000B') {
        text.append(c);
      } else if (!first) {
        text.append(' ');
      }
    }
  }
}
