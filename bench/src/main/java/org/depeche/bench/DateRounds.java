package org.depeche.bench;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depeche.article.Article;
import org.depeche.index.Snapshot;
import org.depeche.search.Matching;
import org.depeche.search.RankedId;
import org.depeche.search.SearchRequest;
import org.depeche.search.Searcher;
import org.depeche.search.SortOrder;

/** The newest hits of queries beside Lucene's, on the same index unsorted and on one of its own. */
final class DateRounds implements Closeable {
  private static final int HITS = 10;

  private final Searcher searcher;
  private final Snapshot snapshot;
  private final UnsortedCopy unsorted;
  private final PlainDates plain;
  private final PlainDates points;
  private final Map<String, Long> instants;

  /** A query, how many articles it finds, and the time that each way to answer takes. */
  private record Timed(String query, int found, double[] millis) {}

  DateRounds(List<Article> articles, Searcher searcher, Snapshot snapshot, WorkFolder work)
      throws IOException {
    this.searcher = searcher;
    this.snapshot = snapshot;
    unsorted = new UnsortedCopy(snapshot, work.named("unsorted"));
    List<Article> byId = articles.stream().sorted(Comparator.comparing(Article::id)).toList();
    plain = new PlainDates(byId, false, work.named("plain"));
    points = new PlainDates(byId, true, work.named("points"));
    instants =
        articles.stream()
            .filter(article -> article.date().isPresent())
            .collect(
                Collectors.toMap(
                    Article::id,
                    article -> article.date().orElseThrow().instant().toEpochMilli(),
                    (first, second) -> first));
  }

  /**
   * Times queries.
   *
   * @param drawn queries such as people ask
   * @param common queries of common words
   * @param most the query that finds most
   */
  Table table(List<String> drawn, List<String> common, String most, int warmCalls, int passes)
      throws IOException {
    List<String> all =
        Stream.of(drawn, common, List.of(most)).flatMap(List::stream).distinct().toList();
    for (String query : all) {
      check(query);
    }
    Turns turns =
        new Turns(
            List.of(
                query -> unsorted.newest(query, HITS).size(),
                query -> plain.newest(query, HITS),
                query -> points.newest(query, HITS),
                query -> newest(query).size()),
            warmCalls,
            passes);
    double[][] times = turns.millis(all);
    List<Timed> timed = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      double[] ofQuery = new double[times.length];
      for (int turn = 0; turn < times.length; turn++) {
        ofQuery[turn] = times[turn][i];
      }
      timed.add(new Timed(all.get(i), unsorted.count(all.get(i)), ofQuery));
    }
    Table table =
        new Table(
            "The ten newest hits, milliseconds",
            "queries",
            "hits",
            "number",
            "",
            "same index, unsorted",
            "plain Lucene",
            "plain, points",
            "Dépêche",
            "unsorted ÷",
            "plain ÷",
            "points ÷");
    rows(table, "drawn", timed, one -> drawn.contains(one.query()), 0.5, 0.95, 0.99);
    rows(table, "up to 100 hits", timed, one -> one.found() <= 100, 0.5);
    rows(table, "to 1,000", timed, one -> one.found() > 100 && one.found() <= 1_000, 0.5);
    rows(table, "to 10,000", timed, one -> one.found() > 1_000 && one.found() <= 10_000, 0.5);
    rows(table, "more", timed, one -> one.found() > 10_000, 0.5);
    rows(table, "common words", timed, one -> common.contains(one.query()), 0.5, 1);
    rows(table, most, timed, one -> most.equals(one.query()), 0.5);
    return table.note(
        passes
            + " passes after "
            + warmCalls
            + " searches to warm up; each query at its median over the passes, then percentiles"
            + " over the queries; hits: their median. Dépêche and the"
            + " unsorted index plan the query first and give ids; plain Lucene asks for"
            + " its own words, gives numbers alone. None keeps the result of a query.");
  }

  private static void rows(
      Table table, String name, List<Timed> all, Predicate<Timed> which, double... shares) {
    List<Timed> some = all.stream().filter(which).toList();
    for (double share : some.isEmpty() ? new double[0] : shares) {
      double[] at = new double[some.get(0).millis().length];
      for (int turn = 0; turn < at.length; turn++) {
        int place = turn;
        double[] times = some.stream().mapToDouble(one -> one.millis()[place]).toArray();
        at[turn] = Spread.quantile(Spread.sorted(times), share);
      }
      List<String> row = new ArrayList<>();
      row.add(name);
      row.add(
          String.format(
              Locale.ROOT,
              "%.0f",
              Spread.median(some.stream().mapToDouble(Timed::found).toArray())));
      row.add(Integer.toString(some.size()));
      row.add(share == 1 ? "slowest" : "p" + Math.round(100 * share));
      for (double one : at) {
        row.add(String.format(Locale.ROOT, "%.3f", one));
      }
      double own = at[at.length - 1];
      for (int turn = 0; turn < at.length - 1; turn++) {
        row.add(String.format(Locale.ROOT, "%.1f", at[turn] / own));
      }
      table.row(row);
    }
  }

  /** Lucene on the unsorted copy has to find as many articles, and as new ones. */
  private void check(String query) throws IOException {
    List<Long> own = instants(newest(query).stream().map(RankedId::id).toList());
    List<Long> other = instants(unsorted.newest(query, HITS));
    long total = searcher.search(counting(query), snapshot).totalAny();
    if (!own.equals(other) || total != unsorted.count(query)) {
      throw new IllegalArgumentException(
          "The query «%s» finds %d articles of the instants %s, but %d of %s on the unsorted index."
              .formatted(query, total, own, unsorted.count(query), other));
    }
  }

  private List<Long> instants(List<String> ids) {
    return ids.stream().map(id -> instants.getOrDefault(id, Snapshot.WITHOUT_DATE)).toList();
  }

  private List<RankedId> newest(String query) throws IOException {
    return searcher.ids(
        SearchRequest.builder(query)
            .matching(Matching.ANY)
            .sort(SortOrder.DATE)
            .window(0, HITS)
            .snippets(0)
            .build(),
        snapshot);
  }

  private static SearchRequest counting(String query) {
    return SearchRequest.builder(query).window(0, 0).snippets(0).exactTotal(true).build();
  }

  @Override
  public void close() throws IOException {
    unsorted.close();
    plain.close();
    points.close();
  }
}
