package org.depeche.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.depeche.article.Article;
import org.depeche.article.PublicationDate;
import org.depeche.facet.FacetCounts;
import org.depeche.facet.FacetField;
import org.depeche.index.ArticleWriter;
import org.depeche.index.Snapshot;
import org.depeche.plan.Weights;
import org.depeche.query.Filter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters, facets, order and cursors, on random articles, against what counting by hand gives. */
class PagesTest {
  private static final List<String> WORDS =
      List.of("grève", "trains", "coopération", "coopérer", "militaire", "ministre", "océan", "la");
  private static final List<String> QUERIES =
      List.of(
          "grève",
          "coopération militaire",
          "grève des trains océan",
          "\"coopération militaire\"",
          "grève \"trains ministre\"",
          "porte-avions ministre",
          "le la",
          "xylophone");
  private static final List<String> SECTIONS =
      List.of("Société", "SOCIETE", "société", "Sport", "Politique", "Œuvres", "");
  private static final List<String> AUTHORS =
      List.of("Ève Noël", "eve noel", "Zoé Petit", "Zoé Petit et Ève Noël", "");

  private final Searcher searcher = new Searcher(Weights.DEFAULT);

  /** Articles in several segments, some of them deleted, some segments without any date. */
  private static Map<String, Article> write(Directory directory, Random random) throws IOException {
    Map<String, Article> articles = new TreeMap<>();
    int segments = 1 + random.nextInt(4);
    int number = 0;
    for (int segment = 0; segment < segments; segment++) {
      boolean dated = random.nextInt(4) > 0;
      int size = 1 + random.nextInt(random.nextInt(4) == 0 ? 900 : 60);
      try (ArticleWriter writer = new ArticleWriter(directory)) {
        for (int i = 0; i < size; i++) {
          Article article = article("a" + random.nextInt(100_000) + "-" + number++, dated, random);
          articles.put(article.id(), article);
          writer.add(article);
        }
        for (String id : List.copyOf(articles.keySet())) {
          if (random.nextInt(12) == 0) {
            writer.delete(id);
            articles.remove(id);
          }
        }
        writer.finish();
      }
    }
    return articles;
  }

  private static Article article(String id, boolean dated, Random random) {
    StringBuilder body = new StringBuilder("mot");
    for (int i = random.nextInt(12); i >= 0; i--) {
      body.append(' ').append(pick(WORDS, random));
    }
    return Article.builder(id)
        .title(random.nextInt(3) == 0 ? "Les porte-avions" : pick(WORDS, random))
        .body(body.toString())
        .section(pick(SECTIONS, random))
        .source(random.nextBoolean() ? "Le Port" : "")
        .author(pick(AUTHORS, random))
        .tags(random.nextBoolean() ? List.of() : List.of("Marée", pick(SECTIONS, random)))
        .date(dated && random.nextInt(8) > 0 ? date(random) : null)
        .build();
  }

  /** Around the ends of months and years in Paris, so that zones matter; few, so that some tie. */
  private static PublicationDate date(Random random) {
    LocalDate day = YearMonth.of(2020 + random.nextInt(4), 1 + random.nextInt(12)).atEndOfMonth();
    return random.nextBoolean()
        ? new PublicationDate(day, null)
        : PublicationDate.of(
            OffsetDateTime.of(day.atTime(21 + random.nextInt(3), 30), ZoneOffset.UTC));
  }

  private static <T> T pick(List<T> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }

  private static List<Filter> filters(Random random) {
    List<Filter> filters = new ArrayList<>();
    while (random.nextInt(3) > 0) {
      filters.add(
          switch (random.nextInt(6)) {
            case 0 -> new Filter.Section(pick(List.of("societe", "SPORT", "oeuvres"), random));
            case 1 -> new Filter.Source(pick(List.of("le port", "port"), random));
            case 2 -> new Filter.Author("EVE NOEL");
            case 3 -> new Filter.Tag(pick(List.of("maree", "SPORT"), random));
            case 4 -> new Filter.Dates(LocalDate.of(2020 + random.nextInt(4), 7, 1), null);
            default -> new Filter.Dates(null, LocalDate.of(2020 + random.nextInt(4), 12, 31));
          });
    }
    return filters;
  }

  private static String plain(String name) {
    return name.toLowerCase(java.util.Locale.ROOT)
        .replace('é', 'e')
        .replace('è', 'e')
        .replace('ë', 'e')
        .replace("œ", "oe");
  }

  private static boolean passes(Article article, List<Filter> filters) {
    Set<String> wantedSections = new TreeSet<>();
    Set<String> wantedSources = new TreeSet<>();
    Set<String> wantedAuthors = new TreeSet<>();
    Set<String> wantedTags = new TreeSet<>();
    boolean dates = true;
    for (Filter filter : filters) {
      switch (filter) {
        case Filter.Section section -> wantedSections.add(plain(section.name()));
        case Filter.Source source -> wantedSources.add(plain(source.name()));
        case Filter.Author author -> wantedAuthors.add(plain(author.name()));
        case Filter.Tag tag -> wantedTags.add(plain(tag.name()));
        case Filter.Dates range -> {
          LocalDate day = day(article);
          LocalDate from = range.from();
          LocalDate to = range.to();
          dates &=
              day != null
                  && (from == null || !day.isBefore(from))
                  && (to == null || !day.isAfter(to));
        }
      }
    }
    return dates
        && (wantedTags.isEmpty()
            || article.tags().stream().map(PagesTest::plain).anyMatch(wantedTags::contains))
        && (wantedSections.isEmpty() || wantedSections.contains(plain(article.section())))
        && (wantedSources.isEmpty() || wantedSources.contains(plain(article.source())))
        && (wantedAuthors.isEmpty()
            || authors(article).anyMatch(author -> wantedAuthors.contains(plain(author))));
  }

  /** Each of those who sign an article. */
  private static Stream<String> authors(Article article) {
    return Stream.of(article.author().split(" et "));
  }

  private static LocalDate day(Article article) {
    return article
        .date()
        .map(date -> date.instant().atZone(PublicationDate.defaultZone()).toLocalDate())
        .orElse(null);
  }

  private static Instant instant(Article article) {
    return article.date().map(PublicationDate::instant).orElse(Instant.MIN);
  }

  private static List<String> byDate(List<Article> articles) {
    return articles.stream()
        .sorted(Comparator.comparing(PagesTest::instant).thenComparing(Article::id).reversed())
        .map(Article::id)
        .toList();
  }

  private static List<String> ids(SearchResult result) {
    return result.hits().stream().map(Hit::id).toList();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void filtersFacetsAndOrderAreThoseOfCountingByHand(long seed) throws IOException {
    Random random = new Random(seed);
    Directory directory = new ByteBuffersDirectory();
    Map<String, Article> articles = write(directory, random);
    try (Snapshot snapshot = Snapshot.open(directory)) {
      for (String query : QUERIES) {
        List<Set<String>> held = held(query, snapshot);
        for (Matching matching : Matching.values()) {
          // Everything that answers, without filters; ranking itself has a test of its own.
          SearchRequest.Builder plain = SearchRequest.builder(query).matching(matching).snippets(0);
          Map<String, Float> scores = new HashMap<>();
          SearchResult everything =
              searcher.search(plain.window(0, 5000).exactTotal(true).build(), snapshot);
          everything.hits().forEach(hit -> scores.put(hit.id(), hit.score()));
          assertThat(everything.totalAny()).isEqualTo(scores.size());
          SearchRequest counted = plain.window(0, 0).exactTotal(true).build();
          assertThat(searcher.search(counted, snapshot).totalAny()).isEqualTo(scores.size());
          check(plain.build(), filters(random), articles, scores, held, snapshot, random);
          check(plain.build(), List.of(), articles, scores, held, snapshot, random);
        }
      }
    }
  }

  /** The articles that hold each content word or phrase of a query which any article holds. */
  private List<Set<String>> held(String query, Snapshot snapshot) throws IOException {
    List<Set<String>> held = new ArrayList<>();
    for (String word : query.replace("des ", "").split(" (?=[^\"]*(?:\"[^\"]*\"[^\"]*)*$)")) {
      Set<String> ids = new TreeSet<>();
      SearchRequest request = SearchRequest.builder(word).all(true).window(0, 5000).build();
      searcher.ids(request, snapshot).forEach(hit -> ids.add(hit.id()));
      if (!ids.isEmpty()) {
        held.add(ids);
      }
    }
    return held;
  }

  private static long count(Article article, List<Set<String>> held) {
    return held.stream().filter(ids -> ids.contains(article.id())).count();
  }

  private void check(
      SearchRequest plain,
      List<Filter> filters,
      Map<String, Article> articles,
      Map<String, Float> scores,
      List<Set<String>> held,
      Snapshot snapshot,
      Random random)
      throws IOException {
    String what = plain.query() + " " + plain.matching() + " " + filters;
    boolean all = plain.matching() == Matching.ALL;
    List<Article> expected =
        articles.values().stream()
            .filter(article -> scores.containsKey(article.id()) && passes(article, filters))
            .toList();
    long most = expected.stream().mapToLong(article -> count(article, held)).max().orElse(0);
    List<Article> listed =
        plain.matching() == Matching.BEST
            ? expected.stream().filter(article -> count(article, held) == most).toList()
            : expected;
    long total =
        all
            ? expected.size()
            : held.isEmpty()
                ? 0
                : expected.stream().filter(a -> count(a, held) == held.size()).count();
    int limit = 1 + random.nextInt(30);
    boolean exact = random.nextBoolean();
    SearchRequest.Builder request =
        plain.toBuilder().filters(filters).exactTotal(exact).window(random.nextInt(5), limit);
    SearchResult best = searcher.search(request.build(), snapshot);
    int offset = request.build().offset();
    List<String> byScore =
        expected.stream()
            .sorted(
                Comparator.comparing((Article article) -> scores.get(article.id()))
                    .thenComparing(Article::id)
                    .reversed())
            .map(Article::id)
            .toList();
    assertThat(ids(best)).as(what).isEqualTo(window(byScore, offset, limit));
    SearchResult newest = searcher.search(request.sort(SortOrder.DATE).build(), snapshot);
    assertThat(ids(newest)).as(what).isEqualTo(window(byDate(listed), offset, limit));
    assertThat(best.next() != null).as(what).isEqualTo(expected.size() > offset + limit);
    assertThat(newest.next() != null).as(what).isEqualTo(listed.size() > offset + limit);
    for (SearchResult result : List.of(best, newest)) {
      for (Hit hit : result.hits()) {
        assertThat(hit.score()).isEqualTo(scores.get(hit.id()));
        long lacking = all ? 0 : held.size() - count(hit.article(), held);
        assertThat(hit.missing()).as(what).hasSize((int) lacking);
      }
      assertThat(result.total()).as(what).isEqualTo(total);
      assertThat(result.totalAny()).as(what).isBetween(total, (long) expected.size());
      if (exact || result.totalExact()) {
        assertThat(result.totalExact()).as(what).isTrue();
        assertThat(result.totalAny()).as(what).isEqualTo(expected.size());
      }
    }
    int reached = best.hits().isEmpty() ? 0 : offset + best.hits().size();
    assertThat(best.totalAny()).as(what).isGreaterThanOrEqualTo(reached);
    for (FacetField field : FacetField.values()) {
      request.facet(field, 1 + random.nextInt(4));
    }
    SearchResult counted = searcher.search(request.build(), snapshot);
    assertThat(counted.hits()).as(what).isEqualTo(newest.hits());
    for (int i = 0; i < counted.facets().size(); i++) {
      FacetCounts facet = counted.facets().get(i);
      int top = request.build().facets().get(i).top();
      assertThat(facet).as(what).isEqualTo(byHand(facet.field(), top, listed));
    }
  }

  private static List<String> window(List<String> ids, int offset, int limit) {
    int from = Math.min(offset, ids.size());
    return ids.subList(from, Math.min(ids.size(), from + limit));
  }

  private static FacetCounts byHand(FacetField field, int top, List<Article> hits) {
    Function<Article, Stream<String>> values =
        switch (field) {
          case SECTION -> article -> Stream.of(article.section());
          case SOURCE -> article -> Stream.of(article.source());
          case AUTHOR -> PagesTest::authors;
          case TAG -> article -> article.tags().stream();
          case YEAR -> article -> Stream.ofNullable(day(article)).map(day -> "" + day.getYear());
          case MONTH ->
              article -> Stream.ofNullable(day(article)).map(day -> "" + YearMonth.from(day));
        };
    Map<String, Map<String, Long>> spellings =
        hits.stream()
            .flatMap(values)
            .filter(name -> !name.isEmpty())
            .collect(
                Collectors.groupingBy(
                    PagesTest::plain,
                    Collectors.groupingBy(
                        Function.identity(), TreeMap::new, Collectors.counting())));
    List<FacetCounts.Value> counted = new ArrayList<>();
    for (Map<String, Long> counts : spellings.values()) {
      String most =
          counts.entrySet().stream()
              .max(
                  Map.Entry.<String, Long>comparingByValue()
                      .thenComparing(Map.Entry.<String, Long>comparingByKey().reversed()))
              .orElseThrow()
              .getKey();
      counted.add(
          new FacetCounts.Value(most, counts.values().stream().mapToLong(Long::longValue).sum()));
    }
    counted.sort(
        Comparator.comparing(FacetCounts.Value::hits)
            .reversed()
            .thenComparing(FacetCounts.Value::name));
    int told = Math.min(top, counted.size());
    return new FacetCounts(field, counted.subList(0, told), counted.size() - told);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void pageAfterPageNothingComesTwiceAndNothingThatStayedIsLost(long seed) throws IOException {
    Random random = new Random(seed);
    for (SortOrder order : SortOrder.values()) {
      Directory directory = new ByteBuffersDirectory();
      Map<String, Article> articles = write(directory, random);
      String query = pick(List.of("grève", "coopération militaire", "le la"), random);
      Set<String> stayed = matching(query, directory);
      Set<String> seen = new LinkedHashSet<>();
      String cursor = null;
      int pages = 0;
      do {
        try (Snapshot snapshot = Snapshot.open(unclosed(directory))) {
          SearchResult page =
              searcher.search(
                  SearchRequest.builder(query)
                      .matching(Matching.ANY)
                      .sort(order)
                      .window(0, 1 + random.nextInt(20))
                      .after(cursor)
                      .snippets(0)
                      .build(),
                  snapshot);
          for (Hit hit : page.hits()) {
            assertThat(seen.add(hit.id())).as("%s comes twice, by %s", hit.id(), order).isTrue();
            assertThat(hit.rank()).isEqualTo(seen.size());
          }
          cursor = page.next();
          pages++;
        }
        change(directory, articles, stayed, random);
      } while (cursor != null);
      assertThat(pages).isPositive();
      assertThat(seen).as("by %s", order).containsAll(stayed);
    }
  }

  private Set<String> matching(String query, Directory directory) throws IOException {
    try (Snapshot snapshot = Snapshot.open(unclosed(directory))) {
      Set<String> ids = new TreeSet<>();
      SearchRequest request =
          SearchRequest.builder(query).matching(Matching.ANY).window(0, 10_000).build();
      searcher.ids(request, snapshot).forEach(hit -> ids.add(hit.id()));
      return ids;
    }
  }

  /** New articles come, others go; merges move what stays. */
  private static void change(
      Directory directory, Map<String, Article> articles, Set<String> stayed, Random random)
      throws IOException {
    try (ArticleWriter writer = new ArticleWriter(directory)) {
      for (int i = random.nextInt(5); i > 0; i--) {
        writer.add(article("n" + random.nextLong(), random.nextBoolean(), random));
      }
      for (int i = random.nextInt(5); i > 0 && !articles.isEmpty(); i--) {
        String id = pick(List.copyOf(articles.keySet()), random);
        writer.delete(id);
        articles.remove(id);
        stayed.remove(id);
      }
      if (random.nextInt(3) == 0) {
        writer.expungeDeletes();
      }
      writer.finish();
    }
  }

  /** A snapshot closes its directory, and this one is to be opened again. */
  private static Directory unclosed(Directory directory) {
    return new org.apache.lucene.store.FilterDirectory(directory) {
      @Override
      public void close() {
        // Kept for the next generation.
      }
    };
  }

  @Test
  void aCursorThatIsDamagedOrOfAnotherRequestIsRefused() throws IOException {
    Directory directory = new ByteBuffersDirectory();
    write(directory, new Random(1));
    try (Snapshot snapshot = Snapshot.open(directory)) {
      SearchRequest.Builder request = SearchRequest.builder("grève trains").window(0, 3);
      for (SortOrder order : SortOrder.values()) {
        String cursor = searcher.search(request.sort(order).build(), snapshot).next();
        assertThat(cursor).isNotNull();
        for (int i = 0; i < cursor.length(); i++) {
          char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
          String damaged = cursor.substring(0, i) + other + cursor.substring(i + 1);
          String cut = cursor.substring(0, i);
          for (String text : List.of(damaged, cut)) {
            assertThatThrownBy(
                    () ->
                        searcher.search(
                            SearchRequest.builder("grève trains").sort(order).after(text).build(),
                            snapshot))
                .as("%s changed at %d", cursor, i)
                .isInstanceOf(InvalidCursorException.class);
          }
        }
        List<SearchRequest.Builder> others =
            List.of(
                SearchRequest.builder("grève").sort(order),
                SearchRequest.builder("grève trains").sort(order).all(true),
                SearchRequest.builder("grève trains").sort(order).filter(new Filter.Author("x")),
                SearchRequest.builder("grève trains")
                    .sort(order == SortOrder.DATE ? SortOrder.RELEVANCE : SortOrder.DATE));
        for (SearchRequest.Builder other : others) {
          assertThatThrownBy(() -> searcher.search(other.after(cursor).build(), snapshot))
              .isInstanceOf(InvalidCursorException.class)
              .hasMessageContaining("belongs to another query");
        }
      }
      assertThatThrownBy(() -> SearchRequest.builder("x").window(1, 1).after("y").build())
          .hasMessageContaining("offset 1 beside a cursor");
    }
  }

  @Test
  void everyRangeOfDaysThatThereIsCanBeAskedFor() throws IOException {
    Directory directory = new ByteBuffersDirectory();
    write(directory, new Random(1));
    try (Snapshot snapshot = Snapshot.open(directory)) {
      SearchRequest request = SearchRequest.builder("grève").exactTotal(true).build();
      Filter.Dates dated = new Filter.Dates(null, null);
      long all = searcher.search(request.toBuilder().filter(dated).build(), snapshot).total();
      assertThat(all).isPositive();
      Filter.Dates whole = new Filter.Dates(LocalDate.MIN, LocalDate.MAX);
      assertThat(searcher.search(request.toBuilder().filter(whole).build(), snapshot).total())
          .isEqualTo(all);
      for (LocalDate end : List.of(LocalDate.MIN, LocalDate.MAX)) {
        Filter.Dates none = new Filter.Dates(end, end);
        assertThat(searcher.search(request.toBuilder().filter(none).build(), snapshot).total())
            .isZero();
      }
    }
  }

  @Test
  void aFilterThatNoArticleMeetsIsTold() throws IOException {
    Directory directory = new ByteBuffersDirectory();
    try (ArticleWriter writer = new ArticleWriter(directory)) {
      writer.add(
          Article.builder("a")
              .title("La grève")
              .section("Politique")
              .date(new PublicationDate(LocalDate.of(2020, 5, 1), null))
              .build());
      writer.finish();
    }
    try (Snapshot snapshot = Snapshot.open(directory)) {
      LocalDate day = LocalDate.of(2020, 5, 1);
      assertThat(searcher.search(SearchRequest.of("grève section:polique"), snapshot).hints())
          .containsExactly(
              new Hint.UnknownName(new Filter.Section("polique"), List.of("Politique")));
      assertThat(searcher.search(SearchRequest.of("grève depuis:2021"), snapshot).hints())
          .containsExactly(
              new Hint.OutsideArchive(new Filter.Dates(LocalDate.of(2021, 1, 1), null), day, day));
      Filter sport = new Filter.Source("Sport");
      assertThat(
              searcher
                  .search(SearchRequest.builder("grève").filter(sport).build(), snapshot)
                  .hints())
          .containsExactly(new Hint.UnknownName(sport, List.of()));
      assertThat(searcher.search(SearchRequest.of("grève section:politique"), snapshot).hints())
          .isEmpty();
    }
  }

  @Test
  void anArticleThatTheFiltersLeaveOutDoesNotAnswer() throws IOException {
    Directory directory = new ByteBuffersDirectory();
    try (ArticleWriter writer = new ArticleWriter(directory)) {
      writer.add(Article.builder("a").title("La grève").section("Sport").build());
      writer.finish();
    }
    try (Snapshot snapshot = Snapshot.open(directory)) {
      SearchRequest.Builder request = SearchRequest.builder("grève");
      Filter.Section sport = new Filter.Section("sport");
      Explanation why = searcher.why(request.filter(sport).build(), "a", snapshot).orElseThrow();
      assertThat(why.parts()).isNotEmpty();
      request.filter(new Filter.Author("x"));
      why = searcher.why(request.build(), "a", snapshot).orElseThrow();
      assertThat(why.parts()).isEmpty();
      assertThat(why.score()).isZero();
    }
  }
}
