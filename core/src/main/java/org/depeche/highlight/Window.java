package org.depeche.highlight;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.depeche.analysis.BrokenWords;

/** Cuts the part of a long sentence that answers best: whole words, whole clauses where it can. */
final class Window {

  /** The longest part, in UTF-16 units. */
  static final int LONGEST = 260;

  /** How much may stand before the first marked word. */
  private static final int BEFORE = 80;

  /** How far from the widest cut a clause may end. */
  private static final int CLAUSE = 80;

  /** Windows that begin at later marks are not tried: a snippet is an opening of the matter. */
  private static final int MOST_TRIED = 60;

  private final String text;
  private final int start;
  private final int end;

  /** The sentence between two offsets of a text. */
  Window(String text, int start, int end) {
    this.text = text;
    this.start = start;
    this.end = end;
  }

  /**
   * The best part.
   *
   * @param marks the marks in the sentence, in order
   * @return where it begins and ends
   */
  Snippet.Range best(List<Mark> marks) {
    Snippet.Range best = new Snippet.Range(start, to(start));
    if (marks.isEmpty()) {
      return best;
    }
    float most = value(marks, best);
    for (Mark mark : marks.subList(0, Math.min(marks.size(), MOST_TRIED))) {
      int from = from(mark.start());
      Snippet.Range range = new Snippet.Range(from, Math.max(to(from), mark.end()));
      float value = value(marks, range);
      if (value > most) {
        best = range;
        most = value;
      }
    }
    return best;
  }

  private static float value(List<Mark> marks, Snippet.Range range) {
    Map<Integer, Float> values = new HashMap<>();
    for (Mark mark : marks) {
      if (mark.start() >= range.start() && mark.end() <= range.end()) {
        values.merge(mark.word(), mark.value(), Math::max);
      }
    }
    double sum = 0;
    for (float value : values.values()) {
      sum += value;
    }
    return (float) sum;
  }

  /** Where a part begins that is to show a word: at its clause, else a few words before it. */
  private int from(int mark) {
    int earliest = mark - BEFORE;
    if (earliest <= start) {
      return start;
    }
    for (int i = earliest; i < mark - 1; i++) {
      if (endsClause(i)) {
        return skipBlank(i + 1, mark);
      }
    }
    int i = earliest;
    while (i < mark && !isGap(i)) {
      i++;
    }
    return skipBlank(i, mark);
  }

  private int to(int from) {
    if (end - from <= LONGEST) {
      return end;
    }
    int latest = from + LONGEST;
    for (int i = latest; i > latest - CLAUSE; i--) {
      if (endsClause(i)) {
        return text.charAt(i) == ',' ? i : i + 1;
      }
    }
    int i = latest;
    while (i > from && !isGap(i)) {
      i--;
    }
    while (i > from && Character.isWhitespace(text.charAt(i - 1))) {
      i--;
    }
    if (i > from) {
      return i;
    }
    // A single word of this length: an address, or no text. A character is never cut in two.
    return Character.isLowSurrogate(text.charAt(latest)) ? latest - 1 : latest;
  }

  /** Whether a clause ends at a mark, which is followed by a space. */
  private boolean endsClause(int i) {
    return ",;)".indexOf(text.charAt(i)) >= 0
        && i + 1 < end
        && Character.isWhitespace(text.charAt(i + 1));
  }

  /** Whether two words are parted at an offset; a word broken at the end of a line is one. */
  private boolean isGap(int i) {
    return Character.isWhitespace(text.charAt(i)) && !BrokenWords.isInside(text, i);
  }

  private int skipBlank(int from, int limit) {
    int i = from;
    while (i < limit && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
