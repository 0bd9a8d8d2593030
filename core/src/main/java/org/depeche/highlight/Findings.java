package org.depeche.highlight;

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
        part(marks, Mark::start, from, to).stream().filter(mark -> mark.end() <= to).toList(),
        part(nears, Near::start, from, to).stream().filter(near -> near.end() <= to).toList());
  }

  /** What begins in a part of the text; found by halves, since a text may have a million marks. */
  private static <T> List<T> part(List<T> all, ToIntFunction<T> start, int from, int to) {
    return all.subList(firstFrom(all, start, from), firstFrom(all, start, to));
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
