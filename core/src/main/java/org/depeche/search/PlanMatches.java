package org.depeche.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.depeche.plan.Clause;
import org.depeche.plan.Plan;
import org.depeche.plan.Word;

/**
 * Which documents of a segment answer a plan, by its postings alone: the same that are ranked. Read
 * in parts, in any order.
 */
final class PlanMatches {

  /** Documents that hold something. */
  private interface Holders {

    /** Adds those from one number on, up to another, which is not among them. */
    void add(int from, int to, FixedBitSet found) throws IOException;
  }

  private final List<Holders> clauses = new ArrayList<>();
  private final PlanModel model;
  private final int segment;
  private final TermIndex terms;
  private final boolean all;

  PlanMatches(PlanModel model, int segment, TermIndex terms) {
    this.model = model;
    this.segment = segment;
    this.terms = terms;
    Plan plan = model.plan();
    all = plan.all();
    for (Clause clause : plan.clauses()) {
      if (clause.content()) {
        clauses.add(holders(clause));
      }
    }
  }

  /**
   * The matching documents of a part of the segment, deleted ones among them.
   *
   * @param from the first number of the part
   * @param to where the part ends
   * @return a set that counts from {@code from}
   */
  FixedBitSet in(int from, int to) throws IOException {
    return all ? intersection(clauses, from, to) : union(clauses, from, to);
  }

  private static FixedBitSet union(List<Holders> some, int from, int to) throws IOException {
    FixedBitSet found = new FixedBitSet(Math.max(1, to - from));
    for (Holders one : some) {
      one.add(from, to, found);
    }
    return found;
  }

  private static FixedBitSet intersection(List<Holders> some, int from, int to) throws IOException {
    FixedBitSet found = null;
    for (Holders one : some) {
      FixedBitSet next = union(List.of(one), from, to);
      if (found == null) {
        found = next;
      } else {
        found.and(next);
      }
    }
    return found == null ? new FixedBitSet(Math.max(1, to - from)) : found;
  }

  private Holders holders(Clause clause) {
    return switch (clause) {
      case Clause.Single single -> word(single.word());
      case Clause.Compound compound -> {
        Holders whole = word(compound.whole());
        List<Holders> parts = compound.parts().stream().map(this::word).toList();
        yield (from, to, found) -> {
          whole.add(from, to, found);
          found.or(intersection(parts, from, to));
        };
      }
      case Clause.Phrase phrase -> {
        List<Holders> fields = model.phrase(phrase).stream().map(this::phrase).toList();
        yield (from, to, found) -> found.or(union(fields, from, to));
      }
    };
  }

  /** Where all words are required, kin alone do not do. */
  private Holders word(Word word) {
    WordModel inSnapshot = model.word(word);
    List<IndexTerm> forms = new ArrayList<>();
    for (WordField field : List.of(inSnapshot.title(), inSnapshot.body())) {
      for (IndexTerm term : field.terms()) {
        if (!all || term.theWord()) {
          forms.add(term);
        }
      }
    }
    return (from, to, found) -> {
      PostingsEnum used = null;
      for (IndexTerm term : forms) {
        PostingsEnum postings = terms.postings(term, segment, PostingsEnum.NONE, used);
        if (postings != null) {
          if (postings.advance(from) < to) {
            postings.intoBitSet(to, found, from);
          }
          used = postings;
        }
      }
    };
  }

  private Holders phrase(PhraseModel phrase) {
    return (from, to, found) -> {
      PhraseField field = new PhraseField(phrase, segment, terms);
      int document = field.next(from);
      while (document < to && document != DocIdSetIterator.NO_MORE_DOCS) {
        if (field.score(document) > 0) {
          found.set(document - from);
        }
        document = field.next(document + 1);
      }
      field.end();
    };
  }
}
