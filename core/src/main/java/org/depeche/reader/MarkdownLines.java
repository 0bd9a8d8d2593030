package org.depeche.reader;

import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * The text of a Markdown page as a reader sees it: a line for each block. Walked without recursion,
 * since a page may be nested as deeply as it is long.
 */
final class MarkdownLines {

  private final StringBuilder text = new StringBuilder();
  private final String title;

  /**
   * Reads a page.
   *
   * @param page the page
   * @param known its title, where that is known: a first heading that repeats it, or stands for it
   *     where it is not known, is no text
   */
  MarkdownLines(Node page, String known) {
    String first = "";
    if (page.getFirstChild() instanceof Heading heading) {
      walk(heading);
      first = Texts.oneLine(text.toString());
      text.setLength(0);
      if (known.isEmpty() || known.equals(first)) {
        heading.unlink();
      }
    }
    title = known.isEmpty() ? first : "";
    walk(page);
  }

  /** The heading that is the title, or the empty text where that is known. */
  String title() {
    return title;
  }

  String body() {
    return String.join(
        "\n", text.toString().lines().map(Texts::oneLine).filter(line -> !line.isEmpty()).toList());
  }

  private void walk(Node top) {
    Node node = top;
    while (true) {
      enter(node);
      Node next = node instanceof Image ? null : node.getFirstChild();
      while (next == null) {
        leave(node);
        if (node == top) {
          return;
        }
        next = node.getNext();
        node = next == null ? node.getParent() : next;
      }
      node = next;
    }
  }

  private void enter(Node node) {
    switch (node) {
      case Text words -> text.append(words.getLiteral());
      case Code code -> text.append(code.getLiteral());
      case FencedCodeBlock code -> text.append('\n').append(code.getLiteral());
      case IndentedCodeBlock code -> text.append('\n').append(code.getLiteral());
      case HtmlBlock html -> text.append('\n').append(MarkedUp.ofHtml(html.getLiteral()));
      case HtmlInline tag when tag.getLiteral().startsWith("<br") -> text.append('\n');
      case SoftLineBreak wrapped -> text.append(' ');
      case HardLineBreak line -> text.append('\n');
      default -> endBlock(node);
    }
  }

  private void leave(Node node) {
    endBlock(node);
  }

  private void endBlock(Node node) {
    if (node instanceof Block) {
      text.append('\n');
    }
  }
}
