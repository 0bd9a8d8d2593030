package org.depeche.plan;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Words and neighbours that were typed again are looked for once, and weigh as often as they were
 * typed: a word of sixty in a row costs no more than one, and scores the same.
 */
final class TypedAgain {

  /** Words that another one stands for now. */
  private final Map<Word, Word> standsFor = new IdentityHashMap<>();

  /** The clauses, where equal single words are one, in the place of the first. */
  List<Clause> clauses(List<Clause> typed) {
    List<List<Clause>> groups = new ArrayList<>();
    for (Clause clause : typed) {
      groupOf(clause, groups).add(clause);
    }
    return groups.stream().map(this::joined).toList();
  }

  private static List<Clause> groupOf(Clause clause, List<List<Clause>> groups) {
    for (List<Clause> group : groups) {
      if (clause instanceof Clause.Single one
          && group.get(0) instanceof Clause.Single other
          && one.content() == other.content()
          && isSame(one.word(), other.word())) {
        return group;
      }
    }
    List<Clause> group = new ArrayList<>(1);
    groups.add(group);
    return group;
  }

  private Clause joined(List<Clause> group) {
    if (group.size() == 1) {
      return group.get(0);
    }
    float weight = 0;
    for (Clause clause : group) {
      weight += clause.words().get(0).weight();
    }
    Word all = group.get(0).words().get(0).weighing(weight);
    group.forEach(clause -> standsFor.put(clause.words().get(0), all));
    return new Clause.Single(all);
  }

  /** The neighbours, where equal ones are one, of the words that {@link #clauses} left. */
  List<Pair> pairs(List<Pair> typed) {
    List<Pair> once = new ArrayList<>();
    for (Pair pair : typed) {
      int known = 0;
      while (known < once.size() && !isSame(pair, once.get(known))) {
        known++;
      }
      if (known == once.size()) {
        once.add(new Pair(word(pair.first()), word(pair.second()), pair.distance(), pair.weight()));
      } else {
        Pair first = once.get(known);
        float weight = first.weight() + pair.weight();
        once.set(known, new Pair(first.first(), first.second(), first.distance(), weight));
      }
    }
    return once;
  }

  private Word word(Word typed) {
    return standsFor.getOrDefault(typed, typed);
  }

  private static boolean isSame(Pair one, Pair other) {
    return one.distance() == other.distance()
        && isSame(one.first(), other.first())
        && isSame(one.second(), other.second());
  }

  private static boolean isSame(Word one, Word other) {
    return one.typed().equals(other.typed())
        && Objects.equals(one.field(), other.field())
        && one.forms().equals(other.forms());
  }
}
