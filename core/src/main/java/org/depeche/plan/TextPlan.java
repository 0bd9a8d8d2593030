package org.depeche.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.depeche.query.QueryPart;
import org.jspecify.annotations.Nullable;

/** The clauses and pairs of a part of a query that is text, with an operator or none. */
final class TextPlan {

  private static final Pattern YEARS = Pattern.compile("([12]\\d{3})-([12]\\d{3})");

  /** A score, or the number of a law of a year. */
  private static final Pattern SCORE = Pattern.compile("(?:\\d{1,2}|(?:19|20)\\d\\d)[-\u2013]\\d+");

  /** The words that some write as one: {@code Le Bon Coin}. */
  private static final int MAX_WORDS_OF_A_NAME = 3;

  private final List<Clause> clauses = new ArrayList<>();
  private final List<Pair> pairs = new ArrayList<>();
  private final Weights weights;
  private final boolean pairFunctionWords;

  private @Nullable Word first;
  private @Nullable Word previous;
  private int previousPosition;

  TextPlan(
      QueryPart.Leaf part,
      List<Words.Found> found,
      ContentWords content,
      WordBuilder builder,
      Weights weights,
      boolean any)
      throws IOException {
    this.weights = weights;
    // "Le Pen", "la une": beside one content word or none, the function words tell the rest.
    this.pairFunctionWords = content.count() <= 1;
    int i = 0;
    while (i < found.size()) {
      Words.Found first = found.get(i);
      WordBuilder.Apart apart = builder.apart(found, i, part);
      if (apart != null) {
        clauses.add(apart.clause());
        pairWithPrevious(apart.whole(), first.position());
        i += apart.pieces();
        continue;
      }
      if (first.span() == 1) {
        WordBuilder.Corrected words =
            builder.corrected(first, part.start(), content.isContent(found, i));
        addWord(first, words.with(writtenTogether(found, i, builder)), builder);
        i++;
        continue;
      }
      int end = first.position() + first.span();
      boolean meaningful = content.isContent(found, i);
      Word whole = builder.word(first, part.start(), meaningful);
      // A locution that is a function word is not asked for by its parts; and its figures say
      // nothing of a score or of the number of a law, however near they are.
      if (!meaningful || SCORE.matcher(first.typed()).matches() && isOneThing(first)) {
        clauses.add(new Clause.Single(whole));
        pairWithPrevious(whole, first.position());
        while (i < found.size() && found.get(i).position() < end) {
          i++;
        }
        continue;
      }
      boolean stands = builder.stands(first);
      List<Word> parts = new ArrayList<>();
      List<Integer> offsets = new ArrayList<>();
      boolean oneThing = isOneThing(first);
      List<Words.Found> convention = builder.ofConvention(first);
      for (i++; i < found.size() && found.get(i).position() < end; i++) {
        Words.Found inside = found.get(i);
        List<Word> words =
            stands
                ? List.of(builder.word(inside, part.start(), true))
                : builder.corrected(inside, part.start(), true).inCompound();
        if (parts.size() < convention.size()) {
          Word written = builder.word(convention.get(parts.size()), part.start(), true);
          words = List.of(written.at(words.get(0)));
        }
        parts.addAll(words);
        oneThing &= words.size() == 1;
        offsets.add(inside.position() - first.position());
        words.forEach(word -> pairWithPrevious(word, inside.position()));
      }
      clauses.add(new Clause.Compound(whole, parts, oneThing ? offsets : List.of()));
    }
    clauses.addAll(builder.acronyms(found, part.start(), any));
  }

  /**
   * {@code G20}, {@code F-35}: what figures belong to is nothing without them, but a span of years
   * ({@code 1914-1918}) is written in many ways.
   */
  private static boolean isOneThing(Words.Found word) {
    Matcher years = YEARS.matcher(word.typed());
    if (years.matches() && years.group(1).compareTo(years.group(2)) < 0) {
      return false;
    }
    return word.typed().chars().anyMatch(Character::isDigit);
  }

  /** What a word and its neighbours are where they are written as one. */
  private static List<Form> writtenTogether(List<Words.Found> found, int i, WordBuilder builder)
      throws IOException {
    List<Form> forms = new ArrayList<>();
    for (int size = 2; size <= MAX_WORDS_OF_A_NAME; size++) {
      for (int from = Math.max(0, i - size + 1); from <= i; from++) {
        if (from + size <= found.size()) {
          forms.addAll(builder.writtenTogether(found.subList(from, from + size)));
        }
      }
    }
    return forms;
  }

  /** A word, or the two that were run together in it. */
  private void addWord(Words.Found typed, WordBuilder.Corrected corrected, WordBuilder builder)
      throws IOException {
    List<Word> words = corrected.words();
    if (corrected.beside() != null) {
      List<Integer> offsets =
          words.size() == 1 ? List.of() : IntStream.range(0, words.size()).boxed().toList();
      clauses.add(new Clause.Compound(corrected.beside(), words, offsets));
    }
    for (int i = 0; i < words.size(); i++) {
      if (corrected.beside() == null) {
        clauses.add(
            words.size() == 1
                ? builder.speltOut(words.get(i), typed)
                : new Clause.Single(words.get(i)));
      }
      pairWithPrevious(words.get(i), typed.position() + i);
    }
    previousPosition = typed.position();
  }

  List<Clause> clauses() {
    return clauses;
  }

  List<Pair> pairs() {
    return pairs;
  }

  /** The first word that has neighbours; null for none. */
  @Nullable Word first() {
    return first;
  }

  /** The last word that has neighbours; null for none. */
  @Nullable Word last() {
    return previous;
  }

  private void pairWithPrevious(Word word, int position) {
    if (!word.content() && !pairFunctionWords) {
      return;
    }
    int distance = position - previousPosition;
    if (previous != null && distance >= 1 && distance <= weights.pairDistance()) {
      pairs.add(new Pair(previous, word, distance, weights.pair()));
    }
    first = first == null ? word : first;
    previous = word;
    previousPosition = position;
  }
}
