package org.depeche;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.depeche.article.Article;
import org.depeche.article.PublicationDate;
import org.depeche.facet.FacetCounts;
import org.depeche.facet.FacetField;
import org.depeche.query.DateRange;
import org.depeche.query.Filter;
import org.depeche.search.Hit;
import org.depeche.search.SearchRequest;
import org.depeche.search.SearchResult;
import org.depeche.search.SortOrder;
import org.junit.jupiter.api.Test;

/** The example of {@code docs/search.md} compiles and does what it says. */
class SearchExampleTest {

  private static Article article(String id, String section, String author, String date) {
    return Article.builder(id)
        .title("La grève")
        .section(section)
        .author(author)
        .date(PublicationDate.parse(date))
        .build();
  }

  @Test
  void filtersSortsCountsAndPages() throws IOException {
    List<Article> articles =
        List.of(
            article("a1", "Société", "Ève Noël", "2023-09-01"),
            article("a2", "SOCIETE", "eve noel", "2023-09-30T23:30:00+02:00"),
            article("a3", "Société", "Ève Noël", "2023-10-01"),
            article("a4", "Sport", "Zoé Petit", "2023-09-13"));
    try (Depeche depeche = Depeche.inMemory(articles)) {
      SearchRequest request =
          SearchRequest.builder("grève")
              .filter(new Filter.Section("société"))
              .filter(DateRange.parse("septembre 2023").orElseThrow())
              .sort(SortOrder.DATE)
              .facet(FacetField.AUTHOR)
              .window(0, 1)
              .build();
      SearchResult first = depeche.search(request);
      assertThat(first.hits()).extracting(Hit::id).containsExactly("a2");
      assertThat(first.total()).isEqualTo(2);
      assertThat(first.facets())
          .containsExactly(
              new FacetCounts(FacetField.AUTHOR, List.of(new FacetCounts.Value("eve noel", 2)), 0));
      SearchResult second = depeche.search(request.toBuilder().after(first.next()).build());
      assertThat(second.hits()).extracting(Hit::id).containsExactly("a1");
      assertThat(second.next()).isNull();

      SearchRequest fresh =
          SearchRequest.builder("grève")
              .freshness(Duration.ofDays(30))
              .asOf(Instant.parse("2023-10-01T12:00:00Z"))
              .boost(new Filter.Section("sport"), 1.25f)
              .build();
      assertThat(depeche.search(fresh).hits())
          .extracting(Hit::id)
          .containsExactly("a4", "a3", "a2", "a1");
    }
  }
}
