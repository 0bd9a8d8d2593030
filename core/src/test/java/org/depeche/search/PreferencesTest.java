package org.depeche.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.depeche.article.Article;
import org.depeche.article.PublicationDate;
import org.depeche.index.ArticleWriter;
import org.depeche.index.Snapshot;
import org.depeche.plan.Plan;
import org.depeche.plan.Planner;
import org.depeche.plan.Weights;
import org.depeche.query.Filter;
import org.depeche.query.QueryParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Freshness and boosts multiply what an article scores, whatever ranking leaves unread: on several
 * segments with deleted and undated articles, equal scores and dates to come.
 */
class PreferencesTest {
  private static final long SEED = 20261126;
  private static final int SEGMENTS = 4;
  private static final int ARTICLES_A_SEGMENT = 900;
  private static final Instant NOW = Instant.parse("2024-01-01T12:00:00Z");
  private static final List<String> WORDS =
      List.of(
          "la",
          "de",
          "grève",
          "trains",
          "ministre",
          "océan",
          "coopération",
          "militaire",
          "accord",
          "budget",
          "pêche",
          "marché",
          "école",
          "hôpital",
          "retraites",
          "incendie",
          "procès",
          "match",
          "victoire",
          "élection",
          "Rennes",
          "Lyon",
          "gaz",
          "prix",
          "syndicat",
          "licenciement",
          "agriculteurs",
          "tempête",
          "musée",
          "festival");
  private static final List<String> QUERIES =
      List.of(
          "grève",
          "festival",
          "grève des trains",
          "accord de coopération militaire",
          "prix du gaz",
          "licencier syndicat ministre école",
          "procès incendie Rennes musée victoire",
          "\"budget pêche\"",
          "match \"victoire élection\"",
          "tempête -océan",
          "ministre OU musée",
          "+grève +budget prix");
  private static final List<String> SECTIONS =
      List.of("Société", "SOCIETE", "société", "Société civile", "Sport", "Politique", "");
  private static final List<String> SOURCES = List.of("Le Port", "le port", "AFP", "");

  private static final Ranker RANKER = new Ranker(Weights.DEFAULT);
  private static final Planner PLANNER = new Planner(Weights.DEFAULT);
  private static final Searcher SEARCHER = new Searcher(Weights.DEFAULT);
  private static final Map<String, Article> ARTICLES = new HashMap<>();

  /** Every hit of a query that prefers nothing. */
  private static final Map<String, List<Scored>> PLAIN = new HashMap<>();

  private static Snapshot snapshot;

  @BeforeAll
  static void buildIndex() throws IOException {
    Random random = new Random(SEED);
    Directory directory = new ByteBuffersDirectory();
    for (int segment = 0; segment < SEGMENTS; segment++) {
      // The last segment has neither dates nor names at all.
      boolean plain = segment == SEGMENTS - 1;
      try (ArticleWriter writer = new ArticleWriter(directory)) {
        Article last = null;
        for (int i = 0; i < ARTICLES_A_SEGMENT; i++) {
          String id = "a" + random.nextInt(1_000_000) + "-" + segment + "-" + i;
          Article article = article(id, segment, plain, random);
          if (last != null && random.nextInt(3) == 0) {
            // The same words and often the same day: scores are equal and ids decide.
            Article.Builder same = Article.builder(id).title(last.title()).body(last.body());
            article =
                plain
                    ? same.build()
                    : same.section(last.section())
                        .source(last.source())
                        .date(last.date().orElse(null))
                        .build();
          }
          last = article;
          ARTICLES.put(id, article);
          writer.add(article);
        }
        for (String id : List.copyOf(ARTICLES.keySet())) {
          if (random.nextInt(20) == 0) {
            writer.delete(id);
            ARTICLES.remove(id);
          }
        }
        writer.finish();
      }
    }
    snapshot = Snapshot.open(directory);
  }

  private static Article article(String id, int segment, boolean plain, Random random) {
    Article.Builder article =
        Article.builder(id)
            .title(text(1 + random.nextInt(4), random))
            .body(text(5 + random.nextInt(60), random));
    if (plain) {
      return article.build();
    }
    return article
        .section(pick(SECTIONS, random))
        .source(pick(SOURCES, random))
        .date(random.nextInt(5) == 0 ? null : date(2021 + segment, random))
        .build();
  }

  private static PublicationDate date(int year, Random random) {
    LocalDate day = LocalDate.of(year, 1, 1).plusDays(random.nextInt(400));
    return random.nextBoolean()
        ? new PublicationDate(day, null)
        : PublicationDate.of(OffsetDateTime.of(day.atTime(7, 30), ZoneOffset.UTC));
  }

  /** Frequent words and rare ones. */
  private static String text(int number, Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < number; i++) {
      int word = (int) (WORDS.size() * Math.pow(random.nextDouble(), 1.7));
      text.append(i == 0 ? "" : " ").append(WORDS.get(word));
    }
    return text.toString();
  }

  private static <T> T pick(List<T> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }

  @AfterAll
  static void close() throws IOException {
    snapshot.close();
  }

  static List<Preferences> preferences() {
    Preferences fresh = Preferences.NONE.halfLife(Duration.ofDays(30)).asOf(NOW);
    Preferences.Boost society = boost(new Filter.Section("SOCIÉTÉ"), 1.5f);
    Preferences.Boost sport = boost(new Filter.Section("sport"), 0.4f);
    Preferences.Boost port = boost(new Filter.Source("LE  PORT"), 10);
    return List.of(
        fresh,
        fresh.halfLife(Duration.ofHours(12)),
        fresh.halfLife(Duration.ofDays(4000)),
        fresh.halfLife(Duration.ofSeconds(Long.MAX_VALUE)).asOf(Instant.MAX),
        fresh.asOf(Instant.MIN),
        Preferences.NONE.and(society),
        Preferences.NONE.and(sport),
        Preferences.NONE.and(sport).and(port).and(society),
        Preferences.NONE.and(boost(new Filter.Section("Inconnue"), 10)),
        fresh.and(society).and(sport).and(port));
  }

  private static Preferences.Boost boost(Filter filter, float factor) {
    return new Preferences.Boost(filter, factor);
  }

  /** The factor by what the article itself says. */
  private static double factor(Article article, Preferences preferences) {
    double factor = 1;
    Duration halfLife = preferences.halfLife();
    Instant asOf = preferences.asOf();
    if (halfLife != null && asOf != null && article.date().isPresent()) {
      double then = article.date().orElseThrow().instant().toEpochMilli() / 1000.0;
      double age = Math.max(0, asOf.getEpochSecond() + asOf.getNano() / 1e9 - then);
      double half = halfLife.getSeconds() + halfLife.getNano() / 1e9;
      factor *= 1 + Weights.DEFAULT.freshness() * StrictMath.pow(2, -age / half);
    }
    return factor * named(article, preferences, true) * named(article, preferences, false);
  }

  private static double named(Article article, Preferences preferences, boolean section) {
    String name = section ? article.section() : article.source();
    for (Preferences.Boost boost : preferences.boosts()) {
      boolean same =
          switch (boost.filter()) {
            case Filter.Section one -> section && plain(one.name()).equals(plain(name));
            case Filter.Source one -> !section && plain(one.name()).equals(plain(name));
            default -> throw new IllegalStateException(boost.toString());
          };
      if (same) {
        return boost.factor();
      }
    }
    return 1;
  }

  private static String plain(String name) {
    return name.toLowerCase(java.util.Locale.ROOT).replace('é', 'e').replace("  ", " ");
  }

  @Test
  void theIndexHasSeveralSegmentsAndDeletedArticles() {
    assertThat(snapshot.reader().leaves()).hasSize(SEGMENTS);
    assertThat(snapshot.reader().hasDeletions()).isTrue();
  }

  private record Scored(String id, float score) {
    static final Comparator<Scored> BEST_FIRST =
        Comparator.comparing(Scored::score).thenComparing(Scored::id).reversed();
  }

  private static List<Scored> bruteForce(String query, boolean all, Preferences preferences)
      throws IOException {
    String key = all + query;
    if (!PLAIN.containsKey(key)) {
      Plan plan = PLANNER.plan(QueryParser.parse(query), all, snapshot);
      PLAIN.put(key, scored(RANKER.rank(plan, Preferences.NONE, snapshot, 10_000, Long.MAX_VALUE)));
    }
    return PLAIN.get(key).stream()
        .map(hit -> new Scored(hit.id(), multiplied(hit, preferences)))
        .sorted(Scored.BEST_FIRST)
        .toList();
  }

  private static float multiplied(Scored hit, Preferences preferences) {
    return (float) (hit.score() * factor(ARTICLES.get(hit.id()), preferences));
  }

  private static List<Scored> scored(Ranker.Ranking ranking) {
    return ranking.hits().stream()
        .map(hit -> new Scored(hit.id().utf8ToString(), hit.score()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("preferences")
  void ranksAsMultiplyingEveryScoreDoes(Preferences preferences) throws IOException {
    int ties = 0;
    for (boolean all : new boolean[] {false, true}) {
      for (String query : QUERIES) {
        Plan plan = PLANNER.plan(QueryParser.parse(query), all, snapshot);
        List<Scored> expected = bruteForce(query, all, preferences);
        for (int i = 1; i < expected.size(); i++) {
          ties += expected.get(i).score() == expected.get(i - 1).score() ? 1 : 0;
        }
        for (int depth : new int[] {1, 10, 100}) {
          for (long count : new long[] {0, 300, Long.MAX_VALUE}) {
            Ranker.Ranking ranking = RANKER.rank(plan, preferences, snapshot, depth, count);
            assertThat(scored(ranking))
                .as("the best %d of «%s», all %s, counting %d", depth, query, all, count)
                .isEqualTo(expected.subList(0, Math.min(depth, expected.size())));
            assertThat(ranking.total())
                .isLessThanOrEqualTo(expected.size())
                .isGreaterThanOrEqualTo(count == Long.MAX_VALUE ? expected.size() : 0);
          }
        }
      }
    }
    assertThat(ties).isPositive();
  }

  @ParameterizedTest
  @MethodSource("preferences")
  void byDateTheOrderStaysAndScoresAreTheSame(Preferences preferences) throws IOException {
    for (String query : QUERIES) {
      SearchRequest plain =
          SearchRequest.builder(query).sort(SortOrder.DATE).window(0, 200).snippets(0).build();
      List<Hit> expected = SEARCHER.search(plain, snapshot).hits();
      List<Hit> preferred = SEARCHER.search(preferring(plain, preferences), snapshot).hits();
      assertThat(preferred).extracting(Hit::id).isEqualTo(expected.stream().map(Hit::id).toList());
      assertThat(SEARCHER.ids(plain, snapshot))
          .isEqualTo(expected.stream().map(hit -> new RankedId(hit.id(), 0)).toList());
      for (int i = 0; i < expected.size(); i++) {
        Scored hit = new Scored(expected.get(i).id(), expected.get(i).score());
        assertThat(preferred.get(i).score()).isEqualTo(multiplied(hit, preferences));
      }
    }
  }

  private static SearchRequest preferring(SearchRequest request, Preferences preferences) {
    SearchRequest.Builder builder = request.toBuilder();
    if (preferences.halfLife() != null) {
      builder.freshness(preferences.halfLife());
    }
    if (preferences.asOf() != null) {
      builder.asOf(preferences.asOf());
    }
    for (Preferences.Boost boost : preferences.boosts()) {
      switch (boost.filter()) {
        case Filter.Section section -> builder.boost(section, boost.factor());
        case Filter.Source source -> builder.boost(source, boost.factor());
        default -> throw new IllegalStateException(boost.toString());
      }
    }
    return builder.build();
  }

  @ParameterizedTest
  @MethodSource("preferences")
  void pagesByRelevanceGoOnWhereTheyEnded(Preferences preferences) throws IOException {
    String query = "prix du gaz";
    List<String> expected = bruteForce(query, false, preferences).stream().map(Scored::id).toList();
    Set<String> seen = new LinkedHashSet<>();
    SearchRequest request =
        preferring(SearchRequest.builder(query).window(0, 7).snippets(0).build(), preferences);
    String cursor = null;
    for (int page = 0; page < 4; page++) {
      SearchResult result = SEARCHER.search(request.toBuilder().after(cursor).build(), snapshot);
      result.hits().forEach(hit -> assertThat(seen.add(hit.id())).isTrue());
      cursor = result.next();
    }
    assertThat(List.copyOf(seen)).isEqualTo(expected.subList(0, 28));
    String last = cursor;
    SearchRequest without = SearchRequest.builder(query).after(last).build();
    assertThatThrownBy(() -> SEARCHER.search(without, snapshot))
        .isInstanceOf(InvalidCursorException.class)
        .hasMessageContaining("belongs to another query");
  }

  @ParameterizedTest
  @MethodSource("preferences")
  void anExplanationSumsToTheScore(Preferences preferences) throws IOException {
    int preferred = 0;
    for (String query : QUERIES) {
      SearchRequest request =
          preferring(SearchRequest.builder(query).window(0, 2000).build(), preferences);
      List<RankedId> hits = SEARCHER.ids(request, snapshot);
      for (int i = 0; i < hits.size(); i += i < 3 ? 1 : 197) {
        RankedId hit = hits.get(i);
        Explanation why = SEARCHER.why(request, hit.id(), snapshot).orElseThrow();
        assertThat(why.score()).as(query).isEqualTo(hit.score());
        assertThat(why.parts().stream().mapToDouble(Explanation.Part::score).sum())
            .isCloseTo(hit.score(), within(1e-5 * hit.score()));
        Article article = ARTICLES.get(hit.id());
        for (Explanation.Part part : why.parts()) {
          switch (part.reason()) {
            case FRESHNESS ->
                assertThat(part.typed()).isEqualTo(article.date().orElseThrow().day().toString());
            case SECTION -> assertThat(part.typed()).isEqualTo(article.section());
            case SOURCE -> assertThat(part.typed()).isEqualTo(article.source());
            default -> preferred--;
          }
          preferred++;
        }
      }
    }
    boolean unknown = preferences.toString().contains("Inconnue");
    assertThat(preferred > 0).as("parts of preferences").isEqualTo(!unknown);
  }

  @Test
  void freshnessHalvesWithEveryHalfLife() throws IOException {
    Directory directory = new ByteBuffersDirectory();
    try (ArticleWriter writer = new ArticleWriter(directory)) {
      Map.of(
              "now", "2024-01-01T12:00:00Z",
              "half", "2023-12-02T12:00:00Z",
              "quarter", "2023-11-02T12:00:00Z",
              "future", "2030-01-01T12:00:00Z")
          .forEach((id, date) -> add(writer, id, PublicationDate.parse(date)));
      add(writer, "undated", null);
      writer.finish();
    }
    try (Snapshot own = Snapshot.open(directory)) {
      SearchRequest plain = SearchRequest.of("grève");
      SearchRequest fresh = plain.toBuilder().freshness(Duration.ofDays(30)).asOf(NOW).build();
      float base = SEARCHER.ids(plain, own).get(0).score();
      List<RankedId> hits = SEARCHER.ids(fresh, own);
      assertThat(hits)
          .extracting(RankedId::id)
          .containsExactly("now", "future", "half", "quarter", "undated");
      float weight = Weights.DEFAULT.freshness();
      double[] gained = {1, 1, 0.5, 0.25, 0};
      for (int i = 0; i < gained.length; i++) {
        assertThat(hits.get(i).score() / base)
            .isCloseTo((float) (1 + weight * gained[i]), within(1e-5f));
      }
      // Without a moment, ages are counted to now, and all of these are old but the one to come.
      SearchRequest today = plain.toBuilder().freshness(Duration.ofHours(1)).build();
      assertThat(SEARCHER.ids(today, own).get(4).score()).isEqualTo(base);
    }
  }

  private static void add(ArticleWriter writer, String id, PublicationDate date) {
    try {
      writer.add(Article.builder(id).title("La grève").date(date).build());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void whatCannotBePreferredIsRefused() {
    SearchRequest.Builder request = SearchRequest.builder("x");
    for (Duration none : List.of(Duration.ZERO, Duration.ofDays(-1))) {
      assertThatThrownBy(() -> request.freshness(none))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(none + "; give a positive one");
    }
    for (float factor : new float[] {0, -1, 10.5f, Float.NaN, Float.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> request.boost(new Filter.Section("Sport"), factor))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("expected a factor above 0, at most 10.0");
    }
    assertThatThrownBy(() -> request.boost(new Filter.Source(" "), 2))
        .hasMessageContaining("names none");
    assertThatThrownBy(() -> new Preferences.Boost(new Filter.Author("A"), 2))
        .hasMessageContaining("cannot be boosted");
    request.boost(new Filter.Section("Été"), 2).boost(new Filter.Source("Été"), 2);
    assertThatThrownBy(() -> request.boost(new Filter.Section("ete"), 3))
        .hasMessageContaining("boosted twice");
    assertThat(request.build().preferences().boosts()).hasSize(2);
  }

  @Test
  void aRequestBegunFromAnotherKeepsEverythingOfIt() {
    List<Filter> filters = new ArrayList<>(List.of(new Filter.Author("A")));
    SearchRequest request =
        SearchRequest.builder("x")
            .all(true)
            .filters(filters)
            .sort(SortOrder.DATE)
            .window(1, 2)
            .exactTotal(true)
            .snippets(3)
            .collapse(true)
            .freshness(Duration.ofDays(1))
            .asOf(NOW)
            .boost(new Filter.Section("Sport"), 2)
            .build();
    assertThat(request.toBuilder().build()).isEqualTo(request);
  }
}
