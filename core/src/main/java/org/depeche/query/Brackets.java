package org.depeche.query;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * The partners of straight quotes and parentheses. What has none is text, and so is a parenthesis
 * inside a word ({@code étudiant(e)s}) or a phrase.
 */
final class Brackets {
  private static final int NONE = -1;
  private static final String BEHIND_A_GROUP = ".,;:!?)";

  private final int[] partners;

  Brackets(String query) {
    partners = new int[query.length()];
    Arrays.fill(partners, NONE);
    Deque<Integer> open = new ArrayDeque<>();
    int i = 0;
    while (i < query.length()) {
      char c = query.charAt(i);
      int close = c == '"' ? query.indexOf('"', i + 1) : NONE;
      if (close >= 0) {
        pair(i, close);
        i = close;
      } else if (c == '(' && beginsWord(query, i)) {
        open.push(i);
      } else if (c == ')' && endsWord(query, i) && !open.isEmpty()) {
        pair(open.pop(), i);
      }
      i++;
    }
  }

  private void pair(int open, int close) {
    partners[open] = close;
    partners[close] = open;
  }

  private static boolean beginsWord(String query, int at) {
    boolean signed = at > 0 && (query.charAt(at - 1) == '-' || query.charAt(at - 1) == '+');
    int before = signed ? at - 2 : at - 1;
    return before < 0 || Chars.isSpace(query.charAt(before)) || query.charAt(before) == '(';
  }

  private static boolean endsWord(String query, int at) {
    return at + 1 == query.length()
        || Chars.isSpace(query.charAt(at + 1))
        || BEHIND_A_GROUP.indexOf(query.charAt(at + 1)) >= 0;
  }

  /** Whether a character has a partner. */
  boolean isPaired(int at) {
    return partners[at] != NONE;
  }

  /** The partner of a character that has one. */
  int partner(int at) {
    return partners[at];
  }
}
