package org.depeche.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.depeche.article.Article;

/**
 * Measures queries that are asked once each: nothing that was remembered of the very query helps,
 * and of its words as much as they came in other queries. Both engines are asked in turn.
 */
final class OnceRounds {
  private static final double[] PERCENTILES = {0.5, 0.99};

  private final List<Article> articles;
  private final long seed;
  private final WorkFolder work;
  private final Map<QueryKind, List<double[]>> times = new EnumMap<>(QueryKind.class);

  /** Draws from articles, by the seeds behind one. */
  OnceRounds(List<Article> articles, long seed, WorkFolder work) {
    this.articles = articles;
    this.seed = seed;
    this.work = work;
  }

  /**
   * Measures.
   *
   * @param rounds how many sets of queries are drawn, to warm up and counted
   * @param queries how many a set has
   */
  Table measure(Engine plain, Engine depeche, Rounds rounds, int queries) throws IOException {
    try (Engine.Search plainSearch = plain.open(work.of(plain));
        Engine.Search depecheSearch = depeche.open(work.of(depeche))) {
      int asked = 0;
      for (int set = 1; set <= rounds.warm() + rounds.counted(); set++) {
        for (BenchQuery query : new QueryGenerator(articles, seed + set).queries(queries)) {
          double[] both = new double[2];
          boolean plainFirst = asked++ % 2 == 0;
          if (plainFirst) {
            both[0] = millis(plainSearch, query);
          }
          both[1] = millis(depecheSearch, query);
          if (!plainFirst) {
            both[0] = millis(plainSearch, query);
          }
          if (set > rounds.warm()) {
            times.computeIfAbsent(query.kind(), kind -> new ArrayList<>()).add(both);
          }
        }
      }
    }
    return table(rounds, queries);
  }

  private static double millis(Engine.Search search, BenchQuery query) throws IOException {
    long start = System.nanoTime();
    search.hits(query.text());
    return (System.nanoTime() - start) / 1e6;
  }

  private Table table(Rounds rounds, int queries) {
    Table table =
        new Table(
            "Queries asked once each, one thread, top 10, milliseconds",
            "queries",
            "",
            "plain Lucene",
            "Dépêche",
            "ratio");
    List<double[]> wellSpelt = new ArrayList<>();
    times.forEach(
        (kind, ofKind) -> {
          if (kind != QueryKind.MISSPELT) {
            wellSpelt.addAll(ofKind);
          }
        });
    addRows(table, "without misspelt", wellSpelt);
    times.forEach((kind, ofKind) -> addRows(table, kind.label(), ofKind));
    return table.note(
        rounds.counted()
            + " sets of "
            + queries
            + " queries, drawn with the seeds behind that of the run, after "
            + rounds.warm()
            + " to warm up.");
  }

  private static void addRows(Table table, String name, List<double[]> some) {
    for (double share : some.isEmpty() ? new double[0] : PERCENTILES) {
      double plain = quantile(some, 0, share);
      double depeche = quantile(some, 1, share);
      table.row(
          List.of(
              name + " (" + some.size() + ")",
              "p" + Math.round(share * 100),
              String.format(Locale.ROOT, "%.3f", plain),
              String.format(Locale.ROOT, "%.3f", depeche),
              String.format(Locale.ROOT, "%.2f", depeche / plain)));
    }
  }

  private static double quantile(List<double[]> some, int engine, double share) {
    double[] ofEngine = some.stream().mapToDouble(both -> both[engine]).toArray();
    return Spread.quantile(Spread.sorted(ofEngine), share);
  }
}
