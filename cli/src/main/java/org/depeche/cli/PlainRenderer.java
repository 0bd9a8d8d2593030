package org.depeche.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depeche.article.Article;
import org.depeche.article.PublicationDate;
import org.depeche.facet.FacetCounts;
import org.depeche.highlight.Snippet;
import org.depeche.search.Hit;
import org.depeche.search.SearchResult;

/**
 * Writes a result for {@code cut} and {@code awk}: a line for each hit, with tabs between rank,
 * score, id, date, section, source, title and the first snippet. What is unknown is empty. Behind
 * the hits, a line for each value of a facet: {@code facet}, field, value, number of hits. The
 * cursor of the next page is a message: {@code next} and the cursor.
 */
final class PlainRenderer {
  private PlainRenderer() {}

  static void write(SearchResult result, Terminal terminal) {
    result.hits().forEach(hit -> terminal.out().println(line(hit)));
    for (FacetCounts facet : result.facets()) {
      for (FacetCounts.Value value : facet.values()) {
        String name = SafeText.harmless(value.name());
        terminal
            .out()
            .println(
                "facet\t%s\t%s\t%d"
                    .formatted(JsonRenderer.name(facet.field()), name, value.hits()));
      }
    }
    if (result.next() != null) {
      terminal.err().println("next\t" + result.next());
    }
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
