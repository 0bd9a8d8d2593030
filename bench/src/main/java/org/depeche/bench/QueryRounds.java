package org.depeche.bench;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Measures queries, one at a time on one thread: every query goes to both engines, one right after
 * the other, each the first in every other pass.
 */
final class QueryRounds {
  private static final double[] PERCENTILES = {0.5, 0.95, 0.99};

  private final List<BenchQuery> queries;
  private final WorkFolder work;
  private final Latencies plainTimes;
  private final Latencies depecheTimes;

  QueryRounds(List<BenchQuery> queries, WorkFolder work) {
    this.queries = queries;
    this.work = work;
    plainTimes = new Latencies(queries.size());
    depecheTimes = new Latencies(queries.size());
  }

  Table measure(Engine plain, Engine depeche, Rounds passes) throws IOException {
    run(plain, depeche, passes);
    return table();
  }

  /** Takes the times of every query. */
  QueryRounds run(Engine plain, Engine depeche, Rounds passes) throws IOException {
    try (Engine.Search plainSearch = plain.open(work.of(plain));
        Engine.Search depecheSearch = depeche.open(work.of(depeche))) {
      for (int pass = 0; pass < passes.warm() + passes.counted(); pass++) {
        boolean counted = pass >= passes.warm();
        double[] ofPlain = counted ? plainTimes.startPass() : new double[queries.size()];
        double[] ofDepeche = counted ? depecheTimes.startPass() : new double[queries.size()];
        for (int i = 0; i < queries.size(); i++) {
          if ((pass + i) % 2 == 0) {
            serve(plainSearch, plainTimes, ofPlain, i);
            serve(depecheSearch, depecheTimes, ofDepeche, i);
          } else {
            serve(depecheSearch, depecheTimes, ofDepeche, i);
            serve(plainSearch, plainTimes, ofPlain, i);
          }
        }
      }
    }
    return this;
  }

  /** A percentile over all queries, by pass: plain Lucene's milliseconds and Dépêche's. */
  Spread[] quantile(double share) {
    int[] all = IntStream.range(0, queries.size()).toArray();
    return new Spread[] {
      Spread.of(plainTimes.quantileOfPasses(all, share)),
      Spread.of(depecheTimes.quantileOfPasses(all, share))
    };
  }

  private void serve(Engine.Search search, Latencies latencies, double[] times, int query)
      throws IOException {
    String text = queries.get(query).text();
    long start = System.nanoTime();
    int hits = search.hits(text);
    times[query] = (System.nanoTime() - start) / 1e6;
    latencies.found(query, hits);
  }

  private Table table() {
    Table table =
        new Table(
            "Queries, one thread, top 10, milliseconds",
            "queries",
            "",
            "plain Lucene",
            "Dépêche",
            "ratio",
            "ratio by pass");
    addRows(table, "all", query -> true);
    addRows(table, "without misspelt", query -> query.kind() != QueryKind.MISSPELT);
    for (QueryKind kind : QueryKind.values()) {
      addRows(table, kind.label(), query -> query.kind() == kind);
    }
    return table.note(
        "Both are asked for their ten best alone: no article is read, no snippet made, and Dépêche"
            + " does not look for another query that may have been meant. Percentiles over the"
            + " queries, each query at its median over the passes; \"ratio by pass\":"
            + " the ratio of the percentiles of each pass, its median and quartiles over the"
            + " passes.");
  }

  private void addRows(Table table, String name, Predicate<BenchQuery> group) {
    int[] members =
        IntStream.range(0, queries.size()).filter(i -> group.test(queries.get(i))).toArray();
    if (members.length == 0) {
      return;
    }
    String label = name + " (" + members.length + ")";
    for (double share : PERCENTILES) {
      double plain = plainTimes.quantile(members, share);
      double depeche = depecheTimes.quantile(members, share);
      double[] plainPasses = plainTimes.quantileOfPasses(members, share);
      double[] depechePasses = depecheTimes.quantileOfPasses(members, share);
      double[] ratios = new double[plainPasses.length];
      for (int pass = 0; pass < ratios.length; pass++) {
        ratios[pass] = depechePasses[pass] / plainPasses[pass];
      }
      table.row(
          List.of(
              label,
              "p" + Math.round(share * 100),
              number("%.3f", plain),
              number("%.3f", depeche),
              number("%.2f", depeche / plain),
              Spread.of(ratios).format(2)));
    }
    table.row(
        List.of(
            label,
            "no hit",
            Integer.toString(plainTimes.empty(members)),
            Integer.toString(depecheTimes.empty(members)),
            "",
            ""));
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
