package org.depeche.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What both engines took in the same rounds. A ratio is taken round by round, so that what slowed a
 * round down on a shared machine slowed both.
 *
 * @param <T> what one engine took in one round
 */
final class Paired<T> {
  private final List<T> plain = new ArrayList<>();
  private final List<T> depeche = new ArrayList<>();

  void add(T ofPlain, T ofDepeche) {
    plain.add(ofPlain);
    depeche.add(ofDepeche);
  }

  Spread plain(ToDoubleFunction<T> measure) {
    return Spread.of(plain.stream().mapToDouble(measure).toArray());
  }

  Spread depeche(ToDoubleFunction<T> measure) {
    return Spread.of(depeche.stream().mapToDouble(measure).toArray());
  }

  /** Dépêche's measure divided by plain Lucene's, over the rounds. */
  Spread ratio(ToDoubleFunction<T> measure) {
    double[] ratios = new double[plain.size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = measure.applyAsDouble(depeche.get(i)) / measure.applyAsDouble(plain.get(i));
    }
    return Spread.of(ratios);
  }

  /** A row of a table: the name of a measure, both engines, the ratio. */
  List<String> row(String name, ToDoubleFunction<T> measure, int decimals) {
    return List.of(
        name,
        plain(measure).format(decimals),
        depeche(measure).format(decimals),
        ratio(measure).format(2));
  }
}
