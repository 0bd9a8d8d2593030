package org.depeche.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
import org.depeche.plan.Clause;
import org.depeche.plan.Form;
import org.depeche.plan.Pair;
import org.depeche.plan.Plan;
import org.depeche.plan.Weights;
import org.depeche.plan.Word;

/**
 * Turns a plan into a query of Lucene.
 *
 * <p>A word is one synonym of all its forms in each field, and the better field counts whole: an
 * article that says the word in another inflection is found by the same evidence, a little weaker.
 */
final class PlanTranslator {
  private final Weights weights;

  /** How many positions two neighbours may be moved apart. */
  private static final int SLOP = 3;

  PlanTranslator(Weights weights) {
    this.weights = weights;
  }

  Query translate(Plan plan) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Clause clause : plan.clauses()) {
      Occur occur = plan.all() && clause.content() ? Occur.MUST : Occur.SHOULD;
      query.add(clause(clause), occur);
    }
    for (Pair pair : plan.pairs()) {
      query.add(
          weighted(
              phrase(List.of(pair.first(), pair.second()), List.of(0, pair.distance()), SLOP),
              pair.weight()),
          Occur.SHOULD);
    }
    if (!plan.all()) {
      query.setMinimumNumberShouldMatch(1);
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

  private Query word(Word word) {
    List<Query> fields = new ArrayList<>();
    for (String field : Schema.TEXT_FIELDS) {
      SynonymQuery.Builder forms = new SynonymQuery.Builder(field);
      for (Form form : word.forms()) {
        forms.addTerm(EvidenceTerm.of(field, form.kind(), form.text()), form.weight());
      }
      fields.add(forms.build());
    }
    return weighted(new DisjunctionMaxQuery(fields, weights.otherField()), word.weight());
  }

  /** In one word, or every part; the better of the two counts. */
  private Query compound(Clause.Compound compound) {
    BooleanQuery.Builder parts = new BooleanQuery.Builder();
    compound.parts().forEach(part -> parts.add(word(part), Occur.MUST));
    float scale = compound.parts().size();
    return new DisjunctionMaxQuery(
        List.of(weighted(word(compound.whole()), scale / 2), parts.build()), 0);
  }

  private Query phrase(List<Word> words, List<Integer> positions, int slop) {
    List<Query> fields = new ArrayList<>();
    for (String field : Schema.TEXT_FIELDS) {
      MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
      phrase.setSlop(slop);
      for (int i = 0; i < words.size(); i++) {
        Set<Term> terms = new LinkedHashSet<>();
        for (Form form : words.get(i).forms()) {
          terms.add(EvidenceTerm.of(field, form.kind(), form.text()));
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
