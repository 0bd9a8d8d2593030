package org.depeche.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.depeche.analysis.FrenchArticleAnalyzer;
import org.depeche.analysis.Kinship;
import org.depeche.analysis.Lexicon;
import org.depeche.index.Snapshot;
import org.depeche.query.EmptyQueryException;
import org.depeche.query.ParsedQuery;
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

  /** The most words of a query. */
  public static final int MAX_WORDS = 64;

  /** The most words of a phrase. */
  public static final int MAX_PHRASE_WORDS = 32;

  private final Analyzer analyzer = new FrenchArticleAnalyzer();
  private final ThreadLocal<Lexicon> lexicon = ThreadLocal.withInitial(Lexicon::french);
  private final ThreadLocal<Kinship> kinship =
      ThreadLocal.withInitial(() -> new Kinship(lexicon.get()));

  /** What the acronyms of each open index stand for. */
  private final Map<Snapshot, Acronyms> acronyms = Collections.synchronizedMap(new WeakHashMap<>());

  private final Weights weights;
  private final FormBuilder forms;

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
   * @throws EmptyQueryException if the query holds no word
   * @throws QueryTooComplexException if it passes a bound
   * @throws IOException if the index cannot be read
   */
  public Plan plan(ParsedQuery query, boolean all, Snapshot snapshot) throws IOException {
    List<List<Words.Found>> found = new ArrayList<>();
    int count = 0;
    for (QueryPart part : query.parts()) {
      List<Words.Found> words = Words.of(part.text(), analyzer);
      count += words.size();
      if (count > MAX_WORDS) {
        throw new QueryTooComplexException("words", count, MAX_WORDS, part.start());
      }
      found.add(words);
    }
    if (count == 0) {
      throw new EmptyQueryException(query.text());
    }
    ContentWords content = new ContentWords(query.text(), found);
    Vocabulary vocabulary = new Vocabulary(snapshot);
    Corrector corrector = new Corrector(vocabulary, analyzer, lexicon.get());
    SpeltOut speltOut =
        new SpeltOut(
            acronyms.computeIfAbsent(snapshot, s -> new Acronyms()),
            snapshot,
            vocabulary,
            analyzer,
            lexicon.get());
    WordBuilder builder =
        new WordBuilder(forms, weights, lexicon.get(), kinship.get(), corrector, speltOut);
    List<Clause> clauses = new ArrayList<>();
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      QueryPart part = query.parts().get(i);
      if (found.get(i).isEmpty()) {
        continue;
      }
      if (part instanceof QueryPart.Phrase) {
        clauses.add(phrase(part, found.get(i)));
      }
      // A quotation of many words seldom stands to the letter: unless it is required, its words
      // count.
      if (!(part instanceof QueryPart.Phrase) || !all) {
        TextPlan text = new TextPlan(part, found.get(i), content, builder, weights);
        clauses.addAll(text.clauses());
        pairs.addAll(text.pairs());
      }
    }
    return new Plan(query.text(), clauses, pairs, all, corrector.corrections());
  }

  /**
   * Writes a query as it may have been meant: a word that stands in few articles or none is another
   * that differs by one edit and stands in many more.
   *
   * @param query the query
   * @param plan its plan, whose corrections are left alone
   * @param snapshot the index
   * @return the other query, or null where there is none; whether it finds more is not looked at
   * @throws IOException if the index cannot be read
   */
  public @Nullable String respelt(ParsedQuery query, Plan plan, Snapshot snapshot)
      throws IOException {
    return new Respeller(snapshot, analyzer, lexicon.get()).respelt(query, plan);
  }

  private Clause phrase(QueryPart part, List<Words.Found> found) {
    List<Word> words = new ArrayList<>();
    List<Integer> positions = new ArrayList<>();
    for (Words.Found word : found) {
      if (word.span() > 1) {
        continue;
      }
      if (words.size() == MAX_PHRASE_WORDS) {
        throw new QueryTooComplexException(
            "words in a phrase", found.size(), MAX_PHRASE_WORDS, part.start());
      }
      words.add(
          new Word(
              word.typed(),
              part.start() + word.start(),
              part.start() + word.end(),
              true,
              weights.phrase(),
              forms.phraseForms(word)));
      positions.add(word.position());
    }
    return new Clause.Phrase(part.text(), words, positions);
  }
}
