package org.depeche.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Measures queries, one at a time on one thread: every query goes to both engines, one right after
 * the other, each the first in every other pass.
 */
final class QueryRounds {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final double[] PERCENTILES = {0.5, 0.95, 0.99};

  private final List<BenchQuery> queries;
  private final WorkFolder work;
  private final Serving serving;
  private final Latencies plainTimes;
  private final Latencies depecheTimes;
  private final Paired<Double> processor = new Paired<>();

  /** How a query is served; how many articles it finds. */
  interface Serving {
    int serve(Engine.Search search, String query) throws IOException;
  }

  QueryRounds(List<BenchQuery> queries, WorkFolder work, Serving serving) {
    this.queries = queries;
    this.work = work;
    this.serving = serving;
    plainTimes = new Latencies(queries.size());
    depecheTimes = new Latencies(queries.size());
  }

  /**
   * Measures.
   *
   * @param title what heads the table
   * @param asked what both are asked for
   */
  Table measure(Engine plain, Engine depeche, Rounds passes, String title, String asked)
      throws IOException {
    run(plain, depeche, passes);
    return table(title)
        .note(
            asked
                + " Percentiles over the queries, each query at its median over the passes; \"ratio"
                + " by pass\": the ratio of the percentiles of each pass, its median and quartiles"
                + " over the passes.");
  }

  /** Takes the times of every query. */
  QueryRounds run(Engine plain, Engine depeche, Rounds passes) throws IOException {
    try (Engine.Search plainSearch = plain.open(work.of(plain));
        Engine.Search depecheSearch = depeche.open(work.of(depeche))) {
      for (int pass = 0; pass < passes.warm() + passes.counted(); pass++) {
        boolean counted = pass >= passes.warm();
        double[] ofPlain = counted ? plainTimes.startPass() : new double[queries.size()];
        double[] ofDepeche = counted ? depecheTimes.startPass() : new double[queries.size()];
        long plainCpu = 0;
        long depecheCpu = 0;
        for (int i = 0; i < queries.size(); i++) {
          if ((pass + i) % 2 == 0) {
            plainCpu += serve(plainSearch, plainTimes, ofPlain, i);
            depecheCpu += serve(depecheSearch, depecheTimes, ofDepeche, i);
          } else {
            depecheCpu += serve(depecheSearch, depecheTimes, ofDepeche, i);
            plainCpu += serve(plainSearch, plainTimes, ofPlain, i);
          }
        }
        if (counted) {
          processor.add(millisEach(plainCpu), millisEach(depecheCpu));
        }
      }
    }
    return this;
  }

  /** A percentile over all queries: plain Lucene's milliseconds and Dépêche's. */
  double[] quantile(double share) {
    int[] all = members(query -> true);
    return new double[] {plainTimes.quantile(all, share), depecheTimes.quantile(all, share)};
  }

  /** The ratios of a percentile over all queries, pass by pass. */
  Spread ratioByPass(double share) {
    return ratioByPass(members(query -> true), share);
  }

  private Spread ratioByPass(int[] some, double share) {
    double[] plain = plainTimes.quantileOfPasses(some, share);
    double[] depeche = depecheTimes.quantileOfPasses(some, share);
    double[] ratios = new double[plain.length];
    for (int pass = 0; pass < ratios.length; pass++) {
      ratios[pass] = depeche[pass] / plain[pass];
    }
    return Spread.of(ratios);
  }

  private int[] members(Predicate<BenchQuery> group) {
    return IntStream.range(0, queries.size()).filter(i -> group.test(queries.get(i))).toArray();
  }

  /** Serves a query and keeps its time on the wall; nanoseconds of the thread's processor. */
  private long serve(Engine.Search search, Latencies latencies, double[] times, int query)
      throws IOException {
    String text = queries.get(query).text();
    long cpu = THREADS.getCurrentThreadCpuTime();
    long start = System.nanoTime();
    int hits = serving.serve(search, text);
    times[query] = (System.nanoTime() - start) / 1e6;
    latencies.found(query, hits);
    return THREADS.getCurrentThreadCpuTime() - cpu;
  }

  private double millisEach(long nanos) {
    return nanos / 1e6 / queries.size();
  }

  private Table table(String title) {
    Table table =
        new Table(title, "queries", "", "plain Lucene", "Dépêche", "ratio", "ratio by pass");
    addRows(table, "all", query -> true);
    addRows(table, "without misspelt", query -> query.kind() != QueryKind.MISSPELT);
    for (QueryKind kind : QueryKind.values()) {
      addRows(table, kind.label(), query -> query.kind() == kind);
    }
    table.row(
        List.of(
            "all (" + queries.size() + ")",
            "mean, CPU of the thread",
            number("%.3f", processor.plain(each -> each).median()),
            number("%.3f", processor.depeche(each -> each).median()),
            "",
            processor.ratio(each -> each).format(2)));
    return table;
  }

  private void addRows(Table table, String name, Predicate<BenchQuery> group) {
    int[] members = members(group);
    if (members.length == 0) {
      return;
    }
    String label = name + " (" + members.length + ")";
    for (double share : PERCENTILES) {
      double plain = plainTimes.quantile(members, share);
      double depeche = depecheTimes.quantile(members, share);
      table.row(
          List.of(
              label,
              "p" + Math.round(share * 100),
              number("%.3f", plain),
              number("%.3f", depeche),
              number("%.2f", depeche / plain),
              ratioByPass(members, share).format(2)));
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
