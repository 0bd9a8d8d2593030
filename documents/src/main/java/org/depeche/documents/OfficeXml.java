package org.depeche.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the XML of a text document from its beginning to its end; nothing in it is fetched. */
abstract class OfficeXml {
  private static final XMLInputFactory FACTORY = factory();

  private static final String DEPTH = "jdk.xml.maxElementDepth";

  private int skipped;

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // Without a bound before JDK 24, and with one that nested tables may pass since.
    if (factory.isPropertySupported(DEPTH)) {
      factory.setProperty(DEPTH, "1000");
    }
    return factory;
  }

  /** An element begins; whether it and all in it is passed over. */
  abstract boolean begin(String prefixed, XMLStreamReader xml);

  /** An element ends that was not passed over. */
  abstract void end(String prefixed);

  /** Text stands in an element. */
  abstract void text(String text);

  /** The name of an element with the prefix that its namespace has in this format. */
  abstract String prefixed(String namespace, String name);

  final void read(byte[] bytes, String format) throws IOException {
    try {
      XMLStreamReader xml = FACTORY.createXMLStreamReader(new ByteArrayInputStream(bytes));
      while (xml.hasNext()) {
        Interrupted.check();
        event(xml.next(), xml);
      }
    } catch (XMLStreamException e) {
      Location at = e.getLocation();
      String place = at == null ? "" : " " + at.getLineNumber() + ":" + at.getColumnNumber();
      throw ZippedParts.invalid(format, e, "XML" + place);
    }
  }

  private void event(int event, XMLStreamReader xml) {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> {
        if (skipped > 0 || begin(name(xml), xml)) {
          skipped++;
        }
      }
      case XMLStreamConstants.END_ELEMENT -> {
        if (skipped > 0) {
          skipped--;
        } else {
          end(name(xml));
        }
      }
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
        if (skipped == 0) {
          text(xml.getText());
        }
      }
      default -> {
        // White space, comments and instructions are no text.
      }
    }
  }

  private String name(XMLStreamReader xml) {
    String namespace = xml.getNamespaceURI();
    return prefixed(namespace == null ? "" : namespace, xml.getLocalName());
  }

  /** An attribute by its local name, or the empty text. */
  static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }
}
