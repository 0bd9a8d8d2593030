package org.depeche.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.depeche.Depeche;
import org.depeche.TestData;
import org.depeche.generation.RunListener;
import org.depeche.search.SearchRequest;
import org.junit.jupiter.api.Test;

/** Whatever is typed is served or refused with a reason; {@code -Dqueries=1000000} draws more. */
class NastyQueriesTest {
  private static final long SEED = 20261126;
  private static final int QUERIES = Integer.getInteger("queries", 50_000);
  private static final int SEARCHED = Math.min(2_000, QUERIES);

  @Test
  void everyQueryIsParsedOrRefused() {
    Random random = new Random(SEED);
    int refused = 0;
    for (int i = 0; i < QUERIES; i++) {
      String query = NastyQueries.draw(random);
      try {
        boolean everything = query.strip().equals(QueryParser.EVERYTHING);
        assertThat(QueryParser.parse(query).parts().isEmpty()).isEqualTo(everything);
      } catch (QueryException e) {
        refused++;
        assertThat(e.position()).as(query).isBetween(0, query.length());
      } catch (RuntimeException | StackOverflowError e) {
        fail("The query «" + query + "» ended in " + e, e);
      }
    }
    assertThat(refused).isBetween(1, QUERIES / 10);
  }

  @Test
  void everyQueryIsSearchedOrRefused() throws IOException {
    Random random = new Random(SEED);
    int found = 0;
    try (Depeche index =
        Depeche.inMemoryFiles(List.of(TestData.path("articles")), RunListener.NONE)) {
      for (int i = 0; i < SEARCHED; i++) {
        String query = NastyQueries.draw(random);
        SearchRequest request = SearchRequest.builder(query).all(i % 2 == 0).build();
        try {
          found += index.search(request).hits().isEmpty() ? 0 : 1;
        } catch (QueryException e) {
          assertThat(e.position()).as(query).isBetween(0, query.length());
        } catch (RuntimeException | StackOverflowError e) {
          fail("The query «" + query + "» ended in " + e, e);
        }
      }
    }
    assertThat(found).isGreaterThan(SEARCHED / 4);
  }
}
