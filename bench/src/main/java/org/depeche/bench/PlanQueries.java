package org.depeche.bench;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.depeche.index.EvidenceTerm;
import org.depeche.index.Schema;
import org.depeche.plan.Clause;
import org.depeche.plan.Plan;
import org.depeche.plan.Word;

/** Plans without operators as Lucene's queries, which find the same articles in the same fields. */
final class PlanQueries {
  private static final List<String> FIELDS = List.of(Schema.TITLE, Schema.BODY);

  private PlanQueries() {}

  static Query of(Plan plan) {
    if (plan.condition() != null || plan.all()) {
      throw new IllegalArgumentException(
          "The query " + plan.query() + " has operators; expected words and phrases alone.");
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Clause clause : plan.clauses()) {
      if (clause.content()) {
        add(any, clause);
      }
    }
    return any.build();
  }

  private static void add(BooleanQuery.Builder any, Clause clause) {
    switch (clause) {
      case Clause.Single single -> add(any, single.word());
      case Clause.Compound compound -> {
        add(any, compound.whole());
        BooleanQuery.Builder together = new BooleanQuery.Builder();
        for (Word part : compound.parts()) {
          BooleanQuery.Builder forms = new BooleanQuery.Builder();
          add(forms, part);
          together.add(forms.build(), Occur.FILTER);
        }
        any.add(together.build(), Occur.SHOULD);
      }
      case Clause.Phrase phrase -> {
        for (String field : FIELDS) {
          any.add(phrase(phrase, field), Occur.SHOULD);
        }
      }
    }
  }

  private static void add(BooleanQuery.Builder any, Word word) {
    for (String field : FIELDS) {
      for (Term term : terms(word, field)) {
        any.add(new TermQuery(term), Occur.SHOULD);
      }
    }
  }

  private static Query phrase(Clause.Phrase phrase, String field) {
    MultiPhraseQuery.Builder words = new MultiPhraseQuery.Builder();
    for (int i = 0; i < phrase.words().size(); i++) {
      words.add(terms(phrase.words().get(i), field), phrase.positions().get(i));
    }
    return words.build();
  }

  private static Term[] terms(Word word, String field) {
    return word.forms().stream()
        .filter(form -> word.isIn(field))
        .map(form -> EvidenceTerm.of(field, form.kind(), form.text()))
        .toArray(Term[]::new);
  }
}
