package org.depeche.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.depeche.index.Snapshot;
import org.depeche.plan.Clause;
import org.depeche.plan.Condition;
import org.depeche.plan.Weights;
import org.depeche.plan.Word;
import org.jspecify.annotations.Nullable;

/**
 * The documents that meet a condition, as a set for each segment: what ranking takes in the place
 * of the documents that are accepted without one. For one search.
 */
final class ConditionDocuments {
  private final Condition condition;
  private final Fields fields;
  private final Weights weights;
  private final Scratch scratch;
  private final Snapshot snapshot;
  private final Map<Word, WordModel> models = new IdentityHashMap<>();
  private final Map<Condition.Is, AcceptedDocuments> filters = new IdentityHashMap<>();

  ConditionDocuments(Condition condition, Snapshot snapshot, Weights weights, Scratch scratch)
      throws IOException {
    this.condition = condition;
    this.snapshot = snapshot;
    fields = Fields.of(snapshot, weights);
    this.weights = weights;
    this.scratch = scratch;
  }

  /**
   * The documents of a segment that meet the condition.
   *
   * @param accepted those that may be found without it; null for all
   */
  FixedBitSet in(LeafReaderContext leaf, @Nullable Bits accepted) throws IOException {
    FixedBitSet found = meeting(condition, leaf);
    if (accepted != null) {
      accepted.applyMask(found, 0);
    }
    return found;
  }

  /** Takes those documents out of a set that hold a content clause or kin of it. */
  void removeHolders(FixedBitSet documents, LeafReaderContext leaf, List<Clause> clauses)
      throws IOException {
    for (Clause clause : clauses) {
      if (clause.content()) {
        documents.andNot(holding(clause, true, leaf));
      }
    }
  }

  private FixedBitSet meeting(Condition part, LeafReaderContext leaf) throws IOException {
    return switch (part) {
      case Condition.Holds holds -> holding(holds.clause(), holds.kin(), leaf);
      case Condition.Is is -> passing(is, leaf);
      case Condition.Not not -> {
        FixedBitSet others = meeting(not.condition(), leaf);
        if (others.length() > 0) {
          others.flip(0, others.length());
        }
        yield others;
      }
      case Condition.AnyOf any -> {
        FixedBitSet either = none(leaf);
        for (Condition one : any.conditions()) {
          either.or(meeting(one, leaf));
        }
        yield either;
      }
      case Condition.AllOf all -> {
        FixedBitSet together = meeting(all.conditions().get(0), leaf);
        for (Condition one : all.conditions().subList(1, all.conditions().size())) {
          together.and(meeting(one, leaf));
        }
        yield together;
      }
    };
  }

  private FixedBitSet passing(Condition.Is is, LeafReaderContext leaf) throws IOException {
    AcceptedDocuments filter = filters.get(is);
    if (filter == null) {
      filter = AcceptedDocuments.of(List.of(List.of(is.filter())), snapshot);
      filters.put(is, filter);
    }
    FixedBitSet found = none(leaf);
    found.set(0, found.length());
    Bits passing = filter.in(leaf);
    if (passing != null) {
      passing.applyMask(found, 0);
    }
    return found;
  }

  private static FixedBitSet none(LeafReaderContext leaf) {
    return new FixedBitSet(leaf.reader().maxDoc());
  }

  private FixedBitSet holding(Clause clause, boolean kin, LeafReaderContext leaf)
      throws IOException {
    return switch (clause) {
      case Clause.Single single -> holding(single.word(), kin, leaf);
      case Clause.Compound compound -> {
        FixedBitSet found = holding(compound.whole(), kin, leaf);
        if (!compound.parts().isEmpty()) {
          FixedBitSet together = holding(compound.parts().get(0), kin, leaf);
          for (Word part : compound.parts()) {
            together.and(holding(part, kin, leaf));
          }
          found.or(together);
        }
        yield found;
      }
      case Clause.Phrase phrase -> {
        List<WordField> titles = new ArrayList<>();
        List<WordField> bodies = new ArrayList<>();
        for (Word word : phrase.words()) {
          titles.add(model(word).title());
          bodies.add(model(word).body());
        }
        FixedBitSet found = none(leaf);
        addPhrase(titles, phrase.positions(), leaf, found);
        addPhrase(bodies, phrase.positions(), leaf, found);
        yield found;
      }
    };
  }

  private FixedBitSet holding(Word word, boolean kin, LeafReaderContext leaf) throws IOException {
    FixedBitSet found = none(leaf);
    WordModel model = model(word);
    for (WordField field : List.of(model.title(), model.body())) {
      for (IndexTerm term : field.terms()) {
        PostingsEnum documents =
            kin || term.theWord()
                ? scratch.terms().postings(term, leaf.ord, PostingsEnum.NONE)
                : null;
        if (documents != null) {
          found.or(documents);
          scratch.terms().giveBack(term, leaf.ord, PostingsEnum.NONE, documents);
        }
      }
    }
    return found;
  }

  private WordModel model(Word word) throws IOException {
    WordModel known = models.get(word);
    if (known == null) {
      known = scratch.words().of(word, fields, weights, scratch.terms());
      models.put(word, known);
    }
    return known;
  }

  private void addPhrase(
      List<WordField> words, List<Integer> positions, LeafReaderContext leaf, FixedBitSet found)
      throws IOException {
    PhraseField field =
        new PhraseField(PhraseModel.of(words, positions, 1), leaf.ord, scratch.terms());
    int document = field.next(0);
    while (document != DocIdSetIterator.NO_MORE_DOCS) {
      if (field.score(document) > 0) {
        found.set(document);
      }
      document = field.next(document + 1);
    }
    field.end();
  }
}
