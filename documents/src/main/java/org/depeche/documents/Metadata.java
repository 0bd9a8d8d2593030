package org.depeche.documents;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * What a document says of itself, as it is written; empty texts where it says nothing.
 *
 * @param title what it is called
 * @param authors who wrote it
 * @param date when it was made
 * @param lead what it is about
 * @param source who published it
 * @param tags key words
 */
record Metadata(
    String title,
    List<String> authors,
    String date,
    String lead,
    String source,
    List<String> tags) {

  static final Metadata NONE = new Metadata("", List.of(), "", "", "", List.of());

  /** Reads small XML leniently. */
  static Document xml(byte[] bytes) {
    return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8), "", Parser.xmlParser());
  }

  /** The texts of the elements of a name that hold some. */
  static List<String> texts(Document xml, String name) {
    return xml.select(name).stream().map(e -> e.text().strip()).filter(t -> !t.isEmpty()).toList();
  }

  /** The first text of the first element that has one. */
  static String first(Document xml, String... names) {
    return Stream.of(names).flatMap(name -> texts(xml, name).stream()).findFirst().orElse("");
  }
}
