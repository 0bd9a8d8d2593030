package org.depeche.highlight;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What a plan finds in one text.
 *
 * @param marks the matched words, in the order of the text; marks of different words may lie on
 *     each other
 * @param nears neighbours that stand near each other, in the order of the text
 */
record Findings(List<Mark> marks, List<Near> nears) {

  static final Findings NONE = new Findings(List.of(), List.of());

  /** What lies whole in a part of the text. */
  Findings within(int from, int to) {
    int first = firstFrom(marks, Mark::start, from);
    if (first == marks.size() || marks.get(first).start() >= to) {
      return NONE;
    }
    return new Findings(
        part(marks, Mark::start, Mark::end, from, to),
        part(nears, Near::start, Near::end, from, to));
  }

  /** What lies in a part of the text; found by halves, since a text may have a million marks. */
  private static <T> List<T> part(
      List<T> all, ToIntFunction<T> start, ToIntFunction<T> end, int from, int to) {
    List<T> part = new ArrayList<>();
    for (int i = firstFrom(all, start, from); i < all.size(); i++) {
      T one = all.get(i);
      if (start.applyAsInt(one) >= to) {
        break;
      }
      if (end.applyAsInt(one) <= to) {
        part.add(one);
      }
    }
    return part;
  }

  private static <T> int firstFrom(List<T> all, ToIntFunction<T> start, int offset) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (start.applyAsInt(all.get(middle)) < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
