package org.depeche.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.depeche.analysis.InflectionPatterns;
import org.depeche.analysis.LexiconEntry;
import org.depeche.analysis.UnknownWords;

/**
 * The inflection of lemmas that are held out of the lexicon: every tenth one with all its forms is
 * unknown, and the patterns are learnt from the other nine tenths.
 *
 * <p>A form meets its lemma where what a text of the one leaves and what a query of the other looks
 * for share a term: the word itself or one of its probable lemmas.
 */
final class HeldOut {
  private static final int FOLDS = 10;

  /**
   * The figures of a part of speech.
   *
   * @param forms the pairs of a form and its lemma that differ
   * @param met how many of them meet
   */
  record Meeting(int forms, int met) {}

  private final Map<String, List<LexiconEntry>> kept = new HashMap<>();
  private final Map<Character, Map<String, Set<String>>> forms = new TreeMap<>();
  private final Map<String, Set<String>> lemmasOfForms = new HashMap<>();
  private final Map<String, Set<String>> terms = new HashMap<>();
  private final UnknownWords words;
  private final List<String> missed = new ArrayList<>();

  HeldOut(int fold) {
    Map<String, Integer> numbers = new HashMap<>();
    List<LexiconEntry> rest = new ArrayList<>();
    List<LexiconEntry> out = new ArrayList<>();
    LexiconEntry.forEach(
        entry -> {
          int number = numbers.computeIfAbsent(entry.lemma(), lemma -> numbers.size());
          (number % FOLDS == fold && isInflected(entry) ? out : rest).add(entry);
        });
    Set<String> unknown = new HashSet<>();
    for (LexiconEntry entry : out) {
      char kind = entry.tag().charAt(0);
      forms
          .computeIfAbsent(kind, key -> new TreeMap<>())
          .computeIfAbsent(entry.lemma(), key -> new HashSet<>())
          .add(entry.form());
      lemmasOfForms.computeIfAbsent(entry.form(), key -> new HashSet<>()).add(entry.lemma());
      lemmasOfForms.computeIfAbsent(entry.lemma(), key -> new HashSet<>()).add(entry.lemma());
      unknown.add(entry.form());
      unknown.add(entry.lemma());
    }
    rest.removeIf(entry -> unknown.contains(entry.form()));
    rest.forEach(entry -> kept.computeIfAbsent(entry.form(), k -> new ArrayList<>()).add(entry));
    words =
        new UnknownWords(
            InflectionPatterns.learn(rest::forEach), form -> kept.getOrDefault(form, List.of()));
  }

  private static boolean isInflected(LexiconEntry entry) {
    String form = entry.form();
    return !entry.tag().isEmpty()
        && "NJV".indexOf(entry.tag().charAt(0)) >= 0
        && !isPrefixedUnit(entry)
        && form.equals(form.toLowerCase(Locale.ROOT))
        && entry.lemma().equals(entry.lemma().toLowerCase(Locale.ROOT));
  }

  /** What the lexicon gives {@code kilovolt} and {@code km} as their lemmas are other words. */
  private static boolean isPrefixedUnit(LexiconEntry entry) {
    boolean invariable = entry.tag().contains(" sp") && !entry.form().equals(entry.lemma());
    return entry.tag().startsWith("N ")
        && (invariable
            || entry.form().length() > entry.lemma().length() + 1
                && (entry.form().endsWith(entry.lemma())
                    || entry.form().endsWith(entry.lemma() + 's')));
  }

  /** By part of speech (N noun, J adjective, V verb): pairs of a form and its lemma. */
  Map<Character, Meeting> meetings() {
    Map<Character, Meeting> meetings = new LinkedHashMap<>();
    forms.forEach(
        (kind, lemmas) -> {
          int all = 0;
          int met = 0;
          for (Map.Entry<String, Set<String>> lemma : lemmas.entrySet()) {
            for (String form : lemma.getValue()) {
              if (form.equals(lemma.getKey())) {
                continue;
              }
              all++;
              if (shares(form, lemma.getKey())) {
                met++;
              } else {
                missed.add(kind + " " + form + " " + lemma.getKey() + " " + terms(form));
              }
            }
          }
          meetings.put(kind, new Meeting(all, met));
        });
    return meetings;
  }

  /** The pairs that do not meet, after {@link #meetings}. */
  List<String> missed() {
    return missed;
  }

  /**
   * Pairs of a form and a held-out lemma that meet although the lexicon does not lead from the one
   * to the other, even by a form that both lemmas have.
   *
   * @return of how many pairs that meet, how many are false, and these
   */
  FalseMeetings falseMeetings() {
    Map<String, Set<String>> lemmasByTerm = new HashMap<>();
    for (Map<String, Set<String>> lemmas : forms.values()) {
      for (String lemma : lemmas.keySet()) {
        terms(lemma)
            .forEach(term -> lemmasByTerm.computeIfAbsent(term, k -> new HashSet<>()).add(lemma));
      }
    }
    int pairs = 0;
    List<String> found = new ArrayList<>();
    for (Map.Entry<String, Set<String>> form : new TreeMap<>(lemmasOfForms).entrySet()) {
      Set<String> met = new HashSet<>();
      terms(form.getKey()).forEach(term -> met.addAll(lemmasByTerm.getOrDefault(term, Set.of())));
      pairs += met.size();
      met.removeAll(form.getValue());
      for (String other : met) {
        // The other lemma is a form of the same lemma, or has such a lemma itself.
        Set<String> own = new HashSet<>(lemmasOfForms.getOrDefault(other, Set.of()));
        own.retainAll(form.getValue());
        if (own.isEmpty()) {
          found.add(form.getKey() + " " + other);
        }
      }
    }
    return new FalseMeetings(pairs, found);
  }

  /**
   * Pairs that meet.
   *
   * @param all how many
   * @param wrong those that should not
   */
  record FalseMeetings(int all, List<String> wrong) {}

  private boolean shares(String one, String other) {
    Set<String> both = new HashSet<>(terms(one));
    both.retainAll(terms(other));
    return !both.isEmpty();
  }

  private Set<String> terms(String word) {
    return terms.computeIfAbsent(
        word,
        key -> {
          Set<String> all = new HashSet<>(words.lemmas(key));
          all.add(key);
          return all;
        });
  }
}
