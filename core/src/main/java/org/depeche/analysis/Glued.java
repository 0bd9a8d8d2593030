package org.depeche.analysis;

/**
 * Finds the end of a sentence that lost the space behind it, as texts taken from pages often do:
 * {@code la sortie.Le ministre}, {@code fermé."Nous attendons"}, {@code la loi".- Un vote}.
 */
final class Glued {

  /** How far back an address is looked for, in UTF-16 units. */
  private static final int LONGEST = 60;

  private Glued() {}

  /**
   * The end of the sentence, or -1 where nothing shows that it ends.
   *
   * @param text the text
   * @param start where the sentence begins
   * @param mark the offset of its last mark
   * @param marks the offset behind its marks
   * @param closed the offset behind the quotes and brackets that follow them
   */
  static int end(CharSequence text, int start, int mark, int marks, int closed) {
    if (closed >= text.length() || mark == start) {
      return -1;
    }
    char next = text.charAt(closed);
    boolean dash = (next == '-' || next == '–') && isBlankAt(text, closed + 1);
    if (isAddress(text, start, mark)) {
      return -1;
    }
    boolean asked = "?!".indexOf(text.charAt(marks - 1)) >= 0 && Character.isLetter(next);
    if (asked && closed == marks) {
      return marks;
    }
    if (!dash && !opensSentence(text, closed)) {
      return -1;
    }
    boolean single = text.charAt(mark) == '.' && marks == mark + 1;
    if (single && closed == marks && !dash && !Character.isLowerCase(text.charAt(mark - 1))) {
      return -1;
    }
    // A straight quote closes what one opened before, else it opens the next sentence.
    return closed > marks && !dash && isEven(text, start, marks) ? marks : closed;
  }

  /**
   * Whether a sentence opens: a quote or bullet, or a capital and what follows one in a word
   * ({@code Le}, {@code L’}, {@code À }).
   */
  private static boolean opensSentence(CharSequence text, int at) {
    if ("«“•♦■▪►▶●◆".indexOf(text.charAt(at)) >= 0) {
      return true;
    }
    if (!Character.isUpperCase(text.charAt(at)) || at + 1 == text.length()) {
      return false;
    }
    char second = text.charAt(at + 1);
    return Character.isLowerCase(second)
        || second == '’'
        || second == '\''
        || SentenceMarks.isBlank(second);
  }

  /** Whether the mark stands in something like {@code www.exemple.fr/page?Id=3}. */
  private static boolean isAddress(CharSequence text, int start, int mark) {
    for (int i = mark - 1; i >= start && mark - i < LONGEST; i--) {
      if (SentenceMarks.isBlank(text.charAt(i))) {
        return false;
      }
      if (text.charAt(i) == '/' || text.charAt(i) == '@') {
        return true;
      }
    }
    return false;
  }

  private static boolean isBlankAt(CharSequence text, int at) {
    return at < text.length() && SentenceMarks.isBlank(text.charAt(at));
  }

  private static boolean isEven(CharSequence text, int start, int marks) {
    if (text.charAt(marks) != '"') {
      return false;
    }
    boolean even = true;
    for (int i = start; i < marks; i++) {
      even ^= text.charAt(i) == '"';
    }
    return even;
  }
}
