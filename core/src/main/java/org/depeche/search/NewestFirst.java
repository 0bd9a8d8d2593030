package org.depeche.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.depeche.index.Schema;
import org.depeche.index.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Lists the newest articles that answer a plan. Segments are sorted by date: each is read from its
 * end, in windows that double, until there are enough; the one with the newest article first, and
 * none that holds nothing but older ones. For one search.
 */
final class NewestFirst {
  private static final int FIRST_WINDOW = 64;
  private static final int MOST_WINDOW = 1 << 16;

  /**
   * The place of an article in the order.
   *
   * @param instant when it was published, in milliseconds since 1970
   * @param id its id
   */
  record Place(long instant, BytesRef id) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int newer = Long.compare(other.instant, instant);
      return newer == 0 ? other.id.compareTo(id) : newer;
    }
  }

  /** An article that was found, by its number in a segment. */
  record Found(LeafReaderContext segment, int document, Place place) {}

  /** An article of the segment at hand; ordinals are in the order of ids. */
  private record Candidate(int document, long instant, int ordinal) {
    static final Comparator<Candidate> NEWEST_FIRST =
        Comparator.comparingLong(Candidate::instant)
            .thenComparingInt(Candidate::ordinal)
            .reversed();
  }

  /**
   * The newest articles.
   *
   * @param articles the newest ones, newest first
   * @param total how many match, at least
   * @param totalExact whether {@code total} is exact
   */
  record Listing(List<Found> articles, long total, boolean totalExact) {}

  /** A segment, and the instant of its newest article. */
  private record Segment(LeafReaderContext leaf, long newest) {
    static Segment of(LeafReaderContext leaf) throws IOException {
      int last = leaf.reader().maxDoc() - 1;
      NumericDocValues instants = DocValues.getNumeric(leaf.reader(), Schema.INSTANT);
      boolean dated = last >= 0 && instants.advanceExact(last);
      return new Segment(leaf, dated ? instants.longValue() : Snapshot.WITHOUT_DATE);
    }
  }

  private final PlanModel model;
  private final Scratch scratch;
  private final AcceptedDocuments accepted;
  private final int least;
  private final @Nullable Place after;
  private final int depth;
  private final long count;
  private final List<Found> found = new ArrayList<>();

  /** What is older is not among the newest. */
  private long oldest = Snapshot.WITHOUT_DATE;

  private long total;
  private boolean exact = true;

  private NewestFirst(
      PlanModel model,
      Scratch scratch,
      AcceptedDocuments accepted,
      int least,
      @Nullable Place after,
      int depth,
      long count) {
    this.model = model;
    this.scratch = scratch;
    this.accepted = accepted;
    this.least = least;
    this.after = after;
    this.depth = depth;
    this.count = count;
  }

  /**
   * Lists.
   *
   * @param least how many of the typed words that stand somewhere an article holds
   * @param after the place behind which to begin, or null for the first
   * @param depth how many articles are wanted
   * @param count up to how many articles have to be counted exactly
   */
  static Listing list(
      PlanModel model,
      Scratch scratch,
      Snapshot snapshot,
      AcceptedDocuments accepted,
      int least,
      @Nullable Place after,
      int depth,
      long count)
      throws IOException {
    List<LeafReaderContext> leaves = snapshot.reader().leaves();
    List<Segment> segments = new ArrayList<>();
    for (LeafReaderContext leaf : leaves) {
      segments.add(leaves.size() == 1 ? new Segment(leaf, Long.MAX_VALUE) : Segment.of(leaf));
    }
    // Archives come in their order, so that the newest segment mostly holds all that is wanted.
    segments.sort(Comparator.comparingLong(Segment::newest).reversed());
    NewestFirst newest = new NewestFirst(model, scratch, accepted, least, after, depth, count);
    for (Segment segment : segments) {
      newest.read(segment);
    }
    return new Listing(List.copyOf(newest.found), newest.total, newest.exact);
  }

  private void read(Segment segment) throws IOException {
    LeafReaderContext leaf = segment.leaf();
    boolean full = depth == 0 || segment.newest() < oldest;
    int to = leaf.reader().maxDoc();
    if (full && total >= count) {
      exact &= to == 0;
      return;
    }
    PlanMatches matches = new PlanMatches(model, leaf, scratch.terms());
    Bits accepts = accepted.in(leaf);
    List<Candidate> candidates = new ArrayList<>();
    long size = full ? to : firstWindow(to, matches.guess());
    while (to > 0 && (!full || total < count)) {
      int from = (int) Math.max(0, to - size);
      FixedBitSet matching = matches.holding(least, from, to);
      if (accepts != null) {
        accepts.applyMask(matching, from);
      }
      total += matching.cardinality();
      full = full || collect(leaf, matching, from, candidates);
      to = from;
      size = Math.min(2 * size, MOST_WINDOW);
    }
    exact &= to == 0;
    add(leaf, candidates);
  }

  /** So many documents as likely hold all that is wanted. */
  private long firstWindow(int end, long matching) {
    long likely = 2L * depth * end / Math.max(1, Math.min(end, matching));
    return Math.max(FIRST_WINDOW, Math.min(likely, MOST_WINDOW));
  }

  /** Collects the articles of a window; whether no older one can be among the newest. */
  private boolean collect(
      LeafReaderContext segment, FixedBitSet matching, int from, List<Candidate> candidates)
      throws IOException {
    NumericDocValues instants = DocValues.getNumeric(segment.reader(), Schema.INSTANT);
    SortedDocValues ids = scratch.idOrder().of(segment);
    int last = after == null ? 0 : ids.lookupTerm(after.id());
    // Where the segment lacks the id, what follows it in the order of ids is not behind the place.
    int limit = last < 0 ? -last - 1 : last;
    List<Candidate> window = new ArrayList<>();
    for (int at = next(matching, 0); at < matching.length(); at = next(matching, at + 1)) {
      long instant =
          instants.advanceExact(from + at) ? instants.longValue() : Snapshot.WITHOUT_DATE;
      if (after != null && instant > after.instant()) {
        break;
      }
      boolean read = ids.advanceExact(from + at);
      int ordinal = read ? ids.ordValue() : -1;
      if (after == null || instant < after.instant() || ordinal < limit) {
        window.add(new Candidate(from + at, instant, ordinal));
      }
    }
    Collections.reverse(window);
    for (Candidate candidate : window) {
      // Of equally old ones all are needed: their ids decide.
      if (candidate.instant() < oldest
          || candidates.size() >= depth
              && candidate.instant() < candidates.get(depth - 1).instant()) {
        return true;
      }
      candidates.add(candidate);
    }
    return false;
  }

  private static int next(FixedBitSet set, int from) {
    return from < set.length() ? set.nextSetBit(from) : from;
  }

  private void add(LeafReaderContext segment, List<Candidate> candidates) throws IOException {
    candidates.sort(Candidate.NEWEST_FIRST);
    SortedDocValues order = scratch.idOrder().of(segment);
    for (Candidate one : candidates.subList(0, Math.min(depth, candidates.size()))) {
      BytesRef id = scratch.ids().of(segment.docBase + one.document(), one.ordinal(), order);
      found.add(new Found(segment, one.document(), new Place(one.instant(), id)));
    }
    found.sort(Comparator.comparing(Found::place));
    if (depth > 0 && found.size() >= depth) {
      found.subList(depth, found.size()).clear();
      oldest = found.get(depth - 1).place().instant();
    }
  }
}
