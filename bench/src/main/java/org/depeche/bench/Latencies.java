package org.depeche.bench;

import java.util.ArrayList;
import java.util.List;

/** The times that one engine took for each query in each counted pass, and what it found. */
final class Latencies {
  private final List<double[]> passes = new ArrayList<>();
  private final int[] hits;

  Latencies(int queries) {
    hits = new int[queries];
  }

  /** The milliseconds of a pass that begins, by query. */
  double[] startPass() {
    double[] pass = new double[hits.length];
    passes.add(pass);
    return pass;
  }

  void found(int query, int number) {
    hits[query] = number;
  }

  /** A percentile over some queries, each at its median over the passes. */
  double quantile(int[] queries, double share) {
    double[] times = new double[queries.length];
    for (int i = 0; i < queries.length; i++) {
      int query = queries[i];
      times[i] = Spread.median(passes.stream().mapToDouble(pass -> pass[query]).toArray());
    }
    return Spread.quantile(Spread.sorted(times), share);
  }

  /** A percentile over some queries in every pass. */
  double[] quantileOfPasses(int[] queries, double share) {
    double[] quantiles = new double[passes.size()];
    for (int p = 0; p < quantiles.length; p++) {
      double[] times = new double[queries.length];
      for (int i = 0; i < queries.length; i++) {
        times[i] = passes.get(p)[queries[i]];
      }
      quantiles[p] = Spread.quantile(Spread.sorted(times), share);
    }
    return quantiles;
  }

  /** How many of some queries found nothing. */
  int empty(int[] queries) {
    int empty = 0;
    for (int query : queries) {
      empty += hits[query] == 0 ? 1 : 0;
    }
    return empty;
  }
}
