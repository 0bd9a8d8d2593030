package org.depeche.highlight;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depeche.plan.Word;

/** Tells which words of a phrase, quoted or meant, stand outside of it in a text. */
final class PhraseMarks {

  private final int first;
  private final List<Integer> positions;

  /** Words that the plan has beside the phrase for what is typed inside of it. */
  private final Set<Integer> doubles = new HashSet<>();

  /**
   * Makes the phrase ready.
   *
   * @param phrase the words of the phrase
   * @param positions the position of each
   * @param first the number of its first word
   * @param words all words of the plan
   */
  PhraseMarks(List<Word> phrase, List<Integer> positions, int first, List<Word> words) {
    this.first = first;
    this.positions = positions;
    int from = phrase.getFirst().start();
    int to = phrase.getLast().end();
    for (int i = 0; i < words.size(); i++) {
      boolean own = i >= first && i < first + phrase.size();
      if (!own && words.get(i).start() >= from && words.get(i).end() <= to) {
        doubles.add(i);
      }
    }
  }

  /** The words of the phrase that stand outside of it; their doubles too, where it stands. */
  Set<Found> stray(List<Found> found) {
    Map<Integer, Set<Integer>> wordsAt = new HashMap<>();
    for (Found one : found) {
      int inPhrase = one.mark().word() - first;
      if (inPhrase >= 0 && inPhrase < positions.size()) {
        wordsAt.computeIfAbsent(one.position(), key -> new HashSet<>()).add(inPhrase);
      }
    }
    Set<Integer> inside = new HashSet<>();
    wordsAt.forEach(
        (position, words) -> {
          if (words.contains(0) && standsAt(position - positions.getFirst(), wordsAt)) {
            positions.forEach(offset -> inside.add(position - positions.getFirst() + offset));
          }
        });
    Set<Found> stray = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Found one : found) {
      int inPhrase = one.mark().word() - first;
      boolean own = inPhrase >= 0 && inPhrase < positions.size();
      boolean twin = doubles.contains(one.mark().word()) && !inside.isEmpty();
      if ((own || twin) && !inside.contains(one.position())) {
        stray.add(one);
      }
    }
    return stray;
  }

  private boolean standsAt(int start, Map<Integer, Set<Integer>> wordsAt) {
    for (int i = 0; i < positions.size(); i++) {
      if (!wordsAt.getOrDefault(start + positions.get(i), Set.of()).contains(i)) {
        return false;
      }
    }
    return true;
  }
}
