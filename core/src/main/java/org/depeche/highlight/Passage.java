package org.depeche.highlight;

import java.util.ArrayList;
import java.util.List;
import org.depeche.analysis.FrenchSentences;

/**
 * A sentence, or a part of a long one, that may become a snippet.
 *
 * @param field where it comes from
 * @param text the whole text of the field
 * @param start where it begins
 * @param end where it ends
 * @param cutBefore whether its sentence begins before it
 * @param cutAfter whether its sentence goes on behind it
 * @param findings what the plan finds in it
 */
record Passage(
    String field,
    String text,
    int start,
    int end,
    boolean cutBefore,
    boolean cutAfter,
    Findings findings) {

  /** A shorter sentence tells little by itself, and takes the next one with it. */
  private static final int SHORT = 60;

  /** The passages of a text, in their order. Those that took the next sentence overlap. */
  static List<Passage> of(String field, String text, Findings findings) {
    List<Passage> passages = new ArrayList<>();
    List<FrenchSentences.Sentence> sentences = FrenchSentences.of(text);
    for (int i = 0; i < sentences.size(); i++) {
      int start = sentences.get(i).start();
      int end = sentences.get(i).end();
      if (end - start < SHORT && i + 1 < sentences.size()) {
        FrenchSentences.Sentence next = sentences.get(i + 1);
        boolean sameLine = text.indexOf('\n', end, next.start()) < 0;
        end = sameLine && next.end() - start <= Window.LONGEST ? next.end() : end;
      }
      passages.add(passage(field, text, start, end, findings.within(start, end)));
    }
    return passages;
  }

  private static Passage passage(String field, String text, int start, int end, Findings inside) {
    if (end - start <= Window.LONGEST) {
      return new Passage(field, text, start, end, false, false, inside);
    }
    Snippet.Range part = new Window(text, start, end).best(inside.marks());
    return new Passage(
        field,
        text,
        part.start(),
        part.end(),
        part.start() > start,
        part.end() < end,
        inside.within(part.start(), part.end()));
  }

  /** The letters and digits alone, to tell what says the same. */
  String letters() {
    return letters(text.substring(start, end));
  }

  static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      if (Character.isLetterOrDigit(point)) {
        letters.appendCodePoint(Character.toLowerCase(point));
      }
    }
    return letters.toString();
  }

  boolean overlaps(Passage other) {
    return field.equals(other.field) && start < other.end && other.start < end;
  }

  Snippet snippet() {
    return new Snippet(
        field, text.substring(start, end), ranges(findings.marks(), start), cutBefore, cutAfter);
  }

  /** Marks as ranges that count from an offset; marks that touch become one. */
  static List<Snippet.Range> ranges(List<Mark> marks, int from) {
    List<Snippet.Range> ranges = new ArrayList<>();
    for (Mark mark : marks) {
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
}
