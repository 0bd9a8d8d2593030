package org.depeche.reader;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Pulls the elements that are articles out of XML, one at a time. No document type is read and
 * nothing outside of the file is ever opened; the named characters of HTML, which careless feeds
 * use, are known all the same.
 */
final class XmlItems {

  private static final int DEEPEST = 90;
  private static final int MOST_ELEMENTS = 20_000;

  /**
   * How the parser of the JDK says that a bound is passed; where that is set is no user's matter.
   */
  private static final Pattern BOUND = Pattern.compile("JAXP\\d+: (.*?)(?: set by .*)?");

  private static final Map<String, String> PREFIXES =
      Map.of(
          "http://www.w3.org/2005/Atom", "",
          "http://purl.org/rss/1.0/", "",
          "http://www.w3.org/1999/xhtml", "",
          "http://purl.org/rss/1.0/modules/content/", "content:",
          "http://purl.org/dc/elements/1.1/", "dc:",
          "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf:");

  private static final String WORDPRESS = "http://wordpress.org/export/";

  private final TextStream text;
  private final XMLStreamReader xml;
  private final Deque<XmlNode> around = new ArrayDeque<>();
  private final XmlNamespaces namespaces = new XmlNamespaces();
  private Predicate<String> isItem = name -> false;
  private int line;

  XmlItems(TextStream text) throws IOException {
    this.text = text;
    try {
      xml = factory().createXMLStreamReader(new XmlRepair(text));
    } catch (XMLStreamException e) {
      throw problem(e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    // Prefixes are resolved here, since careless feeds use some that they never bind.
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    return factory;
  }

  /** Goes into the outermost element; what is an article is decided once it is known. */
  XmlNode root() throws IOException {
    try {
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          XmlNode root = element();
          around.push(root);
          return root;
        }
      }
    } catch (XMLStreamException e) {
      throw problem(e);
    }
    throw new UnreadableException(ReasonCode.XML_NO_ELEMENT);
  }

  /** Says which elements are articles, by their names. */
  void items(Predicate<String> isItem) {
    this.isItem = isItem;
  }

  /** The line on which the last item begins. */
  int line() {
    return line;
  }

  /**
   * The next element that is an article; null at the end. On the way, the texts before it are left
   * in the elements around it.
   */
  @Nullable XmlNode next() throws IOException {
    text.startRecord();
    try {
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            XmlNode element = element();
            if (isItem.test(element.name)) {
              return whole(element);
            }
            descend(element);
          }
          case XMLStreamConstants.END_ELEMENT -> {
            around.pop();
            namespaces.close();
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> keep(xml.getText());
          default -> {}
        }
      }
      return null;
    } catch (XMLStreamException e) {
      throw problem(e);
    }
  }

  /** What stands right in the element around the next item, such as the title of a channel. */
  private void descend(XmlNode element) throws UnreadableException {
    XmlNode parent = around.peek();
    if (parent != null && parent.children.size() < MOST_ELEMENTS / 100) {
      parent.add(element);
    }
    push(around, element);
  }

  private void keep(String words) {
    XmlNode inner = around.peek();
    boolean room = inner != null && inner.text().length() < Texts.LONGEST_TITLE;
    if (inner != null && room && !words.isBlank()) {
      inner.add(words);
    }
  }

  /** Reads an element that was opened to its end. */
  XmlNode whole(XmlNode item) throws IOException {
    Deque<XmlNode> open = new ArrayDeque<>();
    open.push(item);
    line = xml.getLocation().getLineNumber();
    int elements = 0;
    try {
      while (!open.isEmpty()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            XmlNode child = element();
            open.element().add(child);
            push(open, child);
            if (++elements > MOST_ELEMENTS) {
              throw new UnreadableException(ReasonCode.XML_TOO_MANY_ELEMENTS, MOST_ELEMENTS);
            }
          }
          case XMLStreamConstants.END_ELEMENT -> {
            open.pop();
            namespaces.close();
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
              open.element().add(xml.getText());
          case XMLStreamConstants.ENTITY_REFERENCE -> open.element().add(character());
          default -> {}
        }
      }
    } catch (XMLStreamException e) {
      throw problem(e);
    }
    return item;
  }

  private static void push(Deque<XmlNode> open, XmlNode element) throws UnreadableException {
    if (open.size() >= DEEPEST) {
      throw new UnreadableException(ReasonCode.XML_TOO_DEEP, DEEPEST);
    }
    open.push(element);
  }

  private XmlNode element() {
    namespaces.open();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      namespaces.bind(attribute(i), xml.getAttributeValue(i));
    }
    XmlNode element = new XmlNode(name(xml.getLocalName(), true));
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String written = attribute(i);
      if (!XmlNamespaces.isBinding(written)) {
        element.attributes.put(name(written, false), xml.getAttributeValue(i));
      }
    }
    return element;
  }

  /** The name of an attribute as it is written. */
  private String attribute(int i) {
    String prefix = xml.getAttributePrefix(i);
    String local = xml.getAttributeLocalName(i);
    return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
  }

  private String name(String written, boolean ofElement) {
    int colon = written.indexOf(':');
    String own = colon < 0 ? "" : written.substring(0, colon);
    String namespace = own.isEmpty() && !ofElement ? null : namespaces.of(own);
    return prefix(namespace, own) + written.substring(colon + 1);
  }

  private static String prefix(@Nullable String namespace, String own) {
    if (namespace == null || namespace.isEmpty()) {
      return own.isEmpty() ? "" : own + ":";
    }
    if (namespace.startsWith(WORDPRESS)) {
      return namespace.contains("/excerpt") ? "excerpt:" : "wp:";
    }
    String known = PREFIXES.get(namespace);
    return known != null ? known : own.isEmpty() ? "" : own + ":";
  }

  /** A character by its HTML name, which XML itself does not know. */
  private String character() throws UnreadableException {
    String reference = "&" + xml.getLocalName() + ";";
    String character = Parser.unescapeEntities(reference, false);
    if (character.equals(reference)) {
      throw new UnreadableException(ReasonCode.XML_ENTITY, reference);
    }
    return character;
  }

  private static UnreadableException problem(XMLStreamException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnreadableException known) {
        return known;
      }
    }
    Throwable nested = e.getNestedException();
    if (nested instanceof UnreadableException known) {
      return known;
    }
    Location at = e.getLocation();

    String message = String.valueOf(e.getMessage());
    int detail = message.indexOf("Message: ");
    String what = detail < 0 ? message : message.substring(detail + "Message: ".length());
    Matcher bound = BOUND.matcher(Texts.oneLine(what));
    boolean passed = bound.matches();
    String told = passed ? bound.group(1) : Texts.oneLine(what);
    return new UnreadableException(
        e,
        at == null
            ? Reason.of(passed ? ReasonCode.XML_BOUND : ReasonCode.NOT_XML, told)
            : Reason.of(
                passed ? ReasonCode.XML_BOUND_AT_LINE : ReasonCode.NOT_XML_AT_LINE,
                at.getLineNumber(),
                told));
  }
}
