package org.depeche.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depeche.index.TitlePhrases;

/**
 * The spellings of one phrase that have the same letters but for capitals, accents, hyphens and
 * apostrophes. Accents part two words where the lexicon has both ({@code cure}, {@code curé}); else
 * all are one, and are shown with the accents of the careful ones: {@code Élysée} beside {@code
 * Elysée}.
 */
final class SpellingGroup {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /** Accents that fewer than one title of so many has are a slip. */
  private static final int SLIP = 10;

  /** A spelling with fewer accents than another is that one where it is so many times rarer. */
  private static final int RARER = 10;

  private final String key;
  private final Map<String, Integer> inside = new HashMap<>(2);
  private final Map<String, Integer> atStart = new HashMap<>(2);
  private int titles;

  SpellingGroup(String key) {
    this.key = key;
  }

  /** How often a phrase is written in which capitals; apart where a sentence begins with it. */
  private record Counts(Map<String, Integer> inside, Map<String, Integer> atStart) {

    int titles() {
      return inside.values().stream().mapToInt(n -> n).sum()
          + atStart.values().stream().mapToInt(n -> n).sum();
    }

    void add(Counts other) {
      other.inside.forEach((written, count) -> inside.merge(written, count, Integer::sum));
      other.atStart.forEach((written, count) -> atStart.merge(written, count, Integer::sum));
    }
  }

  void add(String written, boolean start, int count) {
    titles += count;
    (start ? atStart : inside).merge(written, count, Integer::sum);
  }

  /** In how many titles any of them stands. */
  int titles() {
    return titles;
  }

  /** One spelling for each phrase that there is. */
  List<Spellings.Spelling> spellings(Predicate<String> isCommonWord) {
    List<Spellings.Spelling> spellings = new ArrayList<>();
    for (Counts counts : classes(isCommonWord)) {
      String written = careful(written(counts, isCommonWord), counts, isCommonWord);
      spellings.add(new Spellings.Spelling(key, written, counts.titles()));
    }
    return spellings;
  }

  private List<Counts> classes(Predicate<String> isCommonWord) {
    Map<String, Counts> byAccents = new HashMap<>();
    inside.forEach((written, count) -> of(written, byAccents).inside.put(written, count));
    atStart.forEach((written, count) -> of(written, byAccents).atStart.put(written, count));
    if (byAccents.size() == 1) {
      return List.copyOf(byAccents.values());
    }
    List<Map.Entry<String, Counts>> all = new ArrayList<>(byAccents.entrySet());
    all.sort(
        Comparator.comparingInt((Map.Entry<String, Counts> e) -> -e.getValue().titles())
            .thenComparing(Map.Entry::getKey));
    Map<String, Counts> classes = new LinkedHashMap<>();
    for (Map.Entry<String, Counts> entry : all) {
      boolean phrase = entry.getKey().indexOf(' ') >= 0;
      boolean rare = phrase && entry.getValue().titles() * RARER <= titles;
      if (!rare && isWritten(entry.getKey(), isCommonWord)) {
        classes.put(entry.getKey(), entry.getValue());
      }
    }
    // Those that are no words of the lexicon join the most frequent one.
    Map.Entry<String, Counts> first =
        classes.isEmpty() ? all.get(0) : classes.entrySet().iterator().next();
    for (Map.Entry<String, Counts> entry : all) {
      if (entry != first && !classes.containsKey(entry.getKey())) {
        first.getValue().add(entry.getValue());
      }
    }
    return classes.isEmpty() ? List.of(first.getValue()) : List.copyOf(classes.values());
  }

  private static Counts of(String written, Map<String, Counts> byAccents) {
    // A ligature parts no words.
    String lower = written.toLowerCase(Locale.ROOT).replace("œ", "oe");
    StringBuilder letters = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      letters.append(Character.isLetterOrDigit(lower.charAt(i)) ? lower.charAt(i) : ' ');
    }
    return byAccents.computeIfAbsent(
        letters.toString(), none -> new Counts(new HashMap<>(2), new HashMap<>(2)));
  }

  /** Whether the lexicon has every word as it stands: {@code cure} is not {@code curé}. */
  private static boolean isWritten(String letters, Predicate<String> isCommonWord) {
    for (String word : letters.split(" ")) {
      if (word.length() > 1 && !isCommonWord.test(word)) {
        return false;
      }
    }
    return true;
  }

  private String written(Counts counts, Predicate<String> isCommonWord) {
    if (!counts.inside.isEmpty()) {
      return mostWritten(counts.inside);
    }
    String written = mostWritten(counts.atStart);
    Matcher words = WORD.matcher(written);
    if (!words.find()) {
      return written;
    }
    String word = words.group().toLowerCase(Locale.ROOT);
    int end = words.end();
    boolean name = words.find() && Character.isUpperCase(written.charAt(words.start()));
    boolean capitals = written.chars().noneMatch(Character::isLowerCase);
    if (!isCommonWord.test(word) || name && !capitals) {
      return written;
    }
    return capitals ? written.toLowerCase(Locale.ROOT) : word + written.substring(end);
  }

  /** Of equals the one in small letters, which come behind capitals. */
  private static String mostWritten(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .orElseThrow()
        .getKey();
  }

  /** The phrase with each word in the most accents that it has in a fair share of the titles. */
  private static String careful(String written, Counts counts, Predicate<String> isCommonWord) {
    boolean ligature = written.toLowerCase(Locale.ROOT).contains("oe");
    if (!ligature && counts.inside.size() + counts.atStart.size() == 1) {
      return written;
    }
    int total = counts.titles();
    StringBuilder careful = new StringBuilder();
    Matcher words = WORD.matcher(written);
    for (int at = 0; words.find(); at++) {
      Map<String, Integer> forms = new HashMap<>();
      for (Map<String, Integer> some : List.of(counts.inside, counts.atStart)) {
        for (Map.Entry<String, Integer> entry : some.entrySet()) {
          String word = word(entry.getKey(), at);
          if (TitlePhrases.key(word).equals(TitlePhrases.key(words.group()))) {
            forms.merge(word.toLowerCase(Locale.ROOT), entry.getValue(), Integer::sum);
          }
        }
      }
      forms.values().removeIf(count -> count * SLIP < total);
      String best =
          forms.keySet().stream()
              .max(
                  Comparator.comparingInt(SpellingGroup::accents)
                      .thenComparing(Comparator.naturalOrder()))
              .orElse(words.group());
      best = TypedAccents.ligated(best, isCommonWord);
      words.appendReplacement(careful, Matcher.quoteReplacement(like(words.group(), best)));
    }
    return words.appendTail(careful).toString();
  }

  private static String word(String written, int at) {
    Matcher words = WORD.matcher(written);
    for (int i = 0; words.find(); i++) {
      if (i == at) {
        return words.group();
      }
    }
    return "";
  }

  private static int accents(String word) {
    return (int) word.chars().filter(c -> c >= 0x80).count();
  }

  /** A word in small letters with the capitals of another. */
  private static String like(String cased, String lower) {
    if (cased.toLowerCase(Locale.ROOT).equals(lower)) {
      return cased;
    }
    boolean upper = Character.isUpperCase(cased.charAt(0));
    if (upper && cased.length() > 1 && cased.chars().noneMatch(Character::isLowerCase)) {
      return lower.toUpperCase(Locale.ROOT);
    }
    return upper ? Character.toUpperCase(lower.charAt(0)) + lower.substring(1) : lower;
  }
}
