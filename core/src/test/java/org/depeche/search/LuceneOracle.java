package org.depeche.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.depeche.index.EvidenceTerm;
import org.depeche.index.Schema;
import org.depeche.index.Snapshot;
import org.depeche.plan.Clause;
import org.depeche.plan.Form;
import org.depeche.plan.Match;
import org.depeche.plan.Pair;
import org.depeche.plan.Plan;
import org.depeche.plan.Weights;
import org.depeche.plan.Word;

/**
 * Turns a plan into a query of Lucene, which has to score as {@link Ranker} does.
 *
 * <p>A word is one synonym of all its forms, so that alternatives count once; the same for its
 * forms that differ by accents alone, and for the exact one, each with the rarity of its own forms.
 * The better of title and body counts whole, the other in part. Of where a word stands it knows
 * nothing: it takes weights without an opening.
 */
final class LuceneOracle {

  /** How many positions two neighbours may be moved apart. */
  private static final int SLOP = 3;

  /** Kin are evidence of what an article is about, and no reason to say that it has the word. */
  private static final Predicate<Form> THE_WORD = form -> form.match() != Match.KIN;

  /** What a form adds that another one counts: the least that the ranker tells from nothing. */
  private static final float LEAST = 1f / (1 << 12);

  private static final Predicate<Form> FAMILY = form -> true;

  private static final Predicate<Form> EXACT = form -> form.match() == Match.EXACT;

  private static final Predicate<Form> ACCENTS_APART =
      form -> form.match() == Match.EXACT || form.match() == Match.ACCENTS_IGNORED;

  private final Weights weights;
  private final Snapshot snapshot;

  LuceneOracle(Weights weights, Snapshot snapshot) {
    this.weights = weights;
    this.snapshot = snapshot;
  }

  Query translate(Plan plan) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    BooleanQuery.Builder content = new BooleanQuery.Builder();
    for (Clause clause : plan.clauses()) {
      // Beside content words, function words and nearness add to the score, and find nothing.
      (clause.content() ? content : query).add(clause(clause), Occur.SHOULD);
      if (plan.all() && clause.content()) {
        query.add(required(clause), Occur.FILTER);
      }
    }
    query.add(content.build(), Occur.MUST);
    for (Pair pair : plan.pairs()) {
      Query near = phrase(List.of(pair.first(), pair.second()), List.of(0, pair.distance()), SLOP);
      query.add(weighted(near, pair.weight()), Occur.SHOULD);
    }
    return query.build();
  }

  private Query clause(Clause clause) {
    return switch (clause) {
      case Clause.Single single -> word(single.word());
      case Clause.Compound compound -> compound(compound);
      case Clause.Phrase phrase ->
          weighted(phrase(phrase.words(), phrase.positions(), 0), weights.phrase());
    };
  }

  private Query required(Clause clause) throws IOException {
    return switch (clause) {
      case Clause.Single single -> holds(single.word());
      case Clause.Compound compound -> {
        BooleanQuery.Builder parts = new BooleanQuery.Builder();
        for (Word part : compound.parts()) {
          parts.add(holds(part), Occur.MUST);
        }
        requireNeighbours(compound, parts);
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        either.add(holds(compound.whole()), Occur.SHOULD);
        either.add(parts.build(), Occur.SHOULD);
        yield either.build();
      }
      case Clause.Phrase phrase -> phrase(phrase.words(), phrase.positions(), 0);
    };
  }

  /** Each field sums the levels of evidence: the nearer a form is to what was typed, the more. */
  private Query word(Word word) {
    // Levels of forms that all count whole score alike where the forms are the same.
    Map<List<Form>, Float> levels = new LinkedHashMap<>();
    levels.merge(forms(word, FAMILY), 1f, Float::sum);
    levels.merge(counting(word, ACCENTS_APART), weights.accentsIgnored(), Float::sum);
    levels.merge(counting(word, EXACT), weights.exact(), Float::sum);
    levels.remove(List.of());
    List<Query> fields = new ArrayList<>();
    for (String field : Schema.TEXT_FIELDS) {
      BooleanQuery.Builder sum = new BooleanQuery.Builder();
      levels.forEach(
          (forms, weight) ->
              sum.add(weighted(synonym(forms, field), weight * weight(field)), Occur.SHOULD));
      fields.add(sum.build());
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(new DisjunctionMaxQuery(fields, weights.otherField()), Occur.SHOULD);
    if (word.isInLabels()) {
      for (String label : Schema.LABEL_FIELDS) {
        float weight = label.equals(Schema.TAG_WORDS) ? weights.tag() : weights.name();
        all.add(weighted(synonym(forms(word, FAMILY), label), weight), Occur.SHOULD);
      }
    }
    return weighted(all.build(), word.weight());
  }

  private float weight(String field) {
    return field.equals(Schema.TITLE) ? weights.title() : 1;
  }

  private static List<Form> forms(Word word, Predicate<Form> which) {
    return word.forms().stream().filter(which).toList();
  }

  /** The forms of a level inside the family, where each counts whole. */
  private static List<Form> counting(Word word, Predicate<Form> which) {
    return forms(word, which).stream()
        .map(form -> new Form(form.kind(), form.text(), form.match(), 1))
        .toList();
  }

  private static Query synonym(List<Form> forms, String field) {
    SynonymQuery.Builder synonym = new SynonymQuery.Builder(field);
    for (Form form : forms) {
      synonym.addTerm(
          EvidenceTerm.of(field, form.kind(), form.text()), Math.max(form.weight(), LEAST));
    }
    return synonym.build();
  }

  /** Whether an article holds the word itself, in whatever form. */
  private Query holds(Word word) throws IOException {
    BooleanQuery.Builder fields = new BooleanQuery.Builder();
    for (String field :
        !word.isInLabels() || isSaid(word) ? Schema.TEXT_FIELDS : Schema.WORD_FIELDS) {
      fields.add(synonym(forms(word, THE_WORD), field), Occur.SHOULD);
    }
    return fields.build();
  }

  /** Whether any title or text holds a word; otherwise it is held by labels. */
  private boolean isSaid(Word word) throws IOException {
    for (String field : Schema.TEXT_FIELDS) {
      for (Form form : forms(word, THE_WORD)) {
        if (snapshot.frequency(EvidenceTerm.of(field, form.kind(), form.text())) > 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** In one word, or every part; the better of the two counts. */
  private Query compound(Clause.Compound compound) {
    BooleanQuery.Builder parts = new BooleanQuery.Builder();
    compound.parts().forEach(part -> parts.add(word(part), Occur.MUST));
    requireNeighbours(compound, parts);
    float scale = compound.parts().size();
    return new DisjunctionMaxQuery(
        List.of(weighted(word(compound.whole()), scale / 2), parts.build()), 0);
  }

  private void requireNeighbours(Clause.Compound compound, BooleanQuery.Builder parts) {
    if (compound.sideBySide()) {
      parts.add(phrase(compound.parts(), compound.offsets(), 0), Occur.FILTER);
    }
  }

  private Query phrase(List<Word> words, List<Integer> positions, int slop) {
    List<Query> fields = new ArrayList<>();
    for (String field : Schema.TEXT_FIELDS) {
      MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
      phrase.setSlop(slop);
      for (int i = 0; i < words.size(); i++) {
        Set<Term> terms = new LinkedHashSet<>();
        for (Form form : words.get(i).forms()) {
          if (THE_WORD.test(form)) {
            terms.add(EvidenceTerm.of(field, form.kind(), form.text()));
          }
        }
        phrase.add(terms.toArray(Term[]::new), positions.get(i));
      }
      fields.add(phrase.build());
    }
    return new DisjunctionMaxQuery(fields, weights.otherField());
  }

  private static Query weighted(Query query, float weight) {
    return weight == 1 ? query : new BoostQuery(query, weight);
  }
}
