package org.depeche.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;

/**
 * The text of an ODT. Comments, text deleted while changes were tracked and tables of contents are
 * no text; notes stand behind it.
 */
final class OdtText extends OfficeXml {
  private static final String TITLE = "Title";
  private static final int MOST_SPACES = 1_000;

  private final OfficeLines text = new OfficeLines();
  private final OfficeLines notes = new OfficeLines();
  private final Map<String, String> parents = new HashMap<>();
  private OfficeLines lines = text;
  private String title = "";
  private String heading = "";
  private String style = "";
  private String level = "";

  List<String> lines() {
    List<String> all = new ArrayList<>(text.lines());
    all.addAll(notes.lines());
    return all;
  }

  /** The first paragraph that is styled as a title, else as a heading of the first level. */
  String heading() {
    return title.isEmpty() ? heading : title;
  }

  @Override
  String prefixed(String namespace, String name) {
    int at = namespace.indexOf(":xmlns:");
    String rest = at < 0 ? "" : namespace.substring(at + ":xmlns:".length());
    return rest.isEmpty() ? name : rest.substring(0, rest.indexOf(':') + 1) + name;
  }

  @Override
  boolean begin(String name, XMLStreamReader xml) {
    switch (name) {
      case "style:style" ->
          parents.put(attribute(xml, "name"), attribute(xml, "parent-style-name"));
      case "text:p", "text:h" -> {
        lines.beginParagraph();
        style = attribute(xml, "style-name");
        level = name.equals("text:h") ? attribute(xml, "outline-level") : "";
      }
      case "text:s" -> lines.append(" ".repeat(spaces(attribute(xml, "c"))));
      case "text:tab" -> lines.append(" ");
      case "text:line-break" -> lines.append("\n");
      case "text:note" -> lines = notes;
      case "table:table-row" -> lines.beginRow();
      case "table:table-cell" -> lines.beginCell();
      case "text:note-citation",
          "office:annotation",
          "text:tracked-changes",
          "office:forms",
          "text:table-of-content",
          "text:alphabetical-index",
          "text:ruby-text",
          "svg-compatible:title",
          "svg-compatible:desc" -> {
        return true;
      }
      default -> {
        // Everything else only holds these.
      }
    }
    return false;
  }

  private static int spaces(String count) {
    return count.matches("\\d{1,4}") ? Math.min(MOST_SPACES, Integer.parseInt(count)) : 1;
  }

  @Override
  void end(String name) {
    switch (name) {
      case "text:p", "text:h" -> endParagraph();
      case "text:note" -> lines = text;
      case "table:table-cell" -> lines.endCell();
      case "table:table-row" -> lines.endRow();
      default -> {
        // Nothing ends with it.
      }
    }
  }

  private void endParagraph() {
    String ended = lines.endParagraph();
    if (title.isEmpty() && (style.equals(TITLE) || TITLE.equals(parents.get(style)))) {
      title = ended;
    } else if (heading.isEmpty() && level.equals("1")) {
      heading = ended;
    }
    style = "";
    level = "";
  }

  /** White space of any length is one space in this format. */
  @Override
  void text(String written) {
    if (!lines.inParagraph()) {
      return;
    }
    String single = written.replaceAll("[ \\t\\r\\n]+", " ");
    lines.append(lines.endsBlank() ? single.stripLeading() : single);
  }
}
