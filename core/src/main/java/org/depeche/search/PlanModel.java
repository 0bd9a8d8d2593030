package org.depeche.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depeche.index.Snapshot;
import org.depeche.plan.Clause;
import org.depeche.plan.Condition;
import org.depeche.plan.Pair;
import org.depeche.plan.Plan;
import org.depeche.plan.Weights;
import org.depeche.plan.Word;
import org.jspecify.annotations.Nullable;

/**
 * A plan in a snapshot: its terms with their frequencies, its weights with their rarity. For one
 * search.
 */
final class PlanModel {
  private final Plan plan;
  private final Weights weights;
  private final Factors factors;
  private final TermIndex terms;
  private final int deleted;
  private @Nullable List<Plan.Wanted> standing;
  private final Set<Clause> clauses = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<Word, WordModel> words = new IdentityHashMap<>();
  private final Map<Clause, List<PhraseModel>> phrases = new IdentityHashMap<>();
  private final Map<Pair, List<PhraseModel>> pairs = new IdentityHashMap<>();
  private final Map<Condition.Is, AcceptedDocuments> filters = new IdentityHashMap<>();

  PlanModel(Plan plan, Preferences preferences, Snapshot snapshot, Weights weights, Scratch scratch)
      throws IOException {
    this.plan = plan;
    this.weights = weights;
    factors = new Factors(preferences, weights);
    terms = scratch.terms();
    deleted = snapshot.reader().numDeletedDocs();
    for (Clause clause : plan.clauses()) {
      add(clause, scratch);
    }
    if (plan.condition() != null) {
      add(plan.condition(), snapshot, scratch);
    }
    for (Plan.Wanted one : plan.wanted()) {
      add(one.held(), snapshot, scratch);
    }
  }

  private void add(Condition condition, Snapshot snapshot, Scratch scratch) throws IOException {
    for (Condition one : condition.leaves()) {
      switch (one) {
        case Condition.Holds holds -> add(holds.clause(), scratch);
        case Condition.Is is -> {
          if (!filters.containsKey(is)) {
            filters.put(is, AcceptedDocuments.of(List.of(List.of(is.filter())), snapshot));
          }
        }
        default -> throw new IllegalArgumentException("The condition " + one + " is no leaf.");
      }
    }
  }

  private void add(Clause clause, Scratch scratch) throws IOException {
    if (!clauses.add(clause)) {
      return;
    }
    for (Word word : clause.words()) {
      words.put(word, scratch.words().of(word, terms));
    }
    if (clause instanceof Clause.Phrase phrase) {
      phrases.put(phrase, inFields(phrase, scratch));
    } else if (clause instanceof Clause.Compound compound && compound.sideBySide()) {
      phrases.put(compound, inFields(compound.parts(), compound.offsets(), 1));
    }
  }

  private List<PhraseModel> inFields(Clause.Phrase phrase, Scratch scratch) throws IOException {
    List<PhraseModel> strict = inFields(phrase.words(), phrase.positions(), weights.phrase());
    List<Word> words = new ArrayList<>();
    phrase.words().forEach(word -> words.add(word.continuation()));
    phrase.wholes().forEach(whole -> words.add(whole.word()));
    phrase.wholes().forEach(whole -> words.add(whole.word().continuation()));
    List<WordModel> models = new ArrayList<>();
    for (Word word : words) {
      models.add(scratch.words().of(word, terms));
    }
    return List.of(
        strict.get(0).with(UnitModel.of(phrase, models, WordModel::title)),
        strict.get(1).with(UnitModel.of(phrase, models, WordModel::body)));
  }

  private List<PhraseModel> inFields(Pair pair) {
    List<Word> both = List.of(pair.first(), pair.second());
    return inFields(both, List.of(0, pair.distance()), pair.weight());
  }

  private List<PhraseModel> inFields(List<Word> phrase, List<Integer> offsets, float weight) {
    List<WordField> titles = new ArrayList<>();
    List<WordField> bodies = new ArrayList<>();
    for (Word word : phrase) {
      titles.add(word(word).title());
      bodies.add(word(word).body());
    }
    return List.of(
        PhraseModel.of(titles, offsets, weight), PhraseModel.of(bodies, offsets, weight));
  }

  WordModel word(Word word) {
    WordModel model = words.get(word);
    if (model == null) {
      throw new IllegalArgumentException("The word «" + word.typed() + "» is in no clause.");
    }
    return model;
  }

  /** A phrase, or the parts of a compound side by side, in titles and in bodies. */
  List<PhraseModel> phrase(Clause phrase) {
    List<PhraseModel> inFields = phrases.get(phrase);
    if (inFields == null) {
      throw new IllegalArgumentException("The phrase «" + phrase + "» is no clause.");
    }
    return inFields;
  }

  /** The documents that a filter of the plan lets pass. */
  AcceptedDocuments filter(Condition.Is is) {
    AcceptedDocuments passing = filters.get(is);
    if (passing == null) {
      throw new IllegalArgumentException("The filter " + is.filter() + " is not in the plan.");
    }
    return passing;
  }

  Plan plan() {
    return plan;
  }

  /** What scores are multiplied by. */
  Factors factors() {
    return factors;
  }

  /** Whether any clause finds articles. */
  boolean hasContent() {
    return plan.clauses().stream().anyMatch(Clause::content);
  }

  /**
   * How many articles are found at least, as far as that is known beforehand: as many as hold the
   * most frequent term.
   */
  long atLeast() {
    if (plan.condition() != null) {
      return 0;
    }
    int most = 0;
    for (Clause clause : plan.clauses()) {
      if (clause instanceof Clause.Single single && clause.content()) {
        most = Math.max(most, frequency(single.word()));
      }
    }
    return Math.max(0, most - deleted);
  }

  /** In how many articles the most frequent term of a word stands. */
  int frequency(Word word) {
    WordModel model = word(word);
    int most = 0;
    for (WordField field : model.fields()) {
      for (IndexTerm term : field.terms()) {
        most = Math.max(most, term.frequency());
      }
    }
    return most;
  }

  /** Whether any article holds what was typed; of a phrase its words alone are looked at. */
  boolean stands(Condition condition) {
    return switch (condition) {
      case Condition.Holds holds -> stands(holds.clause());
      case Condition.Is is -> true;
      case Condition.Not not -> true;
      case Condition.AllOf all -> all.conditions().stream().allMatch(this::stands);
      case Condition.AnyOf any -> any.conditions().stream().anyMatch(this::stands);
    };
  }

  private boolean stands(Clause clause) {
    return switch (clause) {
      case Clause.Single single -> stands(single.word());
      case Clause.Compound compound ->
          stands(compound.whole()) || compound.parts().stream().allMatch(this::stands);
      case Clause.Phrase phrase -> phrase.words().stream().allMatch(this::stands);
    };
  }

  private boolean stands(Word word) {
    return word(word).fields().stream()
        .flatMap(field -> field.terms().stream())
        .anyMatch(IndexTerm::theWord);
  }

  /** What was typed and some article holds, as far as its words tell. */
  List<Plan.Wanted> standing() {
    if (standing == null) {
      standing = plan.wanted().stream().filter(one -> stands(one.held())).toList();
    }
    return standing;
  }

  /** What was typed and no article holds: words in the order of the query, those of phrases too. */
  List<String> unknownWords() {
    Set<String> unknown = new LinkedHashSet<>();
    for (Plan.Wanted wanted : plan.wanted()) {
      for (Condition leaf : wanted.held().leaves()) {
        if (leaf instanceof Condition.Holds holds && !stands(holds.clause())) {
          if (holds.clause() instanceof Clause.Phrase phrase) {
            phrase.words().stream()
                .filter(word -> !stands(word))
                .forEach(word -> unknown.add(word.typed()));
          } else {
            unknown.add(holds.clause().typed());
          }
        }
      }
    }
    return List.copyOf(unknown);
  }

  /** The scorers of a segment. */
  SegmentScorers scorers(int segment, Window window) {
    return scorers(segment, 0, window);
  }

  /** The scorers of a segment, which are asked for no document before {@code first}. */
  SegmentScorers scorers(int segment, int first, Window window) {
    return new SegmentScorers(new SegmentPostings(terms, segment, first), window);
  }

  /** What scores the clauses and pairs of the plan in one segment, in the order of the plan. */
  final class SegmentScorers {
    private final List<ClauseScorer> clauses = new ArrayList<>();
    private final List<PairScorer> nearness = new ArrayList<>();
    private final Map<Word, WordScorer> ofWords = new IdentityHashMap<>();
    private final Map<WordField, Positions> positions = new IdentityHashMap<>();
    private final SegmentPostings postings;
    private final Window window;

    private SegmentScorers(SegmentPostings postings, Window window) {
      this.postings = postings;
      this.window = window;
      for (Clause clause : plan.clauses()) {
        clauses.add(scorer(clause));
      }
      for (Pair pair : plan.pairs()) {
        nearness.add(scorer(pair));
      }
    }

    List<ClauseScorer> clauses() {
      return clauses;
    }

    List<PairScorer> pairs() {
      return nearness;
    }

    /** Begins again with the first document. */
    void restart() throws IOException {
      for (ClauseScorer clause : clauses) {
        clause.restart();
      }
      positions.values().forEach(Positions::restart);
    }

    /** Gives the scratch space back. */
    void end() {
      clauses.forEach(ClauseScorer::end);
      positions.values().forEach(Positions::restart);
    }

    private ClauseScorer scorer(Clause clause) {
      boolean required = plan.all() && clause.content();
      return switch (clause) {
        case Clause.Single single -> scorer(single.word(), required);
        case Clause.Compound compound -> {
          List<WordScorer> parts = new ArrayList<>();
          for (Word part : compound.parts()) {
            parts.add(scorer(part, required));
          }
          List<String> names = compound.parts().stream().map(part -> name(part, compound)).toList();
          List<PhraseField> sideBySide =
              compound.sideBySide()
                  ? phrase(compound).stream().map(one -> new PhraseField(one, postings)).toList()
                  : List.of();
          yield new CompoundScorer(
              scorer(compound.whole(), required), parts, sideBySide, names, window, required);
        }
        case Clause.Phrase phrase -> {
          List<PhraseModel> inFields = phrase(phrase);
          yield new PhraseScorer(
              inFields.get(0), inFields.get(1), weights.otherField(), required, postings, window);
        }
      };
    }

    /** A part as typed; what an acronym stands for was not typed. */
    private static String name(Word part, Clause.Compound compound) {
      return compound.spellsOut(part) ? part.forms().get(0).text() : part.typed();
    }

    private WordScorer scorer(Word word, boolean required) {
      WordModel model = word(word);
      WordScorer scorer =
          new WordScorer(model, positions(model.body()), required, postings, window);
      ofWords.put(word, scorer);
      return scorer;
    }

    private PairScorer scorer(Pair pair) {
      List<PhraseModel> inFields = pairs.computeIfAbsent(pair, PlanModel.this::inFields);
      return new PairScorer(
          ofWords.get(pair.first()),
          ofWords.get(pair.second()),
          field(inFields.get(0)),
          field(inFields.get(1)),
          weights.otherField());
    }

    private PairScorer.Field field(PhraseModel model) {
      return new PairScorer.Field(
          model,
          positions(model.words().get(0)),
          positions(model.words().get(1)),
          model.model().lengths(postings.segment()),
          (int) weights.slop());
    }

    /** The positions of a word serve its opening and all its pairs. */
    private Positions positions(WordField word) {
      return positions.computeIfAbsent(word, missing -> new Positions(missing, true, postings));
    }
  }
}
