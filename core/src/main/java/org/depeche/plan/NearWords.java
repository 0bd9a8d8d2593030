package org.depeche.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depeche.analysis.Lexicon;

/**
 * Finds what a written word may be meant for among the words of an index: the words near by its
 * slips, and two that were run together.
 */
final class NearWords {

  /** Words kept; about 1 kB each. */
  private static final int REMEMBERED = 2048;

  /** The others are far less likely. */
  private static final int MOST_READINGS = 8;

  private static final int LETTERS_FOR_ONE_EDIT = 5;
  private static final int LETTERS_FOR_TWO_EDITS = 8;
  private static final int LETTERS_FOR_TWO_WORDS = 8;

  /** Shorter pieces of a run-together word could be anything. */
  private static final int SHORTEST_PIECE = 3;

  /** What the slips of a word may cost altogether: so much, and so much more for each letter. */
  private static final float COST = 1.5f;

  private static final float COST_OF_LETTER = 0.85f;

  /** More slips than this are another word. */
  private static final float DEAREST = 10.5f;

  private static final float RUN_TOGETHER = 3.5f;

  /** Particles are often written with their names, by those who bear them too. */
  private static final float PARTICLE_RUN_TOGETHER = 2.5f;

  /** The letters before an apostrophe, and those that may follow it. */
  private static final String ELIDED = "dljnmstq";

  private static final String BEGINNINGS = "aeiouyh";

  /** Ends the keys of readings with a particle; no word holds it. */
  private static final char PARTICLE = ' ';

  private static final Set<String> PARTICLES =
      Set.of("le", "la", "les", "de", "du", "des", "van", "von", "el", "al", "ben", "bin", "saint");

  private final Map<String, List<Reading>> remembered;
  private final Vocabulary vocabulary;

  /**
   * Looks for words.
   *
   * @param remembered the words of the index that were looked for before, with what was found; for
   *     several threads
   */
  NearWords(Map<String, List<Reading>> remembered, Vocabulary vocabulary) {
    this.remembered = remembered;
    this.vocabulary = vocabulary;
  }

  /**
   * The words that a word may be meant for by one wrong letter or any sounds, itself apart.
   *
   * @param folded a word
   * @return other words, the likeliest first
   */
  List<Reading> of(String folded) throws IOException {
    if (folded.length() < LETTERS_FOR_ONE_EDIT) {
      return List.of();
    }
    List<Reading> known = remembered.get(folded);
    if (known == null) {
      Slips slips = new Slips(folded);
      List<Vocabulary.Candidate> found = new ArrayList<>(vocabulary.near(folded, 1));
      found.addAll(vocabulary.accepted(SlipAutomaton.of(slips, 0)));
      known = likeliest(slips, found);
      remember(folded, known);
    }
    return known;
  }

  private void remember(String key, List<Reading> readings) {
    if (remembered.size() >= REMEMBERED) {
      remembered.clear();
    }
    remembered.put(key, readings);
  }

  /**
   * The words that a word may be meant for by a wrong letter and any sounds, or, where it is long,
   * by two wrong letters, the likeliest first.
   */
  List<Reading> furtherFrom(String folded) throws IOException {
    if (folded.length() < LETTERS_FOR_ONE_EDIT) {
      return List.of();
    }
    Slips slips = new Slips(folded);
    List<Vocabulary.Candidate> found =
        new ArrayList<>(vocabulary.accepted(SlipAutomaton.of(slips, 1)));
    if (folded.length() >= LETTERS_FOR_TWO_EDITS) {
      found.addAll(vocabulary.near(folded, 2));
    }
    return likeliest(slips, found);
  }

  private static List<Reading> likeliest(Slips slips, List<Vocabulary.Candidate> candidates) {
    float dearest = Math.min(DEAREST, COST + COST_OF_LETTER * slips.written().length());
    List<Reading> near = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Vocabulary.Candidate candidate : candidates) {
      if (!seen.add(candidate.text())) {
        continue;
      }
      float cost = slips.cost(candidate.text());
      if (cost > 0 && cost <= dearest && !Lexicon.isFunctionWord(candidate.text())) {
        near.add(new Reading(List.of(candidate.text()), candidate.frequency(), cost));
      }
    }
    near.sort(
        Comparator.comparingDouble(Reading::likelihood).reversed().thenComparing(Reading::last));
    return List.copyOf(near.subList(0, Math.min(MOST_READINGS, near.size())));
  }

  /** The two words that were run together in a word, where the rarer one is most frequent. */
  List<Reading> pieces(String folded) throws IOException {
    int most = 0;
    int cut = 0;
    int last = folded.length() < LETTERS_FOR_TWO_WORDS ? 0 : folded.length() - SHORTEST_PIECE;
    for (int i = SHORTEST_PIECE; i <= last; i++) {
      String first = folded.substring(0, i);
      String second = folded.substring(i);
      int rarer =
          Lexicon.isFunctionWord(first) || Lexicon.isFunctionWord(second)
              ? 0
              : Math.min(vocabulary.frequency(first), vocabulary.frequency(second));
      if (rarer > most) {
        most = rarer;
        cut = i;
      }
    }
    if (cut == 0) {
      return List.of();
    }
    List<String> words = List.of(folded.substring(0, cut), folded.substring(cut));
    int articles = vocabulary.sideBySide(words);
    return List.of(new Reading(words, Math.max(1, articles), RUN_TOGETHER));
  }

  /** The word behind an elided article or pronoun whose apostrophe was left out. */
  List<Reading> elided(String folded) throws IOException {
    int begin = folded.startsWith("qu") ? 2 : 1;
    if (folded.length() - begin < SHORTEST_PIECE
        || ELIDED.indexOf(folded.charAt(0)) < 0
        || BEGINNINGS.indexOf(folded.charAt(begin)) < 0) {
      return List.of();
    }
    String word = folded.substring(begin);
    int articles = vocabulary.frequency(word);
    return articles == 0
        ? List.of()
        : List.of(new Reading(List.of(word), articles, PARTICLE_RUN_TOGETHER));
  }

  /** A particle and the name that were run together in a word, where they stand side by side. */
  List<Reading> particles(String folded) throws IOException {
    String key = folded + PARTICLE;
    List<Reading> known = remembered.get(key);
    if (known == null) {
      known = List.copyOf(withParticle(folded));
      remember(key, known);
    }
    return known;
  }

  private List<Reading> withParticle(String folded) throws IOException {
    List<Reading> readings = new ArrayList<>();
    for (String particle : PARTICLES) {
      if (folded.startsWith(particle) && folded.length() - particle.length() >= SHORTEST_PIECE) {
        List<String> words = List.of(particle, folded.substring(particle.length()));
        if (vocabulary.frequency(words.get(1)) > 0) {
          int articles = vocabulary.sideBySide(words);
          if (articles > 0) {
            readings.add(new Reading(words, articles, PARTICLE_RUN_TOGETHER));
          }
        }
      }
    }
    return readings;
  }
}
