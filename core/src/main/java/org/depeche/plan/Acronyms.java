package org.depeche.plan;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.depeche.analysis.EvidenceKind;
import org.depeche.analysis.Folding;
import org.depeche.analysis.Lexicon;
import org.depeche.article.Article;
import org.depeche.index.Snapshot;

/**
 * What acronyms stand for, as the articles of an index say: {@code contrat à durée déterminée
 * (CDD)}. Looked up when a query asks, in the articles that hold the acronym most often, and
 * remembered. Safe for use by several threads.
 */
final class Acronyms {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 6;

  /** How far before an acronym its words may begin, in characters. */
  private static final int REACH = 120;

  private static final int REMEMBERED = 10_000;

  private final Map<String, List<Words.Found>> known = new ConcurrentHashMap<>();

  private final AcronymArticles articles = new AcronymArticles();

  /** What initials of words may stand for. */
  private final Map<String, List<Words.Found>> initials = new ConcurrentHashMap<>();

  /** Whether a word may be an acronym: few letters, and no word of the lexicon. */
  static boolean isCandidate(String word, Lexicon lexicon) {
    return word.length() >= SHORTEST
        && word.length() <= LONGEST
        && word.chars().allMatch(Character::isLetter)
        && !lexicon.knows(word);
  }

  /**
   * The words that initials stand for, if they are an acronym of the index; none otherwise, or
   * where no article that would be read holds all the words that have them.
   *
   * @param typed the words that have the initials
   * @param content the content words of a text
   */
  List<Words.Found> ofInitials(
      String letters,
      List<Words.Found> typed,
      KnownWords knownWords,
      Lexicon lexicon,
      Vocabulary vocabulary,
      Snapshot snapshot,
      Function<String, List<Words.Found>> content)
      throws IOException {
    List<Words.Found> words = initials.get(letters);
    if (words == null) {
      boolean stands =
          isCandidate(letters, lexicon) && vocabulary.frequency(EvidenceKind.EXACT, letters) > 0;
      if (stands
          && !known.containsKey(letters.toUpperCase(Locale.ROOT))
          && !articles.mayExplain(letters, typed, knownWords, snapshot)) {
        // Other words may have the same initials.
        return List.of();
      }
      words = stands ? of(letters, snapshot, content) : List.of();
      if (initials.size() < REMEMBERED) {
        initials.put(letters, words);
      }
    }
    return words;
  }

  /**
   * The words that an acronym stands for, as an article writes them; none if no article says.
   *
   * @param content the content words of a text
   */
  List<Words.Found> of(
      String acronym, Snapshot snapshot, Function<String, List<Words.Found>> content)
      throws IOException {
    String capitals = acronym.toUpperCase(Locale.ROOT);
    List<Words.Found> words = known.get(capitals);
    if (words == null) {
      Optional<String> said = look(capitals, snapshot);
      words = said.isEmpty() ? List.of() : content.apply(said.get());
      if (known.size() < REMEMBERED) {
        known.put(capitals, words);
      }
    }
    return words;
  }

  /** What most of the articles say; of two said as often, the first by its letters. */
  private Optional<String> look(String capitals, Snapshot snapshot) throws IOException {
    Map<String, Integer> votes = new TreeMap<>();
    for (int article : articles.of(capitals.toLowerCase(Locale.ROOT), snapshot)) {
      vote(capitals, snapshot.article(article), votes);
    }
    return votes.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }

  private static void vote(String capitals, Article article, Map<String, Integer> votes) {
    String sign = "(" + capitals + ")";
    for (String text : List.of(article.title(), article.lead(), article.body())) {
      int at = text.indexOf(sign);
      if (at > 0) {
        String said = spelt(capitals, text.substring(Math.max(0, at - REACH), at));
        if (!said.isEmpty()) {
          votes.merge(said, 1, Integer::sum);
        }
      }
    }
  }

  /** The last words of a text, if the letters of the acronym are their initials; else nothing. */
  private static String spelt(String capitals, String before) {
    Deque<String> words = new ArrayDeque<>();
    List<String> written = new ArrayList<>(List.of(before.split("[^\\p{L}]+")));
    int letter = capitals.length() - 1;
    for (int i = written.size() - 1; i >= 0 && letter >= 0; i--) {
      String word = written.get(i).toLowerCase(Locale.ROOT);
      if (!word.isEmpty() && initial(word) == initial(capitals.substring(letter))) {
        letter--;
      } else if (!Lexicon.isFunctionWord(word)) {
        return "";
      }
      words.addFirst(word);
    }
    return letter < 0 ? String.join(" ", words) : "";
  }

  private static char initial(String word) {
    return Folding.fold(word.substring(0, 1).toLowerCase(Locale.ROOT)).charAt(0);
  }
}
