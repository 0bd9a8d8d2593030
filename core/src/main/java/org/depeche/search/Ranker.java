package org.depeche.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.depeche.index.Snapshot;
import org.depeche.plan.Condition;
import org.depeche.plan.Plan;
import org.depeche.plan.Weights;

/** Ranks the articles of a snapshot by a plan. Safe for use by several threads. */
final class Ranker {
  private final Weights weights;

  private final Map<IndexReader.CacheKey, Kept> kept = new ConcurrentHashMap<>();

  Ranker(Weights weights) {
    this.weights = weights;
  }

  /**
   * The best articles.
   *
   * @param hits the best ones, best first
   * @param total how many match, at least
   * @param totalExact whether {@code total} is exact
   */
  record Ranking(List<BestHits.Hit> hits, long total, boolean totalExact) {}

  /**
   * Ranks all articles.
   *
   * @param plan what is looked for
   * @param preferences which articles count more
   * @param snapshot where
   * @param depth how many articles are wanted
   * @param count up to how many articles have to be counted exactly
   */
  Ranking rank(Plan plan, Preferences preferences, Snapshot snapshot, int depth, long count)
      throws IOException {
    return prepared(
        plan,
        preferences,
        snapshot,
        (model, scratch) -> rank(model, scratch, snapshot, AcceptedDocuments.ALL, depth, count));
  }

  /**
   * What is kept of a snapshot.
   *
   * @param words its words
   * @param ids the ids of its articles
   * @param free what searches that ended worked with: one for each that ran at the same time
   */
  record Kept(WordModels words, KnownIds ids, Deque<Scratch> free) {
    static Kept of(Snapshot snapshot, Weights weights) throws IOException {
      return new Kept(
          new WordModels(snapshot, weights), new KnownIds(), new ConcurrentLinkedDeque<>());
    }

    Scratch scratch(Snapshot snapshot) throws IOException {
      Scratch used = free.poll();
      return used == null ? Scratch.of(snapshot, words, ids) : used;
    }
  }

  /** What is done with a plan in a snapshot. */
  interface Work<T> {
    T with(PlanModel model, Scratch scratch) throws IOException;
  }

  /** Works with a plan in a snapshot, in scratch space that is used again. */
  <T> T prepared(Plan plan, Preferences preferences, Snapshot snapshot, Work<T> work)
      throws IOException {
    Kept ofSnapshot = kept(snapshot);
    Scratch scratch = ofSnapshot.scratch(snapshot);
    try {
      PlanModel model = new PlanModel(plan, preferences, snapshot, weights, scratch);
      T done = work.with(model, scratch);
      ofSnapshot.free().push(scratch);
      return done;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /**
   * Ranks some of the articles.
   *
   * @param accepted which articles may be found
   * @param depth how many articles are wanted
   * @param count up to how many articles have to be counted exactly
   */
  static Ranking rank(
      PlanModel model,
      Scratch scratch,
      Snapshot snapshot,
      AcceptedDocuments accepted,
      int depth,
      long count)
      throws IOException {
    Plan plan = model.plan();
    if (plan.condition() != null) {
      return rankMeeting(model, plan.condition(), snapshot, accepted, depth, scratch);
    }
    BestHits best = new BestHits(depth);
    long known = plan.all() || accepted.isFiltered() ? 0 : model.atLeast();
    boolean counting = plan.all() || known < count;
    long total = 0;
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      best.enter(segment(leaf, model, scratch));
      PlanModel.SegmentScorers scorers = model.scorers(leaf.ord, scratch.window());
      SegmentRanker segment =
          new SegmentRanker(
              model, scorers, best, accepted.in(leaf), leaf.reader().maxDoc(), scratch);
      if (plan.all()) {
        total += segment.rankAll();
      } else if (counting && total < count) {
        total += segment.rankAny(count - total);
      } else {
        segment.rankAny(0);
      }
      scorers.end();
    }
    boolean exact = plan.all() || counting && total < count;
    return new Ranking(best.best(), Math.max(total, known), exact);
  }

  /** Ranks the articles that meet a condition; those without a word of the query come last. */
  private static Ranking rankMeeting(
      PlanModel model,
      Condition condition,
      Snapshot snapshot,
      AcceptedDocuments accepted,
      int depth,
      Scratch scratch)
      throws IOException {
    BestHits best = new BestHits(depth);
    long total = 0;
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      int end = leaf.reader().maxDoc();
      PlanMatches matches = new PlanMatches(model, leaf, scratch.terms());
      FixedBitSet documents = matches.in(0, end);
      Bits may = accepted.in(leaf);
      if (may != null) {
        may.applyMask(documents, 0);
      }
      int count = documents.cardinality();
      if (count == 0) {
        continue;
      }
      total += count;
      best.enter(segment(leaf, model, scratch));
      if (model.hasContent()) {
        PlanModel.SegmentScorers scorers = model.scorers(leaf.ord, scratch.window());
        new SegmentRanker(model, scorers, best, documents, end, scratch).rankAny(0);
        scorers.end();
      }
      if (!condition.holdsWords() && best.threshold() == 0) {
        documents.andNot(matches.scored(0, end));
        offerUnscored(documents, best);
      }
    }
    return new Ranking(best.best(), total, true);
  }

  private static BestHits.Segment segment(LeafReaderContext leaf, PlanModel model, Scratch scratch)
      throws IOException {
    return new BestHits.Segment(
        leaf, scratch.idOrder().of(leaf), scratch.ids(), model.factors().in(leaf.reader()));
  }

  private static void offerUnscored(FixedBitSet documents, BestHits best) throws IOException {
    int document = documents.nextSetBit(0);
    while (document != DocIdSetIterator.NO_MORE_DOCS) {
      best.offer(document, 0);
      document =
          document + 1 < documents.length()
              ? documents.nextSetBit(document + 1)
              : DocIdSetIterator.NO_MORE_DOCS;
    }
  }

  private static void forget(
      WeakReference<Map<IndexReader.CacheKey, Kept>> own, IndexReader.CacheKey snapshot) {
    Map<IndexReader.CacheKey, Kept> kept = own.get();
    if (kept != null) {
      kept.remove(snapshot);
    }
  }

  /** Kept until the snapshot is closed; a view of one that nobody can tell apart keeps nothing. */
  private Kept kept(Snapshot snapshot) throws IOException {
    IndexReader.CacheHelper cache = snapshot.reader().getReaderCacheHelper();
    if (cache == null) {
      return Kept.of(snapshot, weights);
    }
    Kept known = kept.get(cache.getKey());
    if (known == null) {
      Kept made = Kept.of(snapshot, weights);
      Kept other = kept.putIfAbsent(cache.getKey(), made);
      known = other == null ? made : other;
      if (other == null) {
        // A snapshot may outlive those who search it.
        WeakReference<Map<IndexReader.CacheKey, Kept>> own = new WeakReference<>(kept);
        cache.addClosedListener(key -> forget(own, key));
      }
    }
    return known;
  }
}
