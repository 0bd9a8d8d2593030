package org.depeche.reader;

import java.text.Normalizer;
import java.util.List;

/**
 * A pattern for files and folders, as {@code .gitignore} has them: {@code *} and {@code ?} stay in
 * one name, {@code [a-z]} is one character, {@code **} is any number of folders. A pattern with a
 * slash within or before it starts at the folder it stands for, any other one fits at any depth; a
 * slash behind it means folders alone; {@code !} before it takes back what others left out.
 *
 * <p>Matching takes time linear in the pattern times the name: no pattern makes it stall.
 */
final class Glob {

  private static final String ANY_FOLDERS = "**";

  private final boolean negated;
  private final boolean foldersOnly;
  private final boolean anchored;
  private final List<String> names;

  private Glob(boolean negated, boolean foldersOnly, boolean anchored, List<String> names) {
    this.negated = negated;
    this.foldersOnly = foldersOnly;
    this.anchored = anchored;
    this.names = names;
  }

  static Glob of(String written) {
    boolean negated = written.startsWith("!");
    String pattern = Normalizer.normalize(written, Normalizer.Form.NFC);
    pattern =
        negated || pattern.startsWith("\\!") || pattern.startsWith("\\#")
            ? pattern.substring(1)
            : pattern;
    boolean foldersOnly = pattern.endsWith("/");
    pattern = foldersOnly ? pattern.substring(0, pattern.length() - 1) : pattern;
    boolean anchored = pattern.contains("/");
    pattern = pattern.startsWith("/") ? pattern.substring(1) : pattern;
    return new Glob(negated, foldersOnly, anchored, List.of(pattern.split("/+")));
  }

  boolean isNegated() {
    return negated;
  }

  /** Whether a path fits, given by its names below the folder that the pattern stands for. */
  boolean matches(List<String> path, boolean folder) {
    if (path.isEmpty() || foldersOnly && !folder) {
      return false;
    }
    return anchored ? matchesFrom(path) : matches(names.getFirst(), path.getLast());
  }

  /** One row of the table for each name of the pattern: which beginnings of the path it fits. */
  private boolean matchesFrom(List<String> path) {
    boolean[] fits = new boolean[path.size() + 1];
    fits[0] = true;
    for (int p = 0; p < names.size(); p++) {
      String name = names.get(p);
      boolean[] next = new boolean[path.size() + 1];
      boolean any = name.equals(ANY_FOLDERS);
      boolean last = p == names.size() - 1;
      for (int i = 0; i <= path.size(); i++) {
        boolean before = i > 0 && (fits[i - 1] || any && next[i - 1]);
        // At its end, ** is everything in a folder, and not the folder.
        next[i] =
            any
                ? before || fits[i] && !last
                : i > 0 && fits[i - 1] && matches(name, path.get(i - 1));
      }
      fits = next;
    }
    return fits[path.size()];
  }

  /** Matches one name: goes back to the last star alone. */
  private static boolean matches(String pattern, String name) {
    int p = 0;
    int n = 0;
    int star = -1;
    int from = 0;
    while (n < name.length()) {
      int width = p < pattern.length() ? width(pattern, p, name.charAt(n)) : 0;
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        from = n;
      } else if (width > 0) {
        p += width;
        n++;
      } else if (star >= 0) {
        p = star + 1;
        n = ++from;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }

  /** How many characters of the pattern fit one character of a name; 0 where none does. */
  private static int width(String pattern, int at, char c) {
    char first = pattern.charAt(at);
    if (first == '\\' && at + 1 < pattern.length()) {
      return pattern.charAt(at + 1) == c ? 2 : 0;
    }
    int end = first == '[' ? pattern.indexOf(']', at + 2) : -1;
    if (end > 0) {
      return isIn(pattern.substring(at + 1, end), c) ? end + 1 - at : 0;
    }
    return first == '?' || first == c ? 1 : 0;
  }

  private static boolean isIn(String set, char c) {
    boolean not = set.startsWith("!") || set.startsWith("^");
    boolean in = false;
    for (int i = not ? 1 : 0; i < set.length(); i++) {
      boolean range = i + 2 < set.length() && set.charAt(i + 1) == '-';
      in |= range ? set.charAt(i) <= c && c <= set.charAt(i + 2) : set.charAt(i) == c;
      i += range ? 2 : 0;
    }
    return in != not;
  }

  /** The patterns of some lines, empty ones and comments aside. */
  static List<Glob> ofLines(String text) {
    return text.lines()
        .map(String::stripTrailing)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .map(Glob::of)
        .toList();
  }
}
