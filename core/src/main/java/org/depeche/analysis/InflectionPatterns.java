package org.depeche.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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

  /** What stands before the ending of a name, to tell whether an {@code s} behind it is a plural. */
  static final String NAME = "^";

  static final String PLURAL = "plural";
  private static final String RULES = "inflection.txt";

  /**
   * An ending with what is known of the words that have it.
   *
   * @param common whether hardly any name ends so
   * @param rules the rules that a good share of these words follow, the most frequent first
   */
  record Ending(boolean common, List<SuffixRule> rules) {}

  private final List<String> lines;
  private final Map<String, Ending> endings = new HashMap<>();
  private final Map<String, Boolean> plurals = new HashMap<>();
  private int longest;

  InflectionPatterns(Map<String, String> table) {
    List<String> written = new ArrayList<>();
    table.forEach(
        (ending, value) -> {
          written.add(ending + '\t' + value);
          longest = Math.max(longest, ending.length());
          if (ending.startsWith(NAME)) {
            plurals.put(ending.substring(NAME.length()), value.equals(PLURAL));
          } else {
            boolean common = value.startsWith(COMMON);
            String rules = common ? value.substring(COMMON.length()) : value;
            endings.put(
                ending,
                new Ending(
                    common,
                    rules.isBlank()
                        ? List.of()
                        : Arrays.stream(rules.strip().split(", ")).map(SuffixRule::parse).toList()));
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

  /** Whether an {@code s} behind a name is its plural, and no part of another name. */
  boolean takesPlural(String lowerName) {
    for (int length = Math.min(longest, lowerName.length()); length >= 1; length--) {
      Boolean plural = plurals.get(lowerName.substring(lowerName.length() - length));
      if (plural != null) {
        return plural;
      }
    }
    return false;
  }
}
