package org.depeche.highlight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the passages that answer best, by the evidence that ranking goes by: what each word found
 * counts, more for a word that few passages hold, and for neighbours near each other. What an
 * earlier choice shows already counts little, and what repeats the title or a choice nothing.
 */
final class Chooser {

  /** What a word counts that an earlier choice shows. */
  private static final double SHOWN = 0.4;

  /** Nearness counts for each of the two words. */
  private static final int NEIGHBOURS = 2;

  /** What a passage counts that says little beside the words looked for. */
  private static final double THIN = 0.5;

  /** A passage with fewer letters beside the marked ones says little. */
  private static final int FEW_LETTERS = 30;

  /** How much more the first passage of an article counts; the n-th the n-th part of that. */
  private static final double OPENING = 0.15;

  private final List<Passage> passages;
  private final List<Candidate> candidates = new ArrayList<>();
  private final Map<Integer, Integer> holders = new HashMap<>();
  private final Set<String> said = new HashSet<>();

  /**
   * Prepares a choice.
   *
   * @param title the title above the snippets
   * @param passages the passages, in the order of the article
   */
  Chooser(String title, List<Passage> passages) {
    this.passages = passages;
    said.add(Passage.letters(title));
    for (int i = 0; i < passages.size(); i++) {
      if (!passages.get(i).findings().marks().isEmpty()) {
        Map<Integer, Float> words = best(passages.get(i));
        words.keySet().forEach(word -> holders.merge(word, 1, Integer::sum));
        candidates.add(new Candidate(passages.get(i), i, words));
      }
    }
  }

  /** A passage that holds something, its place in the article, and what each word in it counts. */
  private record Candidate(Passage passage, int place, Map<Integer, Float> words) {}

  /** At most so many passages, in the order of the article; its opening where nothing is found. */
  List<Passage> choose(int most) {
    List<Passage> chosen = new ArrayList<>();
    Set<Integer> shown = new HashSet<>();
    while (chosen.size() < most) {
      Candidate best = best(chosen, shown);
      if (best == null) {
        break;
      }
      // What says the same again is no candidate any more.
      candidates.removeIf(one -> one == best);
      if (said.add(best.passage.letters())) {
        chosen.add(best.passage);
        shown.addAll(best.words.keySet());
      }
    }
    if (chosen.isEmpty() && most > 0) {
      passages.stream()
          .filter(passage -> !said.contains(passage.letters()))
          .findFirst()
          .or(() -> passages.stream().findFirst())
          .ifPresent(chosen::add);
    }
    // The same objects: to compare them would make a short search link the method of a record.
    return passages.stream()
        .filter(passage -> chosen.stream().anyMatch(one -> one == passage))
        .toList();
  }

  private @Nullable Candidate best(List<Passage> chosen, Set<Integer> shown) {
    Candidate best = null;
    double most = 0;
    for (Candidate candidate : candidates) {
      double score = score(candidate, shown) * (1 + OPENING / (candidate.place + 1));
      if (score > most && chosen.stream().noneMatch(candidate.passage::overlaps)) {
        best = candidate;
        most = score;
      }
    }
    return best;
  }

  private double score(Candidate candidate, Set<Integer> shown) {
    double score = 0;
    for (Map.Entry<Integer, Float> word : candidate.words.entrySet()) {
      double part = word.getValue() * rarity(word.getKey());
      score += shown.contains(word.getKey()) ? SHOWN * part : part;
    }
    Set<Integer> pairs = new HashSet<>();
    for (Near near : candidate.passage.findings().nears()) {
      score += pairs.add(near.pair()) ? NEIGHBOURS * near.value() : 0;
    }
    return isThin(candidate.passage) ? THIN * score : score;
  }

  private double rarity(int word) {
    return Math.log(1 + (double) passages.size() / holders.getOrDefault(word, 1));
  }

  /** What counts most of each word in a passage. */
  private static Map<Integer, Float> best(Passage passage) {
    Map<Integer, Float> best = new HashMap<>();
    passage.findings().marks().forEach(m -> best.merge(m.word(), m.value(), Math::max));
    return best;
  }

  private static boolean isThin(Passage passage) {
    int letters = passage.end() - passage.start();
    for (Snippet.Range range : Passage.ranges(passage.findings().marks(), 0)) {
      letters -= range.end() - range.start();
    }
    return letters < FEW_LETTERS;
  }
}
