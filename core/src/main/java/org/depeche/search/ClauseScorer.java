package org.depeche.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.FixedBitSet;
import org.depeche.index.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Scores one clause of a plan in one segment, window by window. Documents are asked for in
 * ascending order.
 */
abstract sealed class ClauseScorer permits WordScorer, CompoundScorer, PhraseScorer {

  /** The places of the window that were found to hold the clause. */
  private final FixedBitSet matched = new FixedBitSet(Window.SIZE);

  /** Those that hold the words themselves, not their kin alone; null where nobody asks. */
  private final @Nullable FixedBitSet held;

  ClauseScorer(boolean required) {
    held = required ? new FixedBitSet(Window.SIZE) : null;
  }

  /** No document scores more by what is not known yet. */
  abstract double bound();

  /** How many postings have to be read at the most. */
  abstract long cost();

  /** Begins again with the first document of the segment. */
  abstract void restart() throws IOException;

  /** Gives scratch space back. */
  abstract void end();

  /** The first document from {@code from} on that may hold the clause. */
  abstract int next(int from) throws IOException;

  /** Finds the clause in all documents of the window. */
  abstract void collect() throws IOException;

  /** Finds the clause in one document of the window. */
  abstract void visit(int at) throws IOException;

  /**
   * Finds out what is still assumed in favour of a place.
   *
   * @return whether it was assumed wrongly, and the score is less
   */
  abstract boolean settle(int at) throws IOException;

  /** The score of a place that was collected or visited; 0 where the clause is not. */
  abstract float score(int at);

  /** What each field and evidence gives of the score of a place. */
  abstract List<Explanation.Share> shares(int at) throws IOException;

  /** The shares of two fields, of which the better counts whole. */
  static List<Explanation.Share> shares(
      List<Explanation.Share> title, List<Explanation.Share> body, float otherField) {
    boolean byTitle = sum(title) >= sum(body);
    List<Explanation.Share> shares = new ArrayList<>();
    title.forEach(share -> shares.add(share.times(byTitle ? 1 : otherField)));
    body.forEach(share -> shares.add(share.times(byTitle ? otherField : 1)));
    return shares;
  }

  /** The shares of two fields that rest on one evidence. */
  static List<Explanation.Share> shares(
      float title, float body, Explanation.Evidence evidence, float otherField) {
    List<Explanation.Share> inTitle =
        title == 0 ? List.of() : List.of(new Explanation.Share(Schema.TITLE, evidence, title));
    List<Explanation.Share> inBody =
        body == 0 ? List.of() : List.of(new Explanation.Share(Schema.BODY, evidence, body));
    return shares(inTitle, inBody, otherField);
  }

  private static double sum(List<Explanation.Share> shares) {
    return shares.stream().mapToDouble(Explanation.Share::score).sum();
  }

  /**
   * Reads what can be read of the segment at little cost: titles, phrases. Until the clause is
   * begun again, {@link #bound()} is the most that the rest gives.
   */
  void readAhead(int end) throws IOException {
    // Nothing of a compound is cheap.
  }

  /** What was read ahead; null where nothing was. */
  @Nullable AheadHits ahead() {
    return null;
  }

  /** Whether all of it was read ahead. */
  boolean isWhole() {
    return false;
  }

  /** Takes over what was read ahead of a document of the window, if it holds the clause. */
  void load(int at) {
    // Nothing was read ahead.
  }

  /** Whether the score of a word is part of this one. */
  boolean contains(WordScorer word) {
    return word == this;
  }

  /** Forgets the window. */
  void clear() {
    matched.clear();
    if (held != null) {
      held.clear();
    }
  }

  final FixedBitSet matched() {
    return matched;
  }

  final @Nullable FixedBitSet held() {
    return held;
  }

  /** The better of two fields, and a share of the other. */
  static float better(float title, float body, float share) {
    return Math.max(title, body) + share * Math.min(title, body);
  }

  /** The bound of {@link #better}. */
  static double better(double title, double body, float share) {
    return Math.max(title, body) + share * Math.min(title, body);
  }
}
