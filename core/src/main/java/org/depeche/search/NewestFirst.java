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
 * end, in windows that double, until there are enough. For one search.
 */
final class NewestFirst {
  private static final int FIRST_WINDOW = 256;

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

  private final @Nullable Place after;
  private final int depth;
  private final long count;
  private final List<Found> found = new ArrayList<>();
  private long total;
  private boolean exact = true;

  private NewestFirst(@Nullable Place after, int depth, long count) {
    this.after = after;
    this.depth = depth;
    this.count = count;
  }

  /**
   * Lists.
   *
   * @param after the place behind which to begin, or null for the first
   * @param depth how many articles are wanted
   * @param count up to how many articles have to be counted exactly
   */
  static Listing list(
      PlanModel model,
      Scratch scratch,
      Snapshot snapshot,
      AcceptedDocuments accepted,
      @Nullable Place after,
      int depth,
      long count)
      throws IOException {
    NewestFirst newest = new NewestFirst(after, depth, count);
    for (LeafReaderContext segment : snapshot.reader().leaves()) {
      PlanMatches matches = new PlanMatches(model, segment, scratch.terms());
      newest.read(segment, matches, accepted.in(segment));
    }
    newest.found.sort(Comparator.comparing(Found::place));
    List<Found> best = newest.found.subList(0, Math.min(depth, newest.found.size()));
    return new Listing(List.copyOf(best), newest.total, newest.exact);
  }

  private void read(LeafReaderContext segment, PlanMatches matches, @Nullable Bits accepted)
      throws IOException {
    List<Candidate> candidates = new ArrayList<>();
    boolean full = depth == 0;
    int size = FIRST_WINDOW;
    int to = segment.reader().maxDoc();
    while (to > 0 && (!full || total < count)) {
      int from = Math.max(0, to - size);
      FixedBitSet matching = matches.in(from, to);
      if (accepted != null) {
        accepted.applyMask(matching, from);
      }
      total += matching.cardinality();
      full = full || collect(segment, matching, from, candidates);
      to = from;
      size = Math.min(2 * size, 1 << 16);
    }
    exact &= to == 0;
    add(segment, candidates);
  }

  /** Collects the articles of a window; whether no older one can be among the newest. */
  private boolean collect(
      LeafReaderContext segment, FixedBitSet matching, int from, List<Candidate> candidates)
      throws IOException {
    NumericDocValues instants = DocValues.getNumeric(segment.reader(), Schema.INSTANT);
    SortedDocValues ids = DocValues.getSorted(segment.reader(), Schema.ID);
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
      if (candidates.size() >= depth && candidate.instant() < candidates.get(depth - 1).instant()) {
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
    SortedDocValues ids = DocValues.getSorted(segment.reader(), Schema.ID);
    for (Candidate one : candidates.subList(0, Math.min(depth, candidates.size()))) {
      BytesRef id = BytesRef.deepCopyOf(ids.lookupOrd(one.ordinal()));
      found.add(new Found(segment, one.document(), new Place(one.instant(), id)));
    }
  }
}
