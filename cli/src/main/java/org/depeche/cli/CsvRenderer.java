package org.depeche.cli;

import java.io.IOException;
import java.io.PrintStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.depeche.article.Article;
import org.depeche.article.PublicationDate;
import org.depeche.search.Hit;
import org.depeche.search.SearchResult;

/** Writes hits for a spreadsheet: a row of names, then a row for each hit, as RFC 4180 has it. */
final class CsvRenderer {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader(
              "rank", "score", "id", "date", "section", "source", "author", "title", "url",
              "snippet")
          .get();

  private CsvRenderer() {}

  static void write(SearchResult result, PrintStream out) throws IOException {
    CSVPrinter rows = new CSVPrinter(out, FORMAT);
    for (Hit hit : result.hits()) {
      Article article = hit.article();
      rows.printRecord(
          hit.rank(),
          Float.toString(hit.score()),
          article.id(),
          article.date().map(PublicationDate::toString).orElse(""),
          article.section(),
          article.source(),
          article.author(),
          article.title(),
          article.url(),
          hit.snippets().isEmpty() ? "" : hit.snippets().getFirst().text());
    }
    rows.flush();
  }
}
