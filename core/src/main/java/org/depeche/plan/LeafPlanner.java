package org.depeche.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.depeche.analysis.Lexicon;
import org.depeche.index.Snapshot;
import org.depeche.query.QueryPart;
import org.depeche.query.QueryTooComplexException;
import org.jspecify.annotations.Nullable;

/**
 * Makes the clauses of the parts that are looked for as they stand, and gathers those that score.
 */
final class LeafPlanner {

  /** What lies between neighbours of which the second is required. */
  private static final String SIGN = " +";

  private final QueryWords words;
  private final WordBuilder builder;
  private final Expander expander;
  private final FrequentPhrases phrases;
  private final Weights weights;
  private final Snapshot snapshot;
  private final List<Clause> clauses = new ArrayList<>();
  private final List<Pair> pairs = new ArrayList<>();
  private @Nullable Word last;

  LeafPlanner(
      QueryWords words,
      WordBuilder builder,
      Expander expander,
      FrequentPhrases phrases,
      Weights weights,
      Snapshot snapshot) {
    this.words = words;
    this.builder = builder;
    this.expander = expander;
    this.phrases = phrases;
    this.weights = weights;
    this.snapshot = snapshot;
  }

  /**
   * How a part is looked for.
   *
   * @param wanted whether it scores and is corrected; false for what is excluded
   * @param field the only field that it is looked for in, or null for all
   */
  record Use(boolean wanted, @Nullable String field) {
    static final Use WANTED = new Use(true, null);
    static final Use EXCLUDED = new Use(false, null);
  }

  /** The clauses that score, in the order of the query. */
  List<Clause> clauses() {
    return clauses;
  }

  /** The neighbours, as they were typed. */
  List<Pair> pairs() {
    return pairs;
  }

  /**
   * The content clauses of text.
   *
   * @param any whether any of them finds an article
   */
  List<Clause> text(QueryPart.Leaf part, ContentWords content, Use use, boolean any)
      throws IOException {
    WordBuilder words = (use.wanted() ? builder : builder.literal()).in(use.field());
    if (part instanceof QueryPart.Phrase) {
      words = words.uncorrected();
    }
    TextPlan text = new TextPlan(part, this.words.of(part), content, words, weights, any);
    if (use.wanted()) {
      clauses.addAll(text.clauses());
      pairs.addAll(text.pairs());
      pairWithLast(text);
    }
    return text.clauses().stream().filter(Clause::content).toList();
  }

  /** {@code +coopération +militaire}: neighbours, as without their signs. */
  private void pairWithLast(TextPlan text) {
    Word first = text.first();
    if (last != null && first != null && first.start() - last.end() == SIGN.length()) {
      pairs.add(new Pair(last, first, 1, weights.pair()));
    }
    last = text.last();
  }

  /** The content clauses of a part that stands by itself, with an operator. */
  List<Clause> alone(QueryPart.Leaf part, Use use) throws IOException {
    return switch (part) {
      case QueryPart.Text text -> text(text, ofPart(text), use, false);
      case QueryPart.Phrase phrase -> phrase(phrase, use);
      case QueryPart.Prefix prefix -> expanded(prefix, use);
      case QueryPart.Fuzzy fuzzy -> expanded(fuzzy, use);
    };
  }

  private ContentWords ofPart(QueryPart.Leaf part) {
    return new ContentWords(List.of(words.of(part)));
  }

  private List<Clause> expanded(QueryPart.Leaf part, Use use) throws IOException {
    Words.Found found = expander.word(part);
    if (found == null) {
      return text(part, ofPart(part), use, false);
    }
    Word typed = builder.in(use.field()).word(found, part.start(), true);
    Map<String, Form> answers = new LinkedHashMap<>();
    if (part instanceof QueryPart.Fuzzy) {
      typed.forms().stream()
          .filter(form -> form.match() != Match.KIN)
          .forEach(form -> add(form, answers));
      expander.near(found).forEach(form -> add(form, answers));
      // A word that is both is found as the one spelt nearly so.
      typed.forms().forEach(form -> add(form, answers));
    } else {
      expander.beginningWith(found).forEach(form -> add(form, answers));
    }
    String sign = part instanceof QueryPart.Fuzzy ? "~" : "*";
    Word word =
        new Word(
            typed.typed() + sign,
            typed.start(),
            typed.end(),
            true,
            typed.weight(),
            List.copyOf(answers.values()),
            use.field());
    return scored(new Clause.Single(word), use);
  }

  private static void add(Form form, Map<String, Form> forms) {
    forms.putIfAbsent(form.kind().type() + ' ' + form.text(), form);
  }

  private List<Clause> scored(Clause clause, Use use) {
    if (use.wanted()) {
      clauses.add(clause);
    }
    return List.of(clause);
  }

  /** Whether a phrase has more words than are looked for in their order. */
  boolean isTooLong(QueryPart.Phrase part) {
    return words.of(part).stream().filter(word -> word.span() == 1).count()
        > Planner.MAX_PHRASE_WORDS;
  }

  /** The clause of a phrase; none where it holds no word. */
  List<Clause> phrase(QueryPart.Phrase part, Use use) throws IOException {
    List<Word> inOrder = new ArrayList<>();
    List<Integer> positions = new ArrayList<>();
    List<Words.Found> single = words.of(part).stream().filter(word -> word.span() == 1).toList();
    boolean content =
        single.stream().anyMatch(w -> w.exact().stream().noneMatch(Lexicon::isFunctionWord));
    for (int i = 0; i < single.size(); i++) {
      Words.Found word = single.get(i);
      if (inOrder.size() == Planner.MAX_PHRASE_WORDS) {
        throw new QueryTooComplexException(
            "words in a phrase",
            words.of(part).size(),
            Planner.MAX_PHRASE_WORDS,
            part.start() + word.start());
      }
      Word quoted = builder.in(use.field()).quoted(word, part.start(), weights.phrase(), content);
      inOrder.add(
          i + 1 == single.size()
              ? quoted
              : quoted.with(PlaceArticles.contracted(word, single.get(i + 1), snapshot)));
      positions.add(word.position());
    }
    if (inOrder.isEmpty()) {
      return List.of();
    }
    List<Clause.Phrase.Whole> wholes = wholes(part, use, single, inOrder);
    Clause.Phrase phrase = new Clause.Phrase(part.text(), inOrder, positions, wholes);
    phrases.add(phrase);
    return scored(phrase, use);
  }

  /** The compounds of a phrase as one word; their parts are answered by them as well. */
  private List<Clause.Phrase.Whole> wholes(
      QueryPart.Phrase part, Use use, List<Words.Found> single, List<Word> inOrder)
      throws IOException {
    List<Clause.Phrase.Whole> wholes = new ArrayList<>();
    for (Words.Found compound : words.of(part)) {
      if (compound.span() == 1) {
        continue;
      }
      int end = compound.position() + compound.span();
      int from = 0;
      while (from < single.size() && single.get(from).position() < compound.position()) {
        from++;
      }
      int to = from;
      while (to < single.size() && single.get(to).position() < end) {
        to++;
      }
      if (to > from) {
        Word whole =
            builder.in(use.field()).quoted(compound, part.start(), weights.phrase(), false);
        for (int i = from; i < to; i++) {
          inOrder.set(i, inOrder.get(i).with(whole.forms()));
        }
        wholes.add(new Clause.Phrase.Whole(whole, from, to));
      }
    }
    return wholes;
  }
}
