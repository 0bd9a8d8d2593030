package org.depeche.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.depeche.index.TitlePhrases;

/**
 * Gathers phrases as titles write them, and makes one of those that differ by capitals, hyphens or
 * missing accents alone; see {@link SpellingGroup}.
 */
final class Spellings implements PhraseTerms.Visitor {

  static final Comparator<Spelling> MOST_FIRST =
      Comparator.comparingInt(Spelling::titles).reversed().thenComparing(Spelling::written);

  /** How many more are looked at than are wanted, since some of them are left. */
  private static final int SPARE = 4;

  private final Map<String, SpellingGroup> groups = new HashMap<>();
  private final Predicate<String> isCommonWord;

  /**
   * Begins with none.
   *
   * @param isCommonWord tells of a word in small letters whether it is written so
   */
  Spellings(Predicate<String> isCommonWord) {
    this.isCommonWord = isCommonWord;
  }

  /** A phrase in its best spelling, and in how many titles it stands. */
  record Spelling(String key, String written, int titles) {}

  @Override
  public void visit(String key, String written, boolean atStart, int titles) {
    groups
        .computeIfAbsent(TitlePhrases.key(written), letters -> new SpellingGroup(key))
        .add(written, atStart, titles);
  }

  boolean isEmpty() {
    return groups.isEmpty();
  }

  /** The phrases, those of most titles first. */
  List<Spelling> best(int most) {
    List<Map.Entry<String, SpellingGroup>> all = new ArrayList<>(groups.entrySet());
    all.sort(
        Comparator.comparingInt(
                (Map.Entry<String, SpellingGroup> entry) -> -entry.getValue().titles())
            .thenComparing(Map.Entry::getKey));
    List<Spelling> best = new ArrayList<>();
    for (Map.Entry<String, SpellingGroup> entry :
        all.subList(0, Math.min(all.size(), SPARE * most))) {
      best.addAll(entry.getValue().spellings(isCommonWord));
    }
    best.sort(MOST_FIRST);
    return best.subList(0, Math.min(most, best.size()));
  }
}
