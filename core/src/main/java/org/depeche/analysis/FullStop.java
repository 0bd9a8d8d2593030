package org.depeche.analysis;

import java.util.Locale;
import java.util.Set;

/**
 * Decides whether a single full stop ends a sentence, by the word before it and the word behind.
 *
 * <p>Never behind a title ({@code M.}) nor the number of a list item; behind a reference only where
 * no number follows ({@code art. 3}, {@code l'art. Le …}); behind an initial only before a word
 * that opens sentences and is no part of names ({@code la vitamine C. Elle …}, but {@code J. Le
 * Goff}); behind {@code etc.}, {@code av. J.-C.} and {@code O.N.U.} as behind any word.
 */
final class FullStop {

  private static final Set<String> TITLES =
      WordList.load("title-abbreviations.txt").entries().keySet();

  private static final Set<String> REFERENCES =
      WordList.load("reference-abbreviations.txt").entries().keySet();

  private static final Set<String> OPENERS =
      Set.of(
          "à",
          "ainsi",
          "alors",
          "après",
          "au",
          "aucun",
          "aucune",
          "aussi",
          "autre",
          "aux",
          "avec",
          "avant",
          "c",
          "ce",
          "ceci",
          "cela",
          "celle",
          "celui",
          "cependant",
          "ces",
          "cet",
          "cette",
          "chez",
          "comme",
          "contre",
          "dans",
          "depuis",
          "donc",
          "elle",
          "elles",
          "en",
          "enfin",
          "ensuite",
          "et",
          "il",
          "ils",
          "je",
          "leur",
          "leurs",
          "lors",
          "lui",
          "mais",
          "nous",
          "on",
          "or",
          "ou",
          "par",
          "pendant",
          "pour",
          "pourtant",
          "puis",
          "quand",
          "que",
          "qui",
          "sa",
          "sans",
          "selon",
          "ses",
          "si",
          "son",
          "sous",
          "sur",
          "tous",
          "tout",
          "toute",
          "un",
          "une",
          "vous");

  /** No word that decides is longer; bounds the look back and ahead. */
  private static final int LONGEST = 16;

  private FullStop() {}

  /** Whether the stop at {@code dot} ends the sentence begun at {@code start}. */
  static boolean ends(CharSequence text, int start, int dot, int closed) {
    int from = wordStart(text, start, dot);
    String word = text.subSequence(from, dot).toString();
    if (word.isEmpty() || closed > dot + 1) {
      return true;
    }
    if (from == start && word.length() <= 3 && word.chars().allMatch(Character::isDigit)) {
      return false;
    }
    if (isInitials(word)) {
      return isOpener(text, closed);
    }
    String lower = word.toLowerCase(Locale.ROOT);
    return !TITLES.contains(lower) && !(REFERENCES.contains(lower) && isNumber(text, closed));
  }

  /** Back over letters, digits, inner stops and hyphens: {@code J.-C}, {@code O.N.U}. */
  private static int wordStart(CharSequence text, int start, int dot) {
    int from = dot;
    while (from > start && dot - from < LONGEST && isWordChar(text.charAt(from - 1))) {
      from--;
    }
    return from;
  }

  private static boolean isWordChar(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '\u2011';
  }

  /** One or two capitals, such as {@code J}, {@code J.K}, {@code J.-P}; not {@code J.-C}. */
  private static boolean isInitials(String word) {
    int capitals = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Character.isUpperCase(c) && (i == 0 || !Character.isLetter(word.charAt(i - 1)))) {
        capitals++;
      } else if (c != '.' && c != '-' && c != '\u2011') {
        return false;
      }
    }
    boolean title = word.equals("M");
    return !title && (capitals == 1 || capitals == 2 && !word.equals("J.-C"));
  }

  /** Whether a number follows: {@code 3}, {@code II}, or the letter of {@code L. 2271-1}. */
  private static boolean isNumber(CharSequence text, int closed) {
    int from = SentenceMarks.skipBlank(text, closed);
    int to = from;
    while (to < text.length() && to - from < LONGEST && "IVXLCDMR".indexOf(text.charAt(to)) >= 0) {
      to++;
    }
    boolean digit = to < text.length() && Character.isDigit(text.charAt(to));
    boolean word = to < text.length() && (Character.isLetter(text.charAt(to)) || isQuote(text, to));
    return digit || to > from && !word;
  }

  private static boolean isQuote(CharSequence text, int at) {
    return text.charAt(at) == '’' || text.charAt(at) == '\'';
  }

  private static boolean isOpener(CharSequence text, int closed) {
    int from = SentenceMarks.skipOpeners(text, closed);
    int to = from;
    while (to < text.length() && to - from < LONGEST && Character.isLetter(text.charAt(to))) {
      to++;
    }
    return to == text.length() && to == from
        || to > from
            && OPENERS.contains(text.subSequence(from, to).toString().toLowerCase(Locale.ROOT));
  }
}
