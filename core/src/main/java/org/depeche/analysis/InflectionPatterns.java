package org.depeche.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The inflection of French by the endings of its words: suffix rules learnt from the lexicon, each
 * with its share of the words that end so.
 *
 * <p>The longest ending that the table has for a form decides. An ending is left out where a
 * shorter one says the same, so that the table is short.
 *
 * <p>Immutable.
 */
public final class InflectionPatterns {
  /** An ending that hardly any name has. */
  static final String COMMON = "common";

  /**
   * What stands before the ending of a name, to tell whether an {@code s} behind it is a plural.
   */
  static final String NAME = "^";

  /** What is said of the ending of a name behind which an {@code s} is its plural. */
  static final String SURELY = "surely";

  static final String PROBABLY = "probably";
  private static final String RULES = "inflection.txt";

  /**
   * An ending with what is known of the words that have it.
   *
   * @param common whether hardly any name ends so
   * @param rules the rules that a good share of these words follow, the most frequent first
   */
  record Ending(boolean common, List<SuffixRule> rules) {

    /** As the resource has it. */
    @Override
    public String toString() {
      String listed = rules.stream().map(SuffixRule::toString).collect(Collectors.joining(", "));
      return common ? COMMON + ' ' + listed : listed;
    }

    static Ending parse(String text) {
      boolean common = text.startsWith(COMMON);
      String listed = common ? text.substring(COMMON.length()).strip() : text;
      return new Ending(
          common,
          listed.isEmpty()
              ? List.of()
              : Arrays.stream(listed.split(", ")).map(SuffixRule::parse).toList());
    }
  }

  private final List<String> lines;
  private final Map<String, Ending> endings = new HashMap<>();
  private final Map<String, String> plurals = new HashMap<>();
  private int longest;

  InflectionPatterns(Map<String, String> table) {
    List<String> written = new ArrayList<>();
    table.forEach(
        (ending, value) -> {
          written.add(ending + '\t' + value);
          longest = Math.max(longest, ending.length());
          if (ending.startsWith(NAME)) {
            plurals.put(ending.substring(NAME.length()), value);
          } else {
            endings.put(ending, Ending.parse(value));
          }
        });
    lines = List.copyOf(written);
  }

  private static final class Holder {
    static final InflectionPatterns SHIPPED =
        new InflectionPatterns(WordList.load(RULES).entries());
  }

  /**
   * The patterns of the whole lexicon, as they are shipped.
   *
   * @return the same instance each time
   */
  public static InflectionPatterns shipped() {
    return Holder.SHIPPED;
  }

  /**
   * Learns patterns from entries of a lexicon, which takes a few seconds for all of them.
   *
   * @param entries gives every entry to what it is handed
   * @return new patterns
   */
  public static InflectionPatterns learn(Consumer<Consumer<LexiconEntry>> entries) {
    InflectionLearner learner = new InflectionLearner();
    entries.accept(learner::add);
    return new InflectionPatterns(learner.table());
  }

  /**
   * The table as the resource has it.
   *
   * @return an ending, a TAB and its rules a line
   */
  public List<String> lines() {
    return lines;
  }

  /** What the longest known ending of a form says, or null where none is known. */
  @Nullable Ending ending(String lower) {
    for (int length = Math.min(longest, lower.length()); length >= 1; length--) {
      Ending found = endings.get(lower.substring(lower.length() - length));
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /**
   * How far an {@code s} behind a name is its plural, and no part of another name: {@link #SURELY},
   * {@link #PROBABLY}, or empty.
   */
  String plural(String lowerName) {
    for (int length = Math.min(longest, lowerName.length()); length >= 1; length--) {
      String found = plurals.get(lowerName.substring(lowerName.length() - length));
      if (found != null) {
        return found;
      }
    }
    return "";
  }
}
