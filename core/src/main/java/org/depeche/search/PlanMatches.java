package org.depeche.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.depeche.plan.Clause;
import org.depeche.plan.Condition;
import org.depeche.plan.Plan;
import org.depeche.plan.Word;
import org.jspecify.annotations.Nullable;

/**
 * Which documents of a segment answer a plan, by its postings alone: the same that are ranked. Read
 * in parts, in any order.
 */
final class PlanMatches {

  /** Documents that hold something. */
  private interface Holders {

    /** Adds those from one number on, up to another, which is not among them. */
    void add(int from, int to, FixedBitSet found) throws IOException;

    /** Those among some of a part; they are changed. */
    default FixedBitSet among(FixedBitSet some, int from, int to) throws IOException {
      some.and(union(List.of(this), from, to));
      return some;
    }
  }

  /** Skipping through a list pays where so many times as many documents are in it. */
  private static final int FAR_MORE = 16;

  private final List<Holders> clauses = new ArrayList<>();
  private final PlanModel model;
  private final LeafReaderContext segment;
  private final TermIndex terms;
  private final boolean all;
  private final @Nullable Holders meeting;

  /** Those that hold each of what was typed and stands somewhere. */
  private final List<Holders> wanted = new ArrayList<>();

  PlanMatches(PlanModel model, LeafReaderContext segment, TermIndex terms) throws IOException {
    this.model = model;
    this.segment = segment;
    this.terms = terms;
    Plan plan = model.plan();
    all = plan.all();
    for (Clause clause : plan.clauses()) {
      if (clause.content()) {
        // Where all words are required, kin alone do not do.
        clauses.add(holders(clause, !all));
      }
    }
    meeting = plan.condition() == null ? null : holders(plan.condition());
    for (Plan.Wanted one : model.standing()) {
      wanted.add(holders(one.held()));
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
    if (meeting != null) {
      return union(List.of(meeting), from, to);
    }
    return all ? intersection(clauses, from, to) : union(clauses, from, to);
  }

  /**
   * The matching documents of a part that hold so much of what was typed, deleted ones among them.
   *
   * @param least how many of the words that stand somewhere; at most {@link PlanModel#standing}
   */
  FixedBitSet holding(int least, int from, int to) throws IOException {
    if (least == 0) {
      return in(from, to);
    }
    FixedBitSet found = meeting == null ? null : union(List.of(meeting), from, to);
    if (least == wanted.size()) {
      for (Holders one : rarestFirst()) {
        found = found == null ? union(List.of(one), from, to) : one.among(found, from, to);
      }
      return found == null ? in(from, to) : found;
    }
    FixedBitSet holding = new FixedBitSet(Math.max(1, to - from));
    int[] held = held(from, to);
    for (int at = 0; at < held.length; at++) {
      if (held[at] >= least && (found == null || found.get(at))) {
        holding.set(at);
      }
    }
    return holding;
  }

  private List<Holders> rarestFirst() {
    List<Plan.Wanted> standing = model.standing();
    return IntStream.range(0, wanted.size())
        .boxed()
        .sorted(Comparator.comparingLong(i -> guess(standing.get(i).held())))
        .map(wanted::get)
        .toList();
  }

  private long guess(Condition condition) {
    return switch (condition) {
      case Condition.Holds holds -> guess(holds.clause());
      case Condition.Is is -> Long.MAX_VALUE;
      case Condition.Not not -> Long.MAX_VALUE;
      case Condition.AllOf all ->
          all.conditions().stream().mapToLong(this::guess).min().orElse(Long.MAX_VALUE);
      case Condition.AnyOf any -> any.conditions().stream().mapToLong(this::guess).max().orElse(0);
    };
  }

  /** How many of the words that stand somewhere each document of a part holds. */
  int[] held(int from, int to) throws IOException {
    int[] held = new int[to - from];
    for (Holders one : wanted) {
      FixedBitSet holders = union(List.of(one), from, to);
      for (int at = 0; at < held.length && (at = holders.nextSetBit(at)) < held.length; at++) {
        held[at]++;
      }
    }
    return held;
  }

  /** Whether a document holds one of the words that stand somewhere. */
  boolean holds(int word, int document) throws IOException {
    return union(List.of(wanted.get(word)), document, document + 1).get(0);
  }

  /** How many articles of the snapshot may match: a guess, rather too many, which costs nothing. */
  long guess() {
    if (meeting != null) {
      return Long.MAX_VALUE;
    }
    long guess = all ? Long.MAX_VALUE : 0;
    for (Clause clause : model.plan().clauses()) {
      if (clause.content()) {
        guess = all ? Math.min(guess, guess(clause)) : Math.max(guess, guess(clause));
      }
    }
    return guess;
  }

  private long guess(Clause clause) {
    boolean together = clause instanceof Clause.Phrase;
    long guess = together ? Long.MAX_VALUE : 0;
    for (Word word : clause.words()) {
      int own = model.frequency(word);
      guess = together ? Math.min(guess, own) : Math.max(guess, own);
    }
    return guess;
  }

  /** The documents of a part that hold any content clause or its kin, which is why they score. */
  FixedBitSet scored(int from, int to) throws IOException {
    return union(clauses, from, to);
  }

  private Holders holders(Condition condition) throws IOException {
    return switch (condition) {
      case Condition.Holds holds -> holders(holds.clause(), holds.kin());
      case Condition.Is is -> passing(model.filter(is).in(segment));
      case Condition.Not not -> {
        Holders excluded = holders(not.condition());
        yield (from, to, found) -> {
          FixedBitSet others = union(List.of(excluded), from, to);
          others.flip(0, others.length());
          found.or(others);
        };
      }
      case Condition.AllOf together -> {
        List<Holders> parts = holders(together.conditions());
        yield (from, to, found) -> found.or(intersection(parts, from, to));
      }
      case Condition.AnyOf either -> {
        List<Holders> parts = holders(either.conditions());
        yield (from, to, found) -> found.or(union(parts, from, to));
      }
    };
  }

  private List<Holders> holders(List<Condition> conditions) throws IOException {
    List<Holders> holders = new ArrayList<>();
    for (Condition condition : conditions) {
      holders.add(holders(condition));
    }
    return holders;
  }

  private static Holders passing(@Nullable Bits documents) {
    return (from, to, found) -> {
      FixedBitSet passing = new FixedBitSet(Math.max(1, to - from));
      passing.set(0, to - from);
      if (documents != null) {
        documents.applyMask(passing, from);
      }
      found.or(passing);
    };
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
    if (found == null) {
      // Nothing is demanded.
      found = new FixedBitSet(Math.max(1, to - from));
      found.set(0, to - from);
    }
    return found;
  }

  private Holders holders(Clause clause, boolean kin) {
    return switch (clause) {
      case Clause.Single single -> word(single.word(), kin);
      case Clause.Compound compound -> {
        Holders whole = word(compound.whole(), kin);
        if (compound.sideBySide()) {
          List<Holders> either = new ArrayList<>(List.of(whole));
          model.phrase(compound).stream().map(this::phrase).forEach(either::add);
          yield (from, to, found) -> found.or(union(either, from, to));
        }
        List<Holders> parts = compound.parts().stream().map(part -> word(part, kin)).toList();
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

  private Holders word(Word word, boolean kin) {
    List<IndexTerm> forms = new ArrayList<>();
    for (WordField field : model.word(word).fields()) {
      for (IndexTerm term : field.terms()) {
        if (kin || term.theWord()) {
          forms.add(term);
        }
      }
    }
    return new WordHolders(forms);
  }

  /** Documents that hold any of some terms. */
  private final class WordHolders implements Holders {
    private final List<IndexTerm> forms;

    WordHolders(List<IndexTerm> forms) {
      this.forms = forms;
    }

    @Override
    public void add(int from, int to, FixedBitSet found) throws IOException {
      SegmentPostings lists = new SegmentPostings(terms, segment.ord, from);
      for (IndexTerm term : forms) {
        PostingsEnum postings = lists.open(term, PostingsEnum.FREQS);
        if (postings != null) {
          int first = postings.advance(from);
          if (first < to) {
            postings.intoBitSet(to, found, from);
          } else if (first == DocIdSetIterator.NO_MORE_DOCS) {
            lists.noneIsLeft(term);
          }
          lists.giveBack(term, PostingsEnum.FREQS, postings);
        }
      }
    }

    @Override
    public FixedBitSet among(FixedBitSet some, int from, int to) throws IOException {
      int count = some.cardinality();
      FixedBitSet kept = new FixedBitSet(some.length());
      FixedBitSet others = new FixedBitSet(some.length());
      SegmentPostings lists = new SegmentPostings(terms, segment.ord, from);
      for (IndexTerm term : count == 0 ? List.<IndexTerm>of() : forms) {
        PostingsEnum postings = lists.open(term, PostingsEnum.FREQS);
        if (postings == null) {
          continue;
        }
        if (term.frequency() / FAR_MORE > count) {
          skip(postings, some, from, kept);
        } else if (postings.advance(from) < to) {
          postings.intoBitSet(to, others, from);
        }
        lists.giveBack(term, PostingsEnum.FREQS, postings);
      }
      others.and(some);
      kept.or(others);
      return kept;
    }

    /** Keeps those of some documents that are in a list. */
    private static void skip(PostingsEnum postings, FixedBitSet some, int from, FixedBitSet kept)
        throws IOException {
      int document = -1;
      for (int at = next(some, 0); at < some.length(); at = next(some, at + 1)) {
        int wanted = from + at;
        if (document < wanted) {
          document = postings.advance(wanted);
        }
        if (document == wanted) {
          kept.set(at);
        }
      }
    }

    private static int next(FixedBitSet set, int from) {
      return from < set.length() ? set.nextSetBit(from) : from;
    }
  }

  private Holders phrase(PhraseModel phrase) {
    return (from, to, found) -> {
      PhraseField field = new PhraseField(phrase, new SegmentPostings(terms, segment.ord, from));
      int document = field.next(from);
      while (document < to && document != DocIdSetIterator.NO_MORE_DOCS) {
        if (field.score(document) > 0) {
          found.set(document - from);
        }
        document = field.next(document + 1);
      }
      field.restart();
    };
  }
}
