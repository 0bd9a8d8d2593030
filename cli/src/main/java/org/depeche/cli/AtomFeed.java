package org.depeche.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.depeche.generation.AlertMatch;
import org.depeche.generation.RunReport;

/** The matches of alerts as an Atom feed (RFC 4287), an entry for each alert and article. */
final class AtomFeed {
  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
  private static final String URN = "urn:depeche:";

  private final XMLStreamWriter xml;
  private final String updated;

  private AtomFeed(XMLStreamWriter xml, Instant updated) {
    this.xml = xml;
    this.updated = updated.toString();
  }

  /**
   * Writes the feed of a run.
   *
   * @param report what the run did
   * @param updated when it was
   * @param file the file, replaced in one step
   */
  static void write(RunReport report, Instant updated, Path file) throws IOException {
    WholeFile.write(file, out -> write(report, updated, out));
  }

  private static void write(RunReport report, Instant updated, OutputStream out)
      throws IOException {
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newInstance().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      new AtomFeed(xml, updated).write(report);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException("The feed cannot be written: " + e.getMessage(), e);
    }
  }

  private void write(RunReport report) throws XMLStreamException {
    xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(NAMESPACE);
    element("id", URN + "alerts");
    element("title", "Dépêche");
    element("updated", updated);
    for (AlertMatch match : report.alerts()) {
      for (AlertMatch.Found found : match.articles()) {
        entry(match.alert().name(), found, report.generation());
      }
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void entry(String alert, AlertMatch.Found found, long generation)
      throws XMLStreamException {
    xml.writeStartElement("entry");
    element("id", URN + generation + ":" + encoded(alert) + ":" + encoded(found.id()));
    element("title", found.title().isBlank() ? found.id() : found.title());
    element("updated", updated);
    xml.writeStartElement("author");
    element("name", "Dépêche");
    xml.writeEndElement();
    xml.writeEmptyElement("category");
    xml.writeAttribute("term", legal(alert));
    String text = found.date().isEmpty() ? found.id() : found.date() + " " + found.id();
    if (found.url().isBlank()) {
      // An entry without a link must have content (RFC 4287, 4.1.2).
      element("content", text);
    } else {
      xml.writeEmptyElement("link");
      xml.writeAttribute("href", legal(found.url()));
      element("summary", text);
    }
    xml.writeEndElement();
  }

  private void element(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(legal(text));
    xml.writeEndElement();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** XML 1.0 knows no control characters, not even escaped ones, and no half of a pair. */
  private static String legal(String text) {
    return text.codePoints()
        .map(
            c ->
                c == '\t' || c == '\n' || c >= ' ' && c != 0xFFFE && c != 0xFFFF && !half(c)
                    ? c
                    : 0xFFFD)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean half(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }
}
