package org.depeche.highlight;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A sentence that may become a snippet.
 *
 * @param field where it comes from
 * @param text the whole text of the field
 * @param start where the sentence begins
 * @param end where it ends
 * @param marks the matched words that begin in it
 */
record Passage(String field, String text, int start, int end, List<Mark> marks) {

  /** A longer sentence is cut. */
  private static final int LONGEST = 300;

  private static final int BEFORE_FIRST_MARK = 80;

  /** Characters between two marked words that are neighbours. */
  private static final int NEIGHBOURS = 6;

  /** Different words first, then words side by side, then how many there are. */
  int score() {
    Set<Integer> words = new HashSet<>();
    int neighbours = 0;
    Mark before = null;
    for (Mark mark : marks) {
      words.add(mark.word());
      if (before != null
          && before.word() != mark.word()
          && mark.start() >= before.end()
          && mark.start() - before.end() <= NEIGHBOURS) {
        neighbours++;
      }
      before = mark;
    }
    return 100 * words.size() + 40 * Math.min(neighbours, 3) + Math.min(marks.size(), 9);
  }

  Snippet snippet() {
    int from = start;
    int to = end;
    if (to - from > LONGEST) {
      int firstMark = marks.isEmpty() ? start : marks.get(0).start();
      if (firstMark - start > BEFORE_FIRST_MARK) {
        from = wordStart(Math.min(firstMark - BEFORE_FIRST_MARK, end - LONGEST));
      }
      to = end - from > LONGEST ? wordEnd(from + LONGEST) : end;
    }
    return new Snippet(field, text.substring(from, to), ranges(marks, from, to));
  }

  /** The marks inside a window as ranges that count from it; marks on each other become one. */
  static List<Snippet.Range> ranges(List<Mark> marks, int from, int to) {
    List<Snippet.Range> ranges = new ArrayList<>();
    for (Mark mark : marks) {
      if (mark.start() < from || mark.end() > to) {
        continue;
      }
      int last = ranges.size() - 1;
      int start = mark.start() - from;
      int end = mark.end() - from;
      if (last >= 0 && start <= ranges.get(last).end()) {
        Snippet.Range before = ranges.get(last);
        ranges.set(last, new Snippet.Range(before.start(), Math.max(before.end(), end)));
      } else {
        ranges.add(new Snippet.Range(start, end));
      }
    }
    return ranges;
  }

  private int wordStart(int at) {
    int i = Math.max(start, at);
    while (i < end && !Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    while (i < end && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i < end ? i : start;
  }

  private int wordEnd(int at) {
    int i = at;
    while (i > start && !Character.isWhitespace(text.charAt(i))) {
      i--;
    }
    while (i > start && Character.isWhitespace(text.charAt(i - 1))) {
      i--;
    }
    return i > start ? i : at;
  }
}
