package org.depeche.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The locutions that are one function word: {@code vis-à-vis}, {@code d'ores et déjà}, {@code au
 * lieu de}. Accents do not count. Immutable.
 */
public final class FunctionLocutions {

  /** Those with a hyphen, without elided words and accents. */
  private static final Set<String> HYPHENED = new HashSet<>();

  /** Those that the chain leaves as one word, as it writes them. */
  private static final Set<String> ONE_WORD = new HashSet<>();

  /** The words of the others and of those with a hyphen, by the first of them. */
  private static final Map<String, List<List<String>>> SEQUENCES = new HashMap<>();

  private static final WordList ELIDED = WordList.load("elided-words.txt");

  static {
    WordList.load("function-locutions.txt").entries().keySet().forEach(FunctionLocutions::add);
  }

  private FunctionLocutions() {}

  private static void add(String locution) {
    List<String> words = new ArrayList<>();
    for (String word : locution.split(" ", -1)) {
      words.add(withoutElided(word));
    }
    if (words.size() == 1) {
      String word = words.get(0);
      ONE_WORD.add(JoiningFilter.join(word));
      ONE_WORD.add(Folding.fold(JoiningFilter.join(word)));
      if (word.indexOf('-') < 0) {
        return;
      }
      HYPHENED.add(Folding.fold(word));
      words = List.of(word.split("-", -1));
    }
    List<String> folded = words.stream().map(Folding::fold).toList();
    SEQUENCES.computeIfAbsent(folded.get(0), first -> new ArrayList<>()).add(folded);
  }

  private static String withoutElided(String word) {
    int apostrophe = word.indexOf('\'');
    return apostrophe > 0 && ELIDED.contains(word.substring(0, apostrophe))
        ? word.substring(apostrophe + 1)
        : word;
  }

  /** Whether a word with hyphens, in any case, is a locution. */
  static boolean isHyphened(String word) {
    return word.indexOf('-') > 0 && HYPHENED.contains(Folding.fold(word.toLowerCase(Locale.ROOT)));
  }

  /** Whether a term of the chain is a whole locution: {@code visàvis}. */
  static boolean isOneWord(String term) {
    return ONE_WORD.contains(term);
  }

  /**
   * How many words from an index on are a locution, the longest of several.
   *
   * @param words the exact terms of each word
   * @param index the index of the first word
   * @return the number of words, 0 where no locution begins there
   */
  public static int length(List<? extends Collection<String>> words, int index) {
    int longest = 0;
    for (String term : words.get(index)) {
      for (List<String> sequence : SEQUENCES.getOrDefault(Folding.fold(term), List.of())) {
        if (sequence.size() > longest && isAt(sequence, words, index)) {
          longest = sequence.size();
        }
      }
    }
    return longest;
  }

  private static boolean isAt(
      List<String> sequence, List<? extends Collection<String>> words, int index) {
    if (index + sequence.size() > words.size()) {
      return false;
    }
    for (int i = 0; i < sequence.size(); i++) {
      String word = sequence.get(i);
      if (words.get(index + i).stream().noneMatch(term -> Folding.fold(term).equals(word))) {
        return false;
      }
    }
    return true;
  }
}
