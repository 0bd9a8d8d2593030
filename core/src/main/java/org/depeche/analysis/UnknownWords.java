package org.depeche.analysis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The probable lemmas of words that the lexicon lacks.
 *
 * <p>A word in small letters, in this order:
 *
 * <ul>
 *   <li>behind a prefix that makes new words, a word of the lexicon inflects as it always does:
 *       {@code réindemnisait} as {@code indemnisait};
 *   <li>a feminine that a known masculine noun makes with its {@code e} belongs to it: {@code
 *       rapporteure}, {@code mentore};
 *   <li>else the {@linkplain InflectionPatterns patterns} of the lexicon's own words with its
 *       ending decide, but for a lemma whose forms the lexicon already has all;
 *   <li>an {@code s}, and what English plurals have, is taken off where nothing says otherwise.
 * </ul>
 *
 * <p><b>Names are kept apart.</b> A word with a capital is inflected as one in small letters only
 * where its ending is one that hardly any name of the lexicon has, one to thirty nouns and
 * adjectives at most, and where its lemma ends as demonyms and words for followers do ({@code
 * Sochaliennes}, {@code Paloise}, {@code Macronistes}, but neither {@code Lagarde} nor {@code
 * Hopkins}). Else it has no lemma: a query for a name asks for its plural as well ({@link
 * #mayBePluralOfName}), but not where
 *
 * <ul>
 *   <li>what is left ends like the names to which an {@code s} belongs ({@code Dickens}, {@code
 *       Soyers}): of every ending of up to four letters, the names of the lexicon with and without
 *       an {@code s} behind it are counted, and one with it to two without is too many; where what
 *       is left is a name itself, one to thirty is ({@code Boeings} is a plural);
 *   <li>what is left is a first name of a man, for that makes a surname ({@code Martins}, {@code
 *       Jacobs}), or a common word, whose plural the lexicon would have ({@code Gates});
 *   <li>it ends in {@code ss} or as Latin words do, or begins as surnames do that are written in
 *       one with their article ({@code Deschamps}).
 * </ul>
 *
 * <p>No name has another one as its lemma: {@code Sarkozy}, {@code Legrand}, {@code Lemaire} and
 * {@code Hollande} have no lemma.
 *
 * <p>An instance is for as many threads as the look-up behind it.
 */
public final class UnknownWords {
  private static final int SHORTEST_PLURAL = 4;
  private static final int SHORTEST_BASE = 4;

  /** Letters that a form and its lemma begin with alike. */
  private static final int SHORTEST_STEM = 3;

  private static final int SHORTEST_VERB = 5;
  private static final int LONG_BASE = 6;
  private static final int SHORTEST_CAPITALS = 5;

  private static final String INFLECTED = "NJV";
  private static final String NOUN_OR_ADJECTIVE = "NJ";
  private static final Pattern LETTERS = Pattern.compile("\\p{IsLatin}+(?:-\\p{IsLatin}+)*");
  private static final Pattern ACRONYM_PLURAL = Pattern.compile("\\p{Lu}{2,}s");
  private static final Pattern WITH_ARTICLE = Pattern.compile("(?:des|dul|del|lel|les|la[lr]).*");
  private static final Pattern FOLLOWER_OR_DEMONYM =
      Pattern.compile(".*(?:(?:i|é)en|(?:oi|ai)s|iste)");
  private static final Pattern NO_PLURAL = Pattern.compile(".*(?:ss|[^o]us)");

  /** Two sentences without a blank between them: {@code franceinfoLes}. */
  private static final Pattern GLUED = Pattern.compile(".+\\p{Lu}\\p{Ll}{1,3}");

  private static final Pattern ENGLISH_ES = Pattern.compile(".*(?:sh|tch|ch|x|ss)es");
  private static final WordList PREFIXES = WordList.load("productive-prefixes.txt");
  private static final int LONGEST_PREFIX = 7;

  private final InflectionPatterns patterns;
  private final Function<String, List<LexiconEntry>> lexicon;

  /**
   * Makes a view of patterns and a lexicon.
   *
   * @param patterns what was learnt from the lexicon
   * @param lexicon gives the entries of a form as it is written, none where it is unknown
   */
  public UnknownWords(InflectionPatterns patterns, Function<String, List<LexiconEntry>> lexicon) {
    this.patterns = patterns;
    this.lexicon = lexicon;
  }

  /**
   * The probable lemmas of a word that the lexicon lacks.
   *
   * @param word a word as it is written, accents composed
   * @return lemmas in small letters that differ from the word, the most probable first; none for a
   *     name that is no plural
   */
  public List<String> lemmas(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (!LETTERS.matcher(lower).matches()) {
      return List.of();
    }
    Set<String> lemmas = new LinkedHashSet<>();
    if (ACRONYM_PLURAL.matcher(word).matches()) {
      lemmas.add(withoutLast(lower));
    } else if (word.equals(lower)) {
      int hyphen = lower.lastIndexOf('-');
      if (hyphen < 0) {
        addCommon(lower, lemmas);
      } else {
        addHyphened(lower.substring(0, hyphen + 1), lower.substring(hyphen + 1), lemmas);
      }
    } else if (lower.indexOf('-') < 0 && !GLUED.matcher(word).matches()) {
      addCapitalised(lower, lemmas);
    }
    lemmas.remove(lower);
    return List.copyOf(lemmas);
  }

  private void addHyphened(String start, String last, Set<String> lemmas) {
    Set<String> ends = new LinkedHashSet<>();
    List<LexiconEntry> known = lexicon.apply(last);
    String inflected = PREFIXES.contains(withoutLast(start)) ? INFLECTED : NOUN_OR_ADJECTIVE;
    if (known.isEmpty()) {
      addCommon(last, ends);
    }
    for (LexiconEntry entry : known) {
      if (inflected.indexOf(entry.partOfSpeech()) >= 0
          && !entry.isAuxiliary()
          && !Lexicon.isFunctionWord(last)) {
        ends.add(entry.lemma());
      }
    }
    ends.forEach(end -> lemmas.add(start + end));
    int first = start.indexOf("s-");
    if (first > 0 && isPluralNoun(start.substring(0, first + 1))) {
      String singular = start.substring(0, first) + start.substring(first + 1);
      ends.add(last);
      ends.forEach(end -> lemmas.add(singular + end));
    }
  }

  private boolean isPluralNoun(String form) {
    return lexicon.apply(form).stream()
        .anyMatch(entry -> entry.partOfSpeech() == 'N' && entry.lemma().equals(withoutLast(form)));
  }

  private void addCommon(String lower, Set<String> lemmas) {
    if (lower.length() < SHORTEST_PLURAL || addPrefixed(lower, lemmas)) {
      return;
    }
    if (addFeminineOfKnown(lower, lemmas)) {
      return;
    }
    InflectionPatterns.Ending ending = patterns.ending(lower);
    if (ending != null) {
      for (SuffixRule rule : ending.rules()) {
        if (lower.length() - rule.cut() >= SHORTEST_STEM
            && !isKnownOrShortVerb(rule, rule.apply(lower))) {
          lemmas.add(rule.apply(lower));
        }
      }
    }
    addEnglishSingular(lower, lemmas);
    addSingular(lower, lemmas);
  }

  /** The lexicon has every form of its verbs: one that it lacks is of another. */
  private boolean isKnownOrShortVerb(SuffixRule rule, String lemma) {
    return rule.verb()
        && !rule.changesNothing()
        && (lemma.length() < SHORTEST_VERB
            || lexicon.apply(lemma).stream().anyMatch(e -> e.partOfSpeech() == 'V' && e.isLemma()));
  }

  /** Whether there is a prefix, and so much behind it that it is no accident. */
  private boolean addPrefixed(String lower, Set<String> lemmas) {
    int longest = Math.min(LONGEST_PREFIX, lower.length() - SHORTEST_BASE);
    for (int length = longest; length >= 2; length--) {
      String prefix = lower.substring(0, length);
      if (PREFIXES.contains(prefix)) {
        boolean any = false;
        String base = lower.substring(length);
        for (LexiconEntry entry : lexicon.apply(base)) {
          if (INFLECTED.indexOf(entry.partOfSpeech()) >= 0
              && !entry.isAuxiliary()
              && !Lexicon.isFunctionWord(base)) {
            String lemma = prefix + entry.lemma();
            if (lemma.startsWith(lower.substring(0, SHORTEST_STEM))) {
              lemmas.add(lemma);
              any = true;
            }
          }
        }
        if (any) {
          return base.length() >= LONG_BASE;
        }
      }
    }
    return false;
  }

  /** Whether it is the feminine of somebody who does something, and nothing else. */
  private boolean addFeminineOfKnown(String lower, Set<String> lemmas) {
    String singular = lower.endsWith("s") ? withoutLast(lower) : lower;
    if (singular.endsWith("e") && singular.length() > SHORTEST_BASE) {
      String masculine = withoutLast(singular);
      for (LexiconEntry entry : lexicon.apply(masculine)) {
        if (entry.tag().startsWith("N m") && entry.isLemma()) {
          lemmas.add(masculine);
        }
      }
      return masculine.endsWith("eur") && lemmas.contains(masculine);
    }
    return false;
  }

  private static void addSingular(String lower, Set<String> lemmas) {
    if (lower.endsWith("s") && !lower.endsWith("ss")
        || lower.endsWith("aux")
        || lower.endsWith("eux")) {
      lemmas.add(withoutLast(lower));
    }
  }

  private static void addEnglishSingular(String lower, Set<String> lemmas) {
    if (lower.endsWith("ies") && lower.length() >= SHORTEST_STEM + 3) {
      lemmas.add(lower.substring(0, lower.length() - 3) + 'y');
    } else if (ENGLISH_ES.matcher(lower).matches()) {
      lemmas.add(lower.substring(0, lower.length() - 2));
    }
  }

  private void addCapitalised(String lower, Set<String> lemmas) {
    InflectionPatterns.Ending ending = patterns.ending(lower);
    if (lower.length() >= SHORTEST_CAPITALS && ending != null && ending.common()) {
      for (SuffixRule rule : ending.rules()) {
        if (rule.isSureInflection() && lower.length() - rule.cut() >= SHORTEST_STEM) {
          String lemma = rule.apply(lower);
          if (!isFirstName(lemma) && FOLLOWER_OR_DEMONYM.matcher(lemma).matches()) {
            lemmas.add(lemma);
          }
        }
      }
    }
  }

  /**
   * Whether a word may be the plural of a name, as {@code Boeings} is and {@code Dupuis} is not. An
   * index tells whether it is: the name stands there as well, and as often.
   *
   * @param lower a word in small letters
   * @return false for what ends as names do
   */
  public boolean mayBePluralOfName(String lower) {
    if (!LETTERS.matcher(lower).matches()
        || lower.length() < SHORTEST_PLURAL
        || !lower.endsWith("s")
        || NO_PLURAL.matcher(lower).matches()
        || WITH_ARTICLE.matcher(lower).matches()) {
      return false;
    }
    String singular = withoutLast(lower);
    if (!lexicon.apply(Lexicon.capitalised(singular)).isEmpty()) {
      return !isFirstName(singular) && !patterns.plural(singular).isEmpty();
    }
    return lexicon.apply(singular).isEmpty() && !patterns.plural(singular).isEmpty();
  }

  /** A first name of a man, or a place that is masculine. */
  private boolean isFirstName(String lower) {
    return lexicon.apply(Lexicon.capitalised(lower)).stream()
        .anyMatch(entry -> entry.tag().startsWith("Z m"));
  }

  private static String withoutLast(String word) {
    return word.substring(0, word.length() - 1);
  }
}
