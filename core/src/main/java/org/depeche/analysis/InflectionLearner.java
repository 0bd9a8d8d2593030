package org.depeche.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Learns {@link InflectionPatterns} by counting: for every ending of the lexicon's words, how many
 * words have it, which suffix rules lead them to their lemmas, and how many names have it.
 */
final class InflectionLearner {
  private static final String INFLECTED = "NJVA";
  private static final int SHORTEST_FORM = 4;
  private static final int LONGEST_ENDING = 8;
  private static final int LEAST_STEM = 2;

  /** Fewer words than that say nothing of an ending. */
  private static final int LEAST_WORDS = 6;

  /** A rule that fewer of the words follow is an exception. */
  private static final int LEAST_PERCENT = 8;

  /** Words whose accents are left out count so much less than those with them. */
  private static final int ACCENTED = 8;

  private static final int LEAST_COMMON = 25;
  private static final int WORDS_TO_A_NAME = 60;
  private static final int LEAST_NAMES = 12;
  private static final int LONGEST_NAME_ENDING = 4;
  private static final int NAMES_TO_A_NAME_WITH_S = 12;

  private final Map<String, Set<SuffixRule>> forms = new TreeMap<>();
  private final Set<String> names = new TreeSet<>();

  private static final class Count {
    private int words;
    private int names;
    private final Map<SuffixRule, Integer> rules = new HashMap<>();
  }

  void add(LexiconEntry entry) {
    String form = entry.form();
    String lower = form.toLowerCase(Locale.ROOT);
    if (form.length() < SHORTEST_FORM || !form.chars().allMatch(Character::isLetter)) {
      return;
    }
    if (!form.equals(lower)) {
      if (entry.partOfSpeech() == 'Z') {
        names.add(lower);
      }
      return;
    }
    String lemma = entry.lemma();
    boolean inflected = INFLECTED.indexOf(entry.partOfSpeech()) >= 0 && !entry.isAuxiliary();
    if (inflected && lemma.equals(lemma.toLowerCase(Locale.ROOT))) {
      SuffixRule rule = SuffixRule.between(form, lemma, entry.partOfSpeech() == 'V');
      if (form.length() - rule.cut() >= LEAST_STEM) {
        forms.computeIfAbsent(form, key -> new TreeSet<>(ORDER)).add(rule);
      }
    }
  }

  private static final Comparator<SuffixRule> ORDER =
      Comparator.comparingInt(SuffixRule::cut)
          .thenComparing(SuffixRule::added)
          .thenComparing(SuffixRule::verb);

  Map<String, String> table() {
    Map<String, Count> counts = new HashMap<>();
    forms.forEach(
        (form, rules) -> {
          count(form, rules, ACCENTED, counts);
          String folded = Folding.fold(form);
          if (!folded.equals(form) && folded.length() == form.length() && !forms.containsKey(folded)) {
            count(folded, rules, 1, counts);
          }
        });
    for (String name : names) {
      for (int length = 1; length <= Math.min(LONGEST_ENDING, name.length()); length++) {
        Count count = counts.get(name.substring(name.length() - length));
        if (count != null) {
          count.names++;
        }
      }
    }
    Map<String, String> table = new TreeMap<>();
    counts.entrySet().stream()
        .sorted(Comparator.comparingInt((Map.Entry<String, Count> e) -> e.getKey().length()))
        .forEach(entry -> describe(entry.getKey(), entry.getValue(), table));
    addNames(table);
    return table;
  }

  private static void count(
      String form, Set<SuffixRule> rules, int weight, Map<String, Count> counts) {
    for (int length = 1; length <= Math.min(LONGEST_ENDING, form.length() - LEAST_STEM); length++) {
      Count count = counts.computeIfAbsent(form.substring(form.length() - length), k -> new Count());
      count.words += weight;
      for (SuffixRule rule : rules) {
        count.rules.merge(rule, weight, Integer::sum);
      }
    }
  }

  private static void describe(String ending, Count count, Map<String, String> table) {
    if (count.words < LEAST_WORDS * (Folding.isPlain(ending) ? 1 : ACCENTED)) {
      return;
    }
    boolean common =
        count.words >= LEAST_COMMON * ACCENTED
            && count.words >= count.names * WORDS_TO_A_NAME * ACCENTED;
    List<SuffixRule> rules = new ArrayList<>();
    count.rules.forEach(
        (rule, times) -> {
          int percent = 100 * times / count.words;
          if (percent >= LEAST_PERCENT) {
            rules.add(rule.with(percent));
          }
        });
    rules.sort(Comparator.comparingInt(SuffixRule::percent).reversed().thenComparing(ORDER));
    String listed = rules.stream().map(SuffixRule::toString).collect(Collectors.joining(", "));
    String line = common ? InflectionPatterns.COMMON + ' ' + listed : listed;
    String shorter = shorter(ending, table);
    if (shorter == null || !sameRules(shorter, line)) {
      table.put(ending, line);
    }
  }

  private static @Nullable String shorter(String ending, Map<String, String> table) {
    for (int start = 1; start < ending.length(); start++) {
      String found = table.get(ending.substring(start));
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static boolean sameRules(String one, String other) {
    return one.replaceAll(" \\d+", "").equals(other.replaceAll(" \\d+", ""));
  }

  private void addNames(Map<String, String> table) {
    Map<String, int[]> counts = new TreeMap<>();
    for (String name : names) {
      boolean withS = name.endsWith("s") && !name.endsWith("ss");
      String bare = withS ? name.substring(0, name.length() - 1) : name;
      for (int length = 1; length <= Math.min(LONGEST_NAME_ENDING, bare.length()); length++) {
        counts.computeIfAbsent(bare.substring(bare.length() - length), k -> new int[2])[
            withS ? 1 : 0]++;
      }
    }
    Map<String, String> plurals = new HashMap<>();
    counts.entrySet().stream()
        .sorted(Comparator.comparingInt((Map.Entry<String, int[]> e) -> e.getKey().length()))
        .forEach(
            entry -> {
              int[] count = entry.getValue();
              String said =
                  count[0] >= count[1] * NAMES_TO_A_NAME_WITH_S ? InflectionPatterns.PLURAL : "";
              String shorter = shorter(entry.getKey(), plurals);
              if (count[0] + count[1] >= LEAST_NAMES && !said.equals(shorter)) {
                plurals.put(entry.getKey(), said);
              }
            });
    plurals.forEach((ending, said) -> table.put(InflectionPatterns.NAME + ending, said));
  }
}
