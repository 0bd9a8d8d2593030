package org.depeche.bench;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Sets a text in lines of a width, as newspapers do: a word that has no room is broken behind its
 * own hyphen, or between two syllables, with two letters at least before the hyphen and three
 * behind it.
 */
final class NarrowColumn {
  private static final int LEAST_BEFORE = 2;
  private static final int LEAST_BEHIND = 3;

  /** No line ends between the figures of a number. */
  private static final Pattern BETWEEN_WORDS = Pattern.compile(" (?![0-9]{3})");

  private static final String VOWELS = "aeiouyàâäéèêëîïôöùûüÿœæ";

  /** Consonants that begin a syllable together. */
  private static final String PAIRS = " bl br ch cl cr dr fl fr gl gn gr ph pl pr rh th tr vr ";

  private final int width;
  private final StringBuilder set = new StringBuilder();
  private int inLine;
  private int broken;

  NarrowColumn(int width) {
    this.width = width;
  }

  /** How many words were broken so far. */
  int broken() {
    return broken;
  }

  /** The text in lines; the lines that it has stay. */
  String set(String text) {
    set.setLength(0);
    String[] paragraphs = text.split("\n", -1);
    for (int i = 0; i < paragraphs.length; i++) {
      if (i > 0) {
        set.append('\n');
      }
      inLine = 0;
      for (String word : BETWEEN_WORDS.split(paragraphs[i])) {
        add(word);
      }
    }
    return set.toString();
  }

  private void add(String word) {
    String rest = word;
    while (!rest.isEmpty()) {
      int before = inLine == 0 ? 0 : 1;
      int room = width - inLine - before;
      int cut = rest.length() <= room ? rest.length() : lastBreak(rest, room);
      if (cut == 0 && inLine > 0) {
        set.append('\n');
        inLine = 0;
        continue;
      }
      int end = cut == 0 ? rest.length() : cut;
      set.append(before == 0 ? "" : " ").append(rest, 0, end);
      inLine += before + end;
      if (end < rest.length()) {
        set.append(rest.charAt(end - 1) == '-' ? "\n" : "-\n");
        inLine = 0;
        broken++;
      }
      rest = rest.substring(end);
    }
  }

  /** The last place in the room of a line where a word may be broken, or 0. */
  private static int lastBreak(String word, int room) {
    for (int at = Math.min(room, word.length() - LEAST_BEHIND); at >= LEAST_BEFORE; at--) {
      if (isOwnHyphen(word, at - 1) || at < room && isBetweenSyllables(word, at)) {
        return at;
      }
    }
    return 0;
  }

  private static boolean isOwnHyphen(String word, int at) {
    return word.charAt(at) == '-'
        && Character.isLetter(word.charAt(at - 1))
        && Character.isLetter(word.charAt(at + 1));
  }

  private static boolean isBetweenSyllables(String word, int at) {
    int from = at;
    while (from > 0 && Character.isLetter(word.charAt(from - 1))) {
      from--;
    }
    int to = at;
    while (to < word.length() && Character.isLetter(word.charAt(to))) {
      to++;
    }
    if (at - from < LEAST_BEFORE || to - at < LEAST_BEHIND || !isPlain(word, from, to)) {
      return false;
    }
    boolean pair = isPair(word, at) && isVowel(word.charAt(at + 2));
    boolean single = isVowel(word.charAt(at + 1)) && !isPair(word, at - 1);
    return !isVowel(word.charAt(at)) && (pair || single) && hasVowel(word, from, at);
  }

  private static boolean isPair(String word, int at) {
    return PAIRS.contains(" " + word.substring(at, at + 2) + " ");
  }

  private static boolean hasVowel(String word, int from, int to) {
    return word.substring(from, to)
        .toLowerCase(Locale.ROOT)
        .chars()
        .anyMatch(c -> isVowel((char) c));
  }

  private static boolean isVowel(char c) {
    return VOWELS.indexOf(c) >= 0;
  }

  /** Whether the letters behind the first one are small. */
  private static boolean isPlain(String word, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (!Character.isLowerCase(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
