package org.depeche.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.depeche.index.Snapshot;
import org.depeche.plan.Plan;
import org.jspecify.annotations.Nullable;

/** The words of a query that the accepted articles of a snapshot hold. For one search. */
final class HeldWords {
  private final PlanModel model;
  private final List<LeafReaderContext> segments;
  private final AcceptedDocuments accepted;
  private final Scratch scratch;
  private @Nullable List<FixedBitSet> all;

  HeldWords(PlanModel model, Snapshot snapshot, AcceptedDocuments accepted, Scratch scratch) {
    this.model = model;
    segments = snapshot.reader().leaves();
    this.accepted = accepted;
    this.scratch = scratch;
  }

  /**
   * The articles of each segment that match and hold so many of the words that stand somewhere.
   *
   * @param least how many; 0 for all that match
   */
  List<FixedBitSet> articles(int least) throws IOException {
    List<FixedBitSet> articles = new ArrayList<>();
    for (LeafReaderContext segment : segments) {
      int end = segment.reader().maxDoc();
      articles.add(accepted(segment, matches(segment).holding(least, 0, end)));
    }
    return articles;
  }

  static long count(List<FixedBitSet> articles) {
    return articles.stream().mapToLong(FixedBitSet::cardinality).sum();
  }

  /** The articles that hold all words that stand somewhere; none where no word does. */
  private List<FixedBitSet> all() throws IOException {
    if (all == null) {
      all = articles(model.standing().size());
      if (model.standing().isEmpty() && !model.plan().wanted().isEmpty()) {
        all.forEach(FixedBitSet::clear);
      }
    }
    return all;
  }

  /** How many articles hold all words that stand somewhere. */
  long countAll() throws IOException {
    return count(all());
  }

  /**
   * How many of the words that stand somewhere an article holds that is listed by date and counted
   * in facets.
   */
  int least(Matching matching) throws IOException {
    if (matching != Matching.BEST) {
      return 0;
    }
    return countAll() > 0 ? model.standing().size() : most();
  }

  private int most() throws IOException {
    int most = 0;
    for (LeafReaderContext segment : segments) {
      int end = segment.reader().maxDoc();
      PlanMatches matches = matches(segment);
      FixedBitSet found = accepted(segment, matches.in(0, end));
      int[] held = matches.held(0, end);
      for (int at = 0; at < end; at++) {
        most = found.get(at) ? Math.max(most, held[at]) : most;
      }
    }
    return most;
  }

  /** The words, as typed, that an article lacks and others hold. */
  List<String> missing(int article) throws IOException {
    int number = ReaderUtil.subIndex(article, segments);
    LeafReaderContext segment = segments.get(number);
    int document = article - segment.docBase;
    List<String> missing = new ArrayList<>();
    if (!all().get(number).get(document)) {
      PlanMatches matches = matches(segment);
      List<Plan.Wanted> words = model.standing();
      for (int word = 0; word < words.size(); word++) {
        String typed = words.get(word).typed();
        if (!matches.holds(word, document) && !missing.contains(typed)) {
          missing.add(typed);
        }
      }
    }
    return missing;
  }

  private PlanMatches matches(LeafReaderContext segment) throws IOException {
    return new PlanMatches(model, segment, scratch.terms());
  }

  private FixedBitSet accepted(LeafReaderContext segment, FixedBitSet documents)
      throws IOException {
    Bits may = accepted.in(segment);
    if (may != null) {
      may.applyMask(documents, 0);
    }
    return documents;
  }
}
