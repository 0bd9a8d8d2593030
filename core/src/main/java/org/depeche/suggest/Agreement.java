package org.depeche.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.depeche.analysis.Folding;
import org.depeche.analysis.Lexicon;
import org.depeche.index.TitlePhrases;
import org.depeche.internal.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Whether a word can stand behind the article, possessive or preposition typed before it: {@code la
 * présidentielle}, neither {@code le présidentielle} nor {@code l’ans}. Gender, number and elision
 * have to fit. A name takes an article where the lexicon has it as a country or the like; what the
 * lexicon lacks is looked up in the articles. For one call.
 */
final class Agreement {
  private static final List<String> ASPIRATED = WordList.read(Agreement.class, "aspirated-h.txt");
  private static final Map<String, List<Demand>> DEMANDS = new HashMap<>();

  static {
    demand('m', 's', Elision.WHOLE, "le du au ce");
    demand('m', 's', Elision.ELIDED, "cet nouvel bel vieil");
    demand('m', 's', Elision.ANY, "un aucun quel");
    demand('f', 's', Elision.WHOLE, "la ma ta sa");
    demand('f', 's', Elision.ANY, "une cette aucune quelle");
    demand('e', 's', Elision.ELIDED, "l");
    demand('m', 's', Elision.ANY, "mon ton son");
    demand('f', 's', Elision.ELIDED, "mon ton son");
    demand('e', 's', Elision.ANY, "notre votre leur chaque quelque");
    demand('e', 'p', Elision.ANY, "les des aux ces mes tes ses nos vos leurs quelques plusieurs");
    demand('m', 'p', Elision.ANY, "quels certains");
    demand('f', 'p', Elision.ANY, "quelles certaines");
    demand(' ', ' ', Elision.WHOLE, "de que jusque");
    demand(' ', ' ', Elision.ELIDED, "d");
    demand('q', ' ', Elision.ELIDED, "qu jusqu");
    demand('b', ' ', Elision.ELIDED, "c");
    demand('v', ' ', Elision.ELIDED, "j m t s n");
  }

  /** What {@code c’} stands before. */
  private static final Set<String> BEHIND_CE = Set.of("est", "était", "étaient", "eût", "en");

  /** The pronouns that an elided one stands before, and {@code si} before its own. */
  private static final Set<String> PRONOUNS = Set.of("y", "en", "il", "ils");

  /** How many articles hold a new word for one that has it behind the same article. */
  private static final int SELDOM = 5;

  /** The same for a word that the lexicon has as one that would do. */
  private static final int RARELY = 20;

  private final Lexicon lexicon;
  private final Together together;
  private final Map<String, Boolean> seen = new HashMap<>();

  Agreement(Lexicon lexicon, Together together) {
    this.lexicon = lexicon;
    this.together = together;
  }

  private enum Elision {
    WHOLE,
    ELIDED,
    ANY
  }

  /**
   * What a word demands of the next one; spaces for a gender and a number that do not matter; b, v:
   * a verb; q: a clause.
   */
  private record Demand(char gender, char number, Elision elision) {}

  private static void demand(char gender, char number, Elision elision, String words) {
    for (String word : words.split(" ")) {
      DEMANDS
          .computeIfAbsent(word, none -> new ArrayList<>())
          .add(new Demand(gender, number, elision));
    }
  }

  /** Whether what was typed demands anything of the next word. */
  static boolean demands(String lead) {
    String before = lastWord(lead);
    return before != null && DEMANDS.containsKey(before);
  }

  /** Whether what was typed is an elided pronoun, which a verb follows. */
  static boolean demandsVerb(String lead) {
    String before = lastWord(lead);
    return before != null
        && DEMANDS.getOrDefault(before, List.of()).stream()
            .anyMatch(demand -> "bvq".indexOf(demand.gender()) >= 0);
  }

  /**
   * Whether a word fits.
   *
   * @param lead what was typed before it
   * @param written the word, perhaps with others behind it
   */
  boolean fits(String lead, String written) throws IOException {
    String before = lastWord(lead);
    if (before == null || !DEMANDS.containsKey(before)) {
      return true;
    }
    List<String> words = List.of(written.split(" "));
    for (Demand demand : DEMANDS.get(before)) {
      if (elides(words.get(0), demand.elision()) && fits(before, words, demand)) {
        return true;
      }
    }
    return false;
  }

  private boolean fits(String before, List<String> words, Demand demand) throws IOException {
    String word = words.get(0);
    String lower = word.toLowerCase(Locale.ROOT);
    if (demand.gender() == 'b') {
      return words.size() == 1 && BEHIND_CE.contains(lower);
    }
    if (demand.gender() == 'v') {
      return words.size() == 1
          && word.equals(lower)
          && (PRONOUNS.contains(lower)
              || lexicon.isConjugated(lower)
              || lexicon.isAuxiliary(lower));
    }
    if (demand.gender() == 'q') {
      // A clause begins: with a pronoun, an article or a preposition.
      return words.size() == 1 && Lexicon.isFunctionWord(lower);
    }
    if (demand.gender() == ' ') {
      return lower.endsWith("r") || lower.endsWith("re") || !lexicon.isVerbAlone(lower);
    }
    if (Lexicon.isFunctionWord(lower)) {
      return false;
    }
    if (words.size() > 1) {
      return agrees(word, demand)
          ? !clashes(word, words.get(1), demand)
          : !lexicon.knows(word) && isSeen(before, word, demand, SELDOM);
    }
    if (lexicon.agrees(word, demand.gender(), demand.number(), true)) {
      // A verb that may be a noun is one where an article stands before it: not dit, but fait.
      return lower.endsWith("e")
          || lower.endsWith("es")
          || !lexicon.isConjugated(lower)
          || together.frequency(TitlePhrases.key(word)) == 0
          || isSeen(before, word, demand, RARELY);
    }
    return agrees(word, demand)
        ? isSeen(before, word, demand, RARELY)
        : !lexicon.knows(word) && isSeen(before, word, demand, SELDOM);
  }

  private boolean agrees(String word, Demand demand) {
    return lexicon.agrees(word, demand.gender(), demand.number(), false);
  }

  /**
   * Whether the second word keeps the first from being what the article means: {@code la ministre
   * américain}, {@code la France Gall}.
   */
  private boolean clashes(String first, String second, Demand demand) {
    if (!Character.isLowerCase(second.charAt(0))) {
      return Character.isUpperCase(first.charAt(0));
    }
    boolean noun =
        lexicon.agrees(second, 'e', 's', false) || lexicon.agrees(second, 'e', 'p', false);
    return noun && !agrees(second, demand);
  }

  /** A name or new word with its article, as the articles have it. */
  private boolean isSeen(String before, String word, Demand demand, int seldom) throws IOException {
    if (demand.elision() == Elision.ELIDED) {
      // The chain takes an elided article off: nothing is left of it in the index.
      return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    }
    // In texts the chain joins what a hyphen joins.
    String key = TitlePhrases.key(word).replace(" ", "");
    Boolean known = seen.get(key);
    if (known == null) {
      known = together.isPreceded(key, before, seldom);
      seen.put(key, known);
    }
    return known;
  }

  private static boolean elides(String word, Elision elision) {
    if (elision == Elision.ANY || word.isEmpty()) {
      return true;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    char first = Folding.fold(lower).charAt(0);
    boolean mute = first == 'h' && ASPIRATED.stream().noneMatch(lower::startsWith);
    boolean vowel = "aeiou".indexOf(first) >= 0 && !lower.startsWith("onz") && !lower.equals("oui");
    return (vowel || mute) == (elision == Elision.ELIDED);
  }

  /** The last word of a text, in small letters; null where something stands between. */
  private static @Nullable String lastWord(String text) {
    int end = text.length();
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    boolean elided = end > 0 && "'’".indexOf(text.charAt(end - 1)) >= 0;
    int last = elided ? end - 1 : end;
    int start = last;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    boolean apart = elided ? end == text.length() : end < text.length();
    return start < last && apart ? text.substring(start, last).toLowerCase(Locale.ROOT) : null;
  }
}
