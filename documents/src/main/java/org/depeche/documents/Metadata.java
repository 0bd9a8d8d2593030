package org.depeche.documents;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.depeche.reader.ReasonCode;
import org.depeche.reader.UnreadableException;
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

  /** The list of a book's parts, in bytes; all else that is read here is far smaller. */
  private static final int LARGEST = 8 << 20;

  private static final int DEEPEST = 64;

  /** Reads small XML leniently. */
  static Document xml(byte[] bytes) throws UnreadableException {
    if (bytes.length > LARGEST) {
      throw new UnreadableException(ReasonCode.TOO_LARGE, LARGEST >> 20);
    }
    Parser parser = Parser.xmlParser().setMaxDepth(DEEPEST);
    return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8), "", parser);
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
