package org.depeche.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The derivationally related lemmas of a lemma: {@code licencier} and {@code licenciement}, {@code
 * économie} and {@code économique}.
 *
 * <p>Two lemmas of the lexicon are related, never two pieces of words: one base bears both endings
 * of a pattern of French word formation, each as a lemma of the part of speech that the pattern
 * asks for. So {@code coopération} meets {@code coopérer}, and never {@code copie}. A pattern has
 * its own shortest base, since short words meet by chance; pairs that fit a pattern and went their
 * own way ({@code important}, {@code importer}) are listed in {@code unrelated-lemmas.txt}.
 *
 * <p>An instance is for one thread.
 */
public final class Kinship {
  private static final Map<String, List<Pattern>> PATTERNS = patterns();

  /** What makes new words: {@code ubériser}, {@code ubérisation}, {@code macroniste}. */
  private static final Predicate<String> PRODUCTIVE =
      java.util.regex.Pattern.compile(".*(?:is(?:er|ation|eur)|ifi(?:er|cation)|is[mt]e|ien)")
          .asMatchPredicate();

  private static final int SHORTEST_NEW_BASE = 4;

  private static final int LONGEST_ENDING =
      PATTERNS.keySet().stream().mapToInt(String::length).max().orElse(0);
  private static final WordList UNRELATED = WordList.load("unrelated-lemmas.txt");

  private static final int REMEMBERED = 4096;

  private final Lexicon lexicon;

  /** The words asked for last, since a family takes dozens of look-ups. */
  private final Map<String, List<String>> remembered = new RecentlyUsed<>(REMEMBERED);

  /** A pattern seen from one of its endings: the parts of speech that bear it, and the other. */
  private record Pattern(String parts, String other, String otherParts, int shortestBase) {}

  /**
   * Makes a view for one thread.
   *
   * @param lexicon the lexicon
   */
  public Kinship(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The patterns by either of their endings. */
  private static Map<String, List<Pattern>> patterns() {
    Map<String, List<Pattern>> patterns = new HashMap<>();
    WordList.load("derivational-suffixes.txt")
        .entries()
        .forEach(
            (endings, conditions) -> {
              String[] two = endings.replace("-", "").split(" ", -1);
              String[] parts = conditions.split(" ", -1);
              int shortest = Integer.parseInt(parts[2]);
              patterns
                  .computeIfAbsent(two[0], ending -> new ArrayList<>())
                  .add(new Pattern(parts[0], two[1], parts[1], shortest));
              patterns
                  .computeIfAbsent(two[1], ending -> new ArrayList<>())
                  .add(new Pattern(parts[1], two[0], parts[0], shortest));
            });
    return patterns;
  }

  /**
   * The lexicon that the lemmas are of.
   *
   * @return the lexicon
   */
  public Lexicon lexicon() {
    return lexicon;
  }

  /**
   * The lemmas that are derivationally related to a lemma.
   *
   * @param lemma a lemma, in small letters
   * @return its related lemmas, itself left out
   */
  public List<String> of(String lemma) {
    List<String> known = remembered.get(lemma);
    if (known == null) {
      known = find(lemma);
      remembered.put(lemma, known);
    }
    return known;
  }

  private List<String> find(String lemma) {
    Set<String> related = new LinkedHashSet<>();
    boolean known = lexicon.knows(lemma);
    for (int cut = 0; cut <= Math.min(LONGEST_ENDING, lemma.length() - 1); cut++) {
      int end = lemma.length() - cut;
      List<Pattern> patterns = PATTERNS.getOrDefault(lemma.substring(end), List.of());
      if (!patterns.isEmpty()) {
        String base = lemma.substring(0, end);
        FormsBeginning forms = lexicon.beginning(base);
        for (Pattern pattern : patterns) {
          String other = base + pattern.other();
          if (!known && end >= SHORTEST_NEW_BASE && PRODUCTIVE.test(lemma)) {
            // New words are made by the same patterns, and their relatives are as new.
            if (PRODUCTIVE.test(other)
                && (!lexicon.knows(other) || isOf(other, pattern.otherParts()))) {
              related.add(other);
            }
          } else if (end >= pattern.shortestBase()
              && forms.endWith(pattern.other())
              && isOf(other, pattern.otherParts())
              && isOf(lemma, pattern.parts())
              && !isUnrelated(lemma, other)) {
            related.add(other);
          }
        }
      }
    }
    return List.copyOf(related);
  }

  /** Whether a word is a lemma of some parts of speech, and of none of those behind a mark. */
  private boolean isOf(String lemma, String parts) {
    int mark = parts.indexOf('!');
    return mark < 0
        ? lexicon.isLemma(lemma, parts)
        : lexicon.isLemma(lemma, parts.substring(0, mark))
            && !lexicon.isLemma(lemma, parts.substring(mark + 1));
  }

  private static boolean isUnrelated(String lemma, String other) {
    return UNRELATED.contains(
        lemma.compareTo(other) < 0 ? lemma + ' ' + other : other + ' ' + lemma);
  }
}
