package org.depeche.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the sentences of a French text.
 *
 * <p>A sentence ends at {@code . ! ? …} with the quotes and brackets that close on it, where what
 * follows does not go on in lower case ({@code « Non ! » dit-il.} is one sentence), and always at a
 * line feed, unless a word is broken there. The stop of an abbreviation ({@code M. Dupont}, {@code
 * art. 3}), of an initial ({@code J. K. Rowling}) or of a decimal ends none; see {@link FullStop}.
 * Where a page lost the space behind a sentence, it ends all the same; see {@link Glued}. White
 * space between sentences belongs to none of them.
 *
 * <p>Time is linear in the length of the text. Stateless and safe for any thread.
 */
public final class FrenchSentences {

  private FrenchSentences() {}

  /**
   * Where a sentence stands in its text.
   *
   * @param start the offset of its first character
   * @param end the offset behind its last character, closing quotes included
   */
  public record Sentence(int start, int end) {}

  /**
   * All sentences of a text.
   *
   * @param text the text
   * @return the sentences in order, none empty; half-open UTF-16 offsets
   */
  public static List<Sentence> of(CharSequence text) {
    List<Sentence> sentences = new ArrayList<>();
    int start = SentenceMarks.skipBlank(text, 0);
    while (start < text.length()) {
      int end = end(text, start);
      sentences.add(new Sentence(start, end));
      start = SentenceMarks.skipBlank(text, end);
    }
    return sentences;
  }

  /**
   * The end of the sentence that begins at an offset.
   *
   * @param text the text
   * @param start the offset of its first character, which is no white space
   * @return the offset behind its last character
   */
  public static int end(CharSequence text, int start) {
    int length = text.length();
    int visible = start;
    int i = start;
    while (i < length) {
      char c = text.charAt(i);
      if (SentenceMarks.isInner(c)) {
        i++;
        visible = c == ' ' ? visible : i;
        continue;
      }
      if (SentenceMarks.isLineBreak(c)) {
        if (!BrokenWords.isInside(text, i)) {
          return visible;
        }
        i = BrokenWords.next(text, visible, length);
        continue;
      }
      if (SentenceMarks.isTerminator(c)) {
        int marks = SentenceMarks.skipTerminators(text, i);
        int closed = SentenceMarks.skipClosers(text, marks);
        int glued = Glued.end(text, start, i, marks, closed);
        if (glued > 0) {
          return glued;
        }
        boolean single = c == '.' && marks == i + 1;
        if (goesOn(text, closed) || (single && !FullStop.ends(text, start, i, closed))) {
          i = closed;
          visible = closed;
          continue;
        }
        return closed;
      }
      i++;
      if (!SentenceMarks.isBlank(c)) {
        visible = i;
      }
    }
    return visible;
  }

  /** Whether the sentence goes on at an offset behind its closing marks. */
  private static boolean goesOn(CharSequence text, int at) {
    if (at == text.length()) {
      return false;
    }
    if (!SentenceMarks.isBlank(text.charAt(at))) {
      return true;
    }
    int next = SentenceMarks.skipOpeners(text, at);
    if (next == text.length() || SentenceMarks.isLineBreak(text.charAt(next))) {
      return false;
    }
    int point = Character.codePointAt(text, next);
    return Character.isLowerCase(point) || !Character.isLetterOrDigit(point) && isInner(point);
  }

  /** Whether a mark stands inside sentences only. */
  private static boolean isInner(int point) {
    return ",;:.!?…)]}»”’/%".indexOf(point) >= 0;
  }
}
