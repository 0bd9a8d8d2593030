package org.depeche.bench;

import java.io.IOException;

/**
 * How often everything is done.
 *
 * @param warm rounds at the start that are not counted
 * @param counted rounds after them
 */
record Rounds(int warm, int counted) {

  /** Checks that something is counted. */
  Rounds {
    if (warm < 0 || counted < 1) {
      throw new IllegalArgumentException(
          warm + " warm-up and " + counted + " counted rounds; expected at least 0 and 1.");
    }
  }

  /** What one engine does in a round. */
  interface Turn<T> {
    T take(Engine engine) throws IOException;
  }

  /** Both engines in turn, each the first in every other round. */
  <T> Paired<T> run(Engine plain, Engine depeche, Turn<T> turn) throws IOException {
    Paired<T> results = new Paired<>();
    for (int round = 0; round < warm + counted; round++) {
      boolean plainFirst = round % 2 == 0;
      T first = turn.take(plainFirst ? plain : depeche);
      T second = turn.take(plainFirst ? depeche : plain);
      if (round >= warm) {
        results.add(plainFirst ? first : second, plainFirst ? second : first);
      }
    }
    return results;
  }
}
