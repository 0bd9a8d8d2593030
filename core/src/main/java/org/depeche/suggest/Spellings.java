package org.depeche.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.depeche.analysis.Folding;

/**
 * Gathers phrases as titles write them. Those that differ by capitals alone are one; so is one that
 * lacks its accents, as capitals often do, and the one that has them.
 */
final class Spellings implements PhraseTerms.Visitor {

  static final Comparator<Spelling> MOST_FIRST =
      Comparator.comparingInt(Spelling::titles).reversed().thenComparing(Spelling::written);

  /** How many more are looked at than are wanted, since some of them are one. */
  private static final int SPARE = 4;

  private final Map<String, Counts> byLetters = new HashMap<>();
  private final Predicate<String> isCommonWord;

  /**
   * Begins with none.
   *
   * @param isCommonWord tells of a word in small letters whether it is written so
   */
  Spellings(Predicate<String> isCommonWord) {
    this.isCommonWord = isCommonWord;
  }

  /** A phrase as it is written most, and in how many titles it stands. */
  record Spelling(String key, String written, int titles) {}

  /** How often a phrase is written in which capitals; apart where a sentence begins with it. */
  private static final class Counts {
    private final String key;
    private final String letters;
    private final Map<String, Integer> inside = new HashMap<>(2);
    private final Map<String, Integer> atStart = new HashMap<>(2);
    private int titles;

    Counts(String key, String letters) {
      this.key = key;
      this.letters = letters;
    }
  }

  @Override
  public void visit(String key, String written, boolean atStart, int titles) {
    String letters = written.toLowerCase(Locale.ROOT);
    Counts counts = byLetters.computeIfAbsent(letters, l -> new Counts(key, l));
    counts.titles += titles;
    (atStart ? counts.atStart : counts.inside).merge(written, titles, Integer::sum);
  }

  boolean isEmpty() {
    return byLetters.isEmpty();
  }

  /** The phrases, those of most titles first. */
  List<Spelling> best(int most) {
    List<Counts> all = new ArrayList<>(byLetters.values());
    all.sort(
        Comparator.comparingInt((Counts counts) -> -counts.titles)
            .thenComparing(counts -> counts.letters));
    Map<String, Spelling> best = new LinkedHashMap<>();
    Map<String, String> accented = new HashMap<>();
    for (Counts counts : all.subList(0, Math.min(all.size(), SPARE * most))) {
      String folded = Folding.fold(counts.letters);
      boolean bare = folded.equals(counts.letters);
      String same = accented.putIfAbsent(folded, counts.letters);
      Spelling own = new Spelling(counts.key, written(counts), counts.titles);
      if (same != null && bare && !isWritten(counts.letters)) {
        best.computeIfPresent(same, (letters, other) -> sum(other, own));
      } else if (same != null && same.equals(folded) && !isWritten(same)) {
        Spelling other = best.remove(same);
        best.put(counts.letters, other == null ? own : sum(own, other));
        accented.put(folded, counts.letters);
      } else {
        best.put(counts.letters, own);
      }
    }
    List<Spelling> sorted = new ArrayList<>(best.values());
    sorted.sort(MOST_FIRST);
    return sorted.subList(0, Math.min(most, sorted.size()));
  }

  private static Spelling sum(Spelling shown, Spelling other) {
    return new Spelling(shown.key(), shown.written(), shown.titles() + other.titles());
  }

  /** Whether the lexicon has every word as it stands: {@code cure} is not {@code curé}. */
  private boolean isWritten(String letters) {
    for (String word : letters.split("[ ’]")) {
      if (!word.isEmpty() && !isCommonWord.test(word)) {
        return false;
      }
    }
    return true;
  }

  private String written(Counts counts) {
    if (!counts.inside.isEmpty()) {
      return mostWritten(counts.inside);
    }
    String written = mostWritten(counts.atStart);
    int end = written.indexOf(' ');
    String word = (end < 0 ? written : written.substring(0, end)).toLowerCase(Locale.ROOT);
    boolean name = end >= 0 && Character.isUpperCase(written.charAt(end + 1));
    boolean capitals = written.chars().noneMatch(Character::isLowerCase);
    if (!isCommonWord.test(word) || name && !capitals) {
      return written;
    }
    return capitals ? counts.letters : word + written.substring(word.length());
  }

  /** Of equals the one in small letters, which come behind capitals. */
  private static String mostWritten(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .orElseThrow()
        .getKey();
  }
}
