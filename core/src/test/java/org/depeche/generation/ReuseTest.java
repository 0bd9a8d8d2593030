package org.depeche.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.depeche.article.Article;
import org.depeche.article.PublicationDate;
import org.depeche.index.IndexLayout;
import org.depeche.index.Manifest;
import org.depeche.index.OpenGeneration;
import org.depeche.index.Snapshot;
import org.depeche.plan.Weights;
import org.depeche.search.RankedId;
import org.depeche.search.SearchRequest;
import org.depeche.search.Searcher;
import org.depeche.search.SortOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After whatever edits, an index that reuses what it has is like one built at once. */
class ReuseTest {
  private static final List<String> QUERIES =
      List.of(
          "coopération militaire",
          "grève des trains",
          "\"budget de l’hôpital\"",
          "peche ocean tempête",
          "titre de article-3",
          "élections été");

  @TempDir Path folder;

  private final Searcher searcher = new Searcher(Weights.DEFAULT);

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void anIndexThatIsEditedAnswersLikeOneThatIsBuiltAtOnce(long seed) throws IOException {
    Random random = new Random(seed);
    TreeMap<String, Article> articles = new TreeMap<>();
    Path edited = folder.resolve("edited");
    for (int night = 0; night < 6; night++) {
      edit(articles, random);
      boolean expunge = random.nextBoolean();
      RunOptions options =
          RunOptions.builder()
              .threads(1 + random.nextInt(2))
              .expunge(expunge)
              .copy(random.nextInt(3) == 0)
              .allow(Guard.DELETIONS)
              .allow(Guard.EMPTY_SOURCE)
              .build();
      List<Article> shuffled = new ArrayList<>(articles.values());
      Collections.shuffle(shuffled, random);
      new IndexRun(edited, options, RunListener.NONE).mirror(shuffled);
      assertThat(Articles.content(edited)).isEqualTo(Articles.content(shuffled));
      Path built = folder.resolve("built" + night);
      Articles.run(built).add(articles.values());
      IndexLayout layout = new IndexLayout(edited);
      try (Snapshot one = open(edited);
          Snapshot other = open(built)) {
        Manifest manifest = Manifest.read(layout.generation(Maintenance.current(layout)));
        assertThat(manifest.deleted()).isLessThanOrEqualTo(Math.max(0, one.size() / 20));
        for (String query : QUERIES) {
          SearchRequest request = SearchRequest.builder(query).window(0, 1_000).build();
          List<RankedId> found = searcher.ids(request, one);
          List<RankedId> expected = searcher.ids(request, other);
          if (manifest.deleted() == 0) {
            // Bit-equal scores, and the same order.
            assertThat(found).as("%s, night %d", query, night).isEqualTo(expected);
          }
          assertThat(ids(found)).as("%s, night %d", query, night).isEqualTo(ids(expected));
          SearchRequest newest =
              SearchRequest.builder(query).sort(SortOrder.DATE).window(0, 1_000).build();
          assertThat(searcher.ids(newest, one).stream().map(RankedId::id))
              .as("%s by date, night %d", query, night)
              .containsExactlyElementsOf(
                  searcher.ids(newest, other).stream().map(RankedId::id).toList());
        }
        assertThat(expunge ? manifest.deleted() : 0).isZero();
      }
    }
  }

  /** Some are without a date, some of one day. */
  private static Article dated(Article article, Random random) {
    LocalDate day = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(40));
    return Article.builder(article.id())
        .title(article.title())
        .body(article.body())
        .date(random.nextInt(4) == 0 ? null : new PublicationDate(day, null))
        .build();
  }

  private static TreeSet<String> ids(List<RankedId> found) {
    TreeSet<String> ids = new TreeSet<>();
    found.forEach(hit -> ids.add(hit.id()));
    return ids;
  }

  private static Snapshot open(Path index) throws IOException {
    return OpenGeneration.open(new IndexLayout(index), OpenGeneration.QUICK).snapshot();
  }

  /** Some new, some changed, some gone; many of them in one night, few in another. */
  private static void edit(TreeMap<String, Article> articles, Random random) {
    int most = 1 << 1 + random.nextInt(6);
    List<Article> drawn = Articles.some(150, random.nextLong());
    for (int i = random.nextInt(most); i >= 0; i--) {
      Article article = drawn.get(random.nextInt(drawn.size()));
      articles.put(article.id(), dated(article, random));
    }
    for (int i = random.nextInt(most / 2 + 1); i > 0 && articles.size() > 1; i--) {
      List<String> ids = List.copyOf(articles.keySet());
      articles.remove(ids.get(random.nextInt(ids.size())));
    }
  }
}
