package org.depeche.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.depeche.analysis.FrenchArticleAnalyzer;
import org.depeche.analysis.Kinship;
import org.depeche.analysis.Lexicon;
import org.depeche.index.Snapshot;
import org.depeche.internal.RecentlyUsed;
import org.depeche.query.EmptyQueryException;
import org.depeche.query.ParsedQuery;
import org.depeche.query.QueryParser;
import org.depeche.query.QueryPart;
import org.depeche.query.QueryTooComplexException;
import org.jspecify.annotations.Nullable;

/**
 * Turns a query into a plan. Safe for use by several threads.
 *
 * <p>Where a query has content words, its function words weigh little and are required by nobody; a
 * query of function words alone means them. A single capital, a number and a capitalised particle
 * inside a name ({@code Marine Le Pen}) are content.
 */
public final class Planner {

  /** The most words of a query that are looked for; of a longer text, the rarest. */
  public static final int MAX_WORDS = 64;

  /** The most words with a star or a tilde. */
  public static final int MAX_EXPANDED = 12;

  /** The most words with a tilde: each takes milliseconds to look for. */
  public static final int MAX_TILDES = 8;

  /** The most words of a phrase. */
  public static final int MAX_PHRASE_WORDS = 32;

  /**
   * The most phrases whose words stand in every article; more of rarer words, as long as these
   * stand in no more articles together.
   */
  public static final int MAX_FREQUENT_PHRASES = 2;

  /** Plans kept of an index, of about a kilobyte each. */
  private static final int PLANS = 1024;

  private final Analyzer analyzer = FrenchArticleAnalyzer.lean();
  private final ThreadLocal<Lexicon> lexicon = ThreadLocal.withInitial(Lexicon::french);
  private final ThreadLocal<Kinship> kinship =
      ThreadLocal.withInitial(() -> new Kinship(lexicon.get()));

  /** What was learnt of each open index. */
  private final Map<Snapshot, Learnt> learnt = Collections.synchronizedMap(new WeakHashMap<>());

  private final Weights weights;
  private final FormBuilder forms;

  /**
   * What was learnt of an index.
   *
   * @param acronyms what its acronyms stand for
   * @param words its words that queries asked for; see {@link KnownWords}
   * @param near its words that queries may have meant; see {@link NearWords}
   * @param plans the plans made last, by what was typed, as it was read that day, and whether all
   *     of it is required: people turn pages, and ask what others ask
   */
  private record Learnt(
      Acronyms acronyms,
      Map<List<List<String>>, KnownWord> words,
      Map<String, List<Reading>> near,
      Map<Map.Entry<ParsedQuery, Boolean>, Plan> plans) {
    Learnt() {
      this(
          new Acronyms(),
          new ConcurrentHashMap<>(),
          new ConcurrentHashMap<>(),
          Collections.synchronizedMap(new RecentlyUsed<>(PLANS)));
    }
  }

  /**
   * Makes a planner.
   *
   * @param weights the weights of its plans
   */
  public Planner(Weights weights) {
    this.weights = weights;
    this.forms = new FormBuilder(weights);
  }

  /**
   * Plans a search.
   *
   * @param query the query
   * @param all whether every content word is required
   * @param snapshot the index, whose vocabulary corrects words that stand nowhere in it
   * @return the plan
   * @throws EmptyQueryException if the query holds neither a word nor a filter
   * @throws QueryTooComplexException if it passes a bound
   * @throws IOException if the index cannot be read
   */
  public Plan plan(ParsedQuery query, boolean all, Snapshot snapshot) throws IOException {
    Learnt before = learnt.computeIfAbsent(snapshot, s -> new Learnt());
    Map.Entry<ParsedQuery, Boolean> typed = Map.entry(query, all);
    Plan known = before.plans().get(typed);
    if (known == null) {
      known = plan(query, all, snapshot, before);
      // Words with a star may stand for thousands of others, and texts are long.
      if (known.expansions().isEmpty() && query.text().length() <= QueryParser.MAX_LENGTH) {
        before.plans().put(typed, known);
      }
    }
    return known;
  }

  private Plan plan(ParsedQuery typed, boolean all, Snapshot snapshot, Learnt before)
      throws IOException {
    Vocabulary vocabulary = new Vocabulary(snapshot);
    ParsedQuery query = typed;
    QueryWords words = new QueryWords(query, analyzer);
    boolean cut = words.tooMany() != null;
    if (cut) {
      query = new LongQuery(analyzer, vocabulary).cut(typed, MAX_WORDS);
      words = new QueryWords(query, analyzer);
      if (words.tooMany() != null && query.isText()) {
        // So much is quoted in a pasted text, not asked for.
        query = new LongQuery(analyzer, vocabulary).cut(QueryParser.text(typed.text()), MAX_WORDS);
        words = new QueryWords(query, analyzer);
      }
      if (words.tooMany() != null) {
        throw words.tooMany();
      }
    }
    Salience salience = new Salience(snapshot, weights);
    KnownWords known = known(before, vocabulary, salience);
    List<Correction> corrections = new ArrayList<>();
    Corrector corrector = corrector(query, words, before, vocabulary, known, corrections);
    WrittenApart apart = new WrittenApart(vocabulary, known, analyzer, lexicon.get(), corrections);
    WrittenTogether together = new WrittenTogether(vocabulary, analyzer, lexicon.get());
    SpeltOut speltOut =
        new SpeltOut(before.acronyms(), known, snapshot, vocabulary, analyzer, lexicon.get());
    WordBuilder builder =
        new WordBuilder(
            forms, weights, known, kinship.get(), corrector, apart, together, speltOut, salience);
    Expander expander = new Expander(vocabulary, analyzer, weights.corrected());
    FrequentPhrases phrases = new FrequentPhrases(vocabulary, FrequentPhrases.SOON_READ);
    LeafPlanner leaves = new LeafPlanner(words, builder, expander, phrases, weights, snapshot);
    boolean headline = !all && query.isHeadline();
    PartPlanner parts = new PartPlanner(words, leaves, headline);
    Condition condition =
        query.parts().isEmpty()
            ? new Condition.AllOf(List.of())
            : parts.query(query.parts(), all).orElse(null);
    boolean plain =
        !query.parts().isEmpty()
            && query.parts().stream()
                .allMatch(
                    p ->
                        p instanceof QueryPart.Text
                            || (all || headline) && p instanceof QueryPart.Phrase);
    TypedAgain again = new TypedAgain();
    // Conditions name clauses as they were typed.
    List<Clause> clauses = plain ? again.clauses(leaves.clauses()) : leaves.clauses();
    return new Plan(
        query.text(),
        clauses,
        plain
            ? clauses.stream()
                .filter(
                    clause -> clause.content() && !(headline && clause instanceof Clause.Phrase))
                .map(Plan.Wanted::of)
                .toList()
            : parts.wanted(),
        again.pairs(leaves.pairs()),
        all && plain,
        corrections,
        plain ? null : condition,
        expander.expansions(),
        cut ? words.count() : 0);
  }

  /**
   * Writes a query as it may have been meant: a rare word of it may be the slip of a far more
   * frequent one.
   *
   * @param query the query
   * @param plan its plan, whose corrections are written too
   * @param snapshot the index
   * @return the other query, or null where there is none; whether it finds more is not looked at
   * @throws IOException if the index cannot be read
   */
  public @Nullable String respelt(ParsedQuery query, Plan plan, Snapshot snapshot)
      throws IOException {
    if (plan.rarest() > 0) {
      return null;
    }
    Learnt before = learnt.computeIfAbsent(snapshot, s -> new Learnt());
    Vocabulary vocabulary = new Vocabulary(snapshot);
    KnownWords known = known(before, vocabulary, new Salience(snapshot, weights));
    QueryWords words = new QueryWords(query, analyzer);
    Corrector corrector = corrector(query, words, before, vocabulary, known, new ArrayList<>());
    return new Respeller(words, corrector).respelt(query, plan);
  }

  private KnownWords known(Learnt before, Vocabulary vocabulary, Salience salience) {
    return new KnownWords(
        before.words(), forms, lexicon.get(), kinship.get(), vocabulary, salience);
  }

  private Corrector corrector(
      ParsedQuery query,
      QueryWords words,
      Learnt before,
      Vocabulary vocabulary,
      KnownWords known,
      List<Correction> corrections) {
    return new Corrector(
        vocabulary,
        new NearWords(before.near(), vocabulary),
        known,
        analyzer,
        lexicon.get(),
        words.wanted(query.parts()),
        corrections);
  }
}
