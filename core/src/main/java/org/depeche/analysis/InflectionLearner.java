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
import org.depeche.analysis.InflectionPatterns.Ending;
import org.jspecify.annotations.Nullable;

/**
 * Learns {@link InflectionPatterns} by counting: for every ending of the lexicon's words, how many
 * words have it, which suffix rules lead them to their lemmas, and how many names have it.
 */
final class InflectionLearner {
  /** Nearly all of the 29,000 names with this tag are communes, as few articles name. */
  private static final String RARE_NAME = "Z e spA";

  private static final String INFLECTED = "NJVA";
  private static final int SHORTEST_FORM = 4;
  private static final int LONGEST_ENDING = 8;
  private static final int LEAST_STEM = 2;

  /** An ending stands for itself where it gets so many words better than a shorter one. */
  private static final int LEAST_GAIN = 8;

  private static final Ending NOTHING = new Ending(false, List.of());

  /** A rule that fewer of the words follow is an exception. */
  private static final int LEAST_PERCENT = 6;

  /** Words whose accents are left out count so much less than those with them. */
  private static final int ACCENTED = 8;

  private static final int LEAST_COMMON = 25;
  private static final int WORDS_TO_A_NAME = 30;
  private static final int LEAST_NAMES = 8;
  private static final int LONGEST_NAME_ENDING = 4;
  private static final int MANY_NAMES = 30;
  private static final int SOME_NAMES = 2;

  private final Map<String, Set<SuffixRule>> forms = new TreeMap<>();
  private final Set<String> names = new TreeSet<>();

  private static final class Count {
    private int words;
    private int nominals;
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
      if (entry.partOfSpeech() == 'Z' && !entry.tag().equals(RARE_NAME)) {
        names.add(lower);
      }
      return;
    }
    String lemma = entry.lemma();
    boolean inflected = INFLECTED.indexOf(entry.partOfSpeech()) >= 0 && !entry.isAuxiliary();
    if (inflected && lemma.equals(lemma.toLowerCase(Locale.ROOT))) {
      SuffixRule rule = SuffixRule.between(form, lemma, entry.partOfSpeech() == 'V');
      if (rule.appliesTo(form)) {
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
          if (!folded.equals(form)
              && folded.length() == form.length()
              && !forms.containsKey(folded)) {
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
    Map<String, Ending> endings = new HashMap<>();
    counts.entrySet().stream()
        .sorted(Comparator.comparingInt((Map.Entry<String, Count> e) -> e.getKey().length()))
        .forEach(entry -> describe(entry.getKey(), entry.getValue(), endings));
    Map<String, String> table = new TreeMap<>();
    endings.forEach((ending, said) -> table.put(ending, said.toString()));
    addNames(table);
    return table;
  }

  private static void count(
      String form, Set<SuffixRule> rules, int weight, Map<String, Count> counts) {
    boolean nominal = rules.stream().anyMatch(rule -> !rule.verb());
    for (int length = 1; length <= Math.min(LONGEST_ENDING, form.length() - LEAST_STEM); length++) {
      Count count =
          counts.computeIfAbsent(form.substring(form.length() - length), k -> new Count());
      count.words += weight;
      count.nominals += weight == ACCENTED && nominal ? 1 : 0;
      for (SuffixRule rule : rules) {
        count.rules.merge(rule, weight, Integer::sum);
      }
    }
  }

  private static void describe(String ending, Count count, Map<String, Ending> endings) {
    boolean common =
        count.nominals >= LEAST_COMMON && count.nominals >= count.names * WORDS_TO_A_NAME;
    List<SuffixRule> rules = new ArrayList<>();
    count.rules.forEach(
        (rule, times) -> {
          int percent = 100 * times / count.words;
          if (percent >= LEAST_PERCENT) {
            rules.add(rule.with(percent));
          }
        });
    rules.sort(Comparator.comparingInt(SuffixRule::percent).reversed().thenComparing(ORDER));
    Ending shorter = shorter(ending, endings);
    boolean surer =
        common && !shorter.common() && rules.stream().anyMatch(SuffixRule::isSureInflection);
    if (surer || gain(count, rules) - gain(count, shorter.rules()) >= LEAST_GAIN * ACCENTED) {
      endings.put(ending, new Ending(common, List.copyOf(rules)));
    }
  }

  /** How much rules say of the words with an ending: what they get right less what is beside it. */
  private static double gain(Count count, List<SuffixRule> rules) {
    double gain = 0;
    for (SuffixRule rule : rules) {
      int right = count.rules.getOrDefault(rule.with(0), 0);
      gain += right - (count.words - right) * LEAST_PERCENT / (100.0 - LEAST_PERCENT);
    }
    return gain;
  }

  private static Ending shorter(String ending, Map<String, Ending> endings) {
    for (int start = 1; start < ending.length(); start++) {
      Ending found = endings.get(ending.substring(start));
      if (found != null) {
        return found;
      }
    }
    return NOTHING;
  }

  private void addNames(Map<String, String> table) {
    Map<String, int[]> counts = new TreeMap<>();
    for (String name : names) {
      boolean withS = name.endsWith("s") && !name.endsWith("ss");
      String bare = withS ? name.substring(0, name.length() - 1) : name;
      for (int length = 1; length <= Math.min(LONGEST_NAME_ENDING, bare.length()); length++) {
        counts
            .computeIfAbsent(bare.substring(bare.length() - length), k -> new int[2])[
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
                  count[0] >= count[1] * MANY_NAMES
                      ? InflectionPatterns.SURELY
                      : count[0] >= count[1] * SOME_NAMES ? InflectionPatterns.PROBABLY : "";
              String shorter = shorterName(entry.getKey(), plurals);
              if (count[0] + count[1] >= LEAST_NAMES && !said.equals(shorter)) {
                plurals.put(entry.getKey(), said);
              }
            });
    plurals.forEach((ending, said) -> table.put(InflectionPatterns.NAME + ending, said));
  }

  private static @Nullable String shorterName(String ending, Map<String, String> plurals) {
    for (int start = 1; start < ending.length(); start++) {
      String found = plurals.get(ending.substring(start));
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
