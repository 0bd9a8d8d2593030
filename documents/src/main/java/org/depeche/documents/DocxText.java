package org.depeche.documents;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.depeche.reader.UnreadableException;
import org.jsoup.nodes.Element;

/**
 * The text of a part of a DOCX. What was deleted while changes were tracked, hidden text and tables
 * of contents are no text; of two ways to draw a thing the first counts.
 */
final class DocxText extends OfficeXml {
  private final Map<String, String> styles;
  private final OfficeLines lines = new OfficeLines();
  private String style = "";
  private String title = "";
  private String heading = "";
  private boolean inText;
  private boolean hidden;

  DocxText(Map<String, String> styles) {
    this.styles = styles;
  }

  /**
   * The names of the styles, in small letters, by their ids: only the names are the same in all
   * languages.
   */
  static Map<String, String> styles(byte[] part) throws UnreadableException {
    Map<String, String> names = new HashMap<>();
    for (Element style : Metadata.xml(part).select("w|style")) {
      Element name = style.selectFirst("w|name");
      if (name != null) {
        names.put(style.attr("w:styleId"), name.attr("w:val").toLowerCase(Locale.ROOT));
      }
    }
    return names;
  }

  List<String> lines() {
    return lines.lines();
  }

  /** The first paragraph that is styled as a title, else as a heading of the first level. */
  String heading() {
    return title.isEmpty() ? heading : title;
  }

  @Override
  String prefixed(String namespace, String name) {
    boolean word = namespace.contains("wordprocessingml");
    return word || namespace.endsWith("/math") ? "w:" + name : name;
  }

  @Override
  boolean begin(String name, XMLStreamReader xml) {
    switch (name) {
      case "w:p" -> {
        lines.beginParagraph();
        style = "";
      }
      case "w:pStyle" -> {
        String id = attribute(xml, "val");
        style = styles.getOrDefault(id, id.toLowerCase(Locale.ROOT));
      }
      case "w:r" -> hidden = false;
      case "w:vanish" -> hidden = !List.of("0", "false", "off").contains(attribute(xml, "val"));
      case "w:t" -> inText = true;
      case "w:tab", "w:ptab" -> append(" ");
      case "w:br", "w:cr" -> append("\n");
      case "w:noBreakHyphen" -> append("\u2011");
      case "w:tr" -> lines.beginRow();
      case "w:tc" -> lines.beginCell();
      case "w:tabs", "w:moveFrom", "w:del", "w:sectPr", "Fallback" -> {
        return true;
      }
      case "w:footnote", "w:endnote" -> {
        return !attribute(xml, "type").isEmpty() && !attribute(xml, "type").equals("normal");
      }
      default -> {
        // Everything else only holds these.
      }
    }
    return false;
  }

  @Override
  void end(String name) {
    switch (name) {
      case "w:p" -> endParagraph();
      case "w:t" -> inText = false;
      case "w:tc" -> lines.endCell();
      case "w:tr" -> lines.endRow();
      default -> {
        // Nothing ends with it.
      }
    }
  }

  private void endParagraph() {
    if (style.startsWith("toc ") || style.equals("toc heading")) {
      lines.dropParagraph();
      return;
    }
    String text = lines.endParagraph();
    if (title.isEmpty() && style.equals("title")) {
      title = text;
    } else if (heading.isEmpty() && style.equals("heading 1")) {
      heading = text;
    }
    style = "";
  }

  @Override
  void text(String text) {
    if (inText) {
      append(text);
    }
  }

  private void append(String text) {
    if (!hidden) {
      lines.append(text);
    }
  }
}
