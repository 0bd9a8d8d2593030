package org.depeche.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depeche.article.Article;
import org.depeche.article.PublicationDate;
import org.depeche.highlight.Snippet;
import org.depeche.search.Hit;
import org.depeche.search.SearchResult;

/**
 * Writes a result for {@code cut} and {@code awk}: a line for each hit, with tabs between rank,
 * score, id, date, section, source, title and the first snippet. What is unknown is empty.
 */
final class PlainRenderer {
  private PlainRenderer() {}

  static void write(SearchResult result, Terminal terminal) {
    result.hits().forEach(hit -> terminal.out().println(line(hit)));
  }

  private static String line(Hit hit) {
    Article article = hit.article();
    List<Snippet> snippets = hit.snippets();
    return Stream.of(
            Integer.toString(hit.rank()),
            Float.toString(hit.score()),
            article.id(),
            article.date().map(PublicationDate::toString).orElse(""),
            article.section(),
            article.source(),
            article.title(),
            snippets.isEmpty() ? "" : snippets.getFirst().text())
        .map(SafeText::harmless)
        .collect(Collectors.joining("\t"));
  }
}
