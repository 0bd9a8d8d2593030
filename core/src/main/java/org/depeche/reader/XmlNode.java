package org.depeche.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/** An element of XML with what is in it: small, since an article is read at a time. */
final class XmlNode {

  /** The name, behind the usual prefix of its namespace where that is no feed's own. */
  final String name;

  final Map<String, String> attributes = new LinkedHashMap<>();
  final List<XmlNode> children = new ArrayList<>();

  /** Texts and children as they follow each other. */
  private final List<Object> content = new ArrayList<>();

  XmlNode(String name) {
    this.name = name;
  }

  void add(XmlNode child) {
    children.add(child);
    content.add(child);
  }

  void add(String text) {
    if (!content.isEmpty() && content.getLast() instanceof StringBuilder before) {
      before.append(text);
    } else {
      content.add(new StringBuilder(text));
    }
  }

  String localName() {
    return name.substring(name.indexOf(':') + 1);
  }

  /** The text of the element itself, without its children's. */
  String text() {
    StringBuilder text = new StringBuilder();
    content.stream().filter(StringBuilder.class::isInstance).forEach(part -> text.append(part));
    return Texts.strip(text.toString());
  }

  /** An attribute, or the empty text. */
  String attribute(String wanted) {
    return attributes.getOrDefault(wanted, "").strip();
  }

  boolean isEmpty() {
    return content.isEmpty() && attributes.isEmpty();
  }

  /** The elements inside, in their order; elements are read within a bounded depth. */
  Stream<XmlNode> descendants() {
    return children.stream().flatMap(child -> Stream.concat(Stream.of(child), child.descendants()));
  }

  /** The elements of a local name inside. */
  List<XmlNode> all(String wanted) {
    return descendants().filter(node -> node.localName().equals(wanted)).toList();
  }

  /** The first element of a local name inside; an empty one where there is none. */
  XmlNode find(String wanted) {
    return descendants()
        .filter(node -> node.localName().equals(wanted))
        .findFirst()
        .orElseGet(() -> new XmlNode(wanted));
  }

  /** A copy without some of the elements inside. */
  XmlNode without(Predicate<XmlNode> hidden) {
    XmlNode copy = new XmlNode(name);
    copy.attributes.putAll(attributes);
    for (Object part : content) {
      if (!(part instanceof XmlNode child)) {
        copy.add(part.toString());
      } else if (!hidden.test(child)) {
        copy.add(child.without(hidden));
      }
    }
    return copy;
  }

  /** The first child of a name, or null. */
  @Nullable XmlNode child(String wanted) {
    return children.stream().filter(c -> c.name.equals(wanted)).findFirst().orElse(null);
  }

  /** The text of the first child of a name that has one, or the empty text. */
  String childText(String... wanted) {
    for (String one : wanted) {
      for (XmlNode child : children) {
        if (child.name.equals(one) && !child.text().isEmpty()) {
          return child.text();
        }
      }
    }
    return "";
  }

  /**
   * The content as a part of a page. An element that HTML does not know is a block where nothing
   * but elements stands beside it, and part of the line where text does.
   */
  String html() {
    StringBuilder html = new StringBuilder();
    write(html);
    return html.toString();
  }

  private void write(StringBuilder html) {
    boolean mixed = !text().isEmpty();
    for (Object part : content) {
      if (part instanceof XmlNode child) {
        String local = child.localName();
        if (child.content.isEmpty() && mixed && !Tag.isKnownTag(local)) {
          // A mark such as <lb/> parts words, unless it says that it stands inside one.
          html.append(child.attribute("break").equals("no") ? "" : " ");
          continue;
        }
        String tag = Tag.isKnownTag(local) ? local : mixed ? "span" : "div";
        html.append('<').append(tag).append('>');
        child.write(html);
        html.append("</").append(tag).append('>');
      } else {
        html.append(Entities.escape(part.toString()));
      }
    }
  }
}
