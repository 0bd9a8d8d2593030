package org.depeche.bench;

import java.io.IOException;
import java.util.List;

/** Ways to answer queries that take turns, so that what slows a machine down slows all of them. */
record Turns(List<Turn> turns, int warmCalls, int passes) {

  /** One way to answer. */
  interface Turn {
    int hits(String query) throws IOException;
  }

  /**
   * Times every query.
   *
   * @return milliseconds by turn and query, each the median over the passes
   */
  double[][] millis(List<String> queries) throws IOException {
    int warm = Math.max(2, warmCalls / queries.size());
    double[][][] all = new double[turns.size()][queries.size()][passes];
    for (int pass = -warm; pass < passes; pass++) {
      for (int turn = 0; turn < turns.size(); turn++) {
        for (int query = 0; query < queries.size(); query++) {
          long start = System.nanoTime();
          turns.get(turn).hits(queries.get(query));
          all[turn][query][Math.max(0, pass)] = (System.nanoTime() - start) / 1e6;
        }
      }
    }
    double[][] medians = new double[turns.size()][queries.size()];
    for (int turn = 0; turn < medians.length; turn++) {
      for (int query = 0; query < queries.size(); query++) {
        medians[turn][query] = Spread.median(all[turn][query]);
      }
    }
    return medians;
  }
}
