package org.depeche.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.FixedBitSet;
import org.depeche.facet.FacetCounter;
import org.depeche.facet.FacetCounts;
import org.depeche.index.Snapshot;
import org.depeche.plan.Clause;
import org.depeche.plan.Plan;
import org.jspecify.annotations.Nullable;

/** Finds the page of hits that a request asks for. Safe for use by several threads. */
final class Pages {

  /** How many hits are counted before a count becomes a lower bound. */
  private static final int COUNTED = 1000;

  /** How many hits behind the page are looked at for such as are nearly the same as its own. */
  private static final int LOOKED_AHEAD = 100;

  private final Ranker ranker;

  Pages(Ranker ranker) {
    this.ranker = ranker;
  }

  /**
   * A hit.
   *
   * @param number its number in the snapshot
   * @param place its place in the order by date, or null where it came by relevance
   */
  record Found(int number, String id, float score, NewestFirst.@Nullable Place place) {
    Found scored(float score) {
      return new Found(number, id, score, place);
    }
  }

  /**
   * A page.
   *
   * @param hits its hits, in the order that was asked for
   * @param passed how many hits come before it
   * @param words tells which words a hit lacks, or null where that is not asked or none can
   * @param any how many articles are found, at least
   * @param anyExact whether {@code any} is exact
   * @param alike by hit the ids of those that were collapsed into it
   * @param next the cursor of the next page, or null where there is none
   */
  record Page(
      List<Found> hits,
      int passed,
      @Nullable HeldWords words,
      long any,
      boolean anyExact,
      List<FacetCounts> facets,
      Map<Integer, List<String>> alike,
      Supplier<@Nullable String> next) {}

  /** What is made of a page while its search goes on. */
  interface Made<T> {
    T of(Page page, PlanModel model) throws IOException;
  }

  /** Hits with what was counted beside them. */
  private record Listing(List<Found> hits, long total, boolean totalExact) {}

  /**
   * Finds the page.
   *
   * @param shown whether hits are shown: then those that come by date are scored, which their order
   *     needs not, and the words are told that they lack
   * @param made makes something of the page
   */
  <T> T of(Plan plan, SearchRequest asked, Snapshot snapshot, boolean shown, Made<T> made)
      throws IOException {
    // Where nothing is looked for, all are as relevant.
    boolean words = plan.clauses().stream().anyMatch(Clause::content);
    SearchRequest request = words ? asked : asked.sortedBy(SortOrder.DATE);
    Cursor cursor = request.after() == null ? Cursor.START : Cursor.of(request.after(), request);
    AcceptedDocuments accepted = AcceptedDocuments.of(List.of(request.filters()), snapshot);
    return ranker.prepared(
        plan,
        request.preferences(),
        snapshot,
        (model, scratch) ->
            made.of(
                new Search(request, snapshot, accepted, model, scratch).page(cursor, shown),
                model));
  }

  /** One search. */
  private record Search(
      SearchRequest request,
      Snapshot snapshot,
      AcceptedDocuments accepted,
      PlanModel model,
      Scratch scratch) {

    Page page(Cursor cursor, boolean shown) throws IOException {
      HeldWords words = new HeldWords(model, snapshot, accepted, scratch);
      boolean byDate = request.sort() == SortOrder.DATE;
      int least = byDate || !request.facets().isEmpty() ? words.least(request.matching()) : 0;
      // Only whole counts tell how many match beside the articles that were shown; and where none
      // is shown, postings tell how many there are sooner than scores.
      boolean counts =
          request.exactTotal() && (request.limit() == 0 || byDate) || !cursor.shown().isEmpty();
      // Whether a page follows the first one is mostly told by the total; else by one more hit.
      boolean told = !byDate && !request.collapse() && cursor.shown().isEmpty();
      int wanted = request.offset() + request.limit();
      int depth = request.limit() == 0 ? 0 : told ? wanted : wanted + 1;
      // By date, what is counted has to be read beside what is shown.
      long enough = byDate ? depth : Math.max(wanted + 1L, COUNTED);
      long count = counts ? 0 : request.exactTotal() ? Long.MAX_VALUE : enough;
      Listing listing;
      Collapsed collapsed;
      int looked = depth;
      do {
        boolean collapse = request.collapse() && depth > 0;
        looked = collapse ? Math.min(2 * looked + LOOKED_AHEAD, SearchRequest.MAX_DEPTH) : depth;
        listing =
            byDate ? byDate(cursor, least, looked, count) : byRelevance(cursor, looked, count);
        collapsed =
            collapse
                ? Collapsed.of(listing.hits(), cursor.shown(), snapshot)
                : Collapsed.none(listing.hits());
      } while (collapsed.firsts().size() < depth
          && listing.hits().size() == looked
          && looked < SearchRequest.MAX_DEPTH);
      boolean all = request.matching() == Matching.ALL;
      long any = listing.total();
      if (counts || shown && (model.plan().wanted().isEmpty() || byDate && all)) {
        counts = true;
        any = HeldWords.count(words.articles(0));
      } else if (shown && !all) {
        any = Math.max(any, words.countAll());
      }
      List<Found> hits = collapsed.firsts();
      int end = Math.min(hits.size(), wanted);
      boolean more = hits.size() > end || told && any > end;
      List<Found> page =
          hits.subList(Math.min(request.offset(), end), end).stream()
              .map(collapsed::shown)
              .toList();
      List<FixedBitSet> faceted = request.facets().isEmpty() ? List.of() : words.articles(least);
      return new Page(
          shown && byDate ? scored(page) : page,
          cursor.passed() + request.offset(),
          shown && !all ? words : null,
          any,
          counts || listing.totalExact() && (least == 0 || !byDate),
          FacetCounter.count(snapshot, faceted, request.facets()),
          collapsed.alike(),
          () -> more && end > 0 ? cursor.behind(hits.subList(0, end)).text(request) : null);
    }

    private Listing byRelevance(Cursor cursor, int depth, long count) throws IOException {
      if (depth == 0 && count == 0) {
        return new Listing(List.of(), 0, false);
      }
      AcceptedDocuments others = accepted;
      if (!cursor.shown().isEmpty()) {
        if (cursor.passed() + request.limit() > SearchRequest.MAX_DEPTH) {
          throw new IllegalArgumentException(
              cursor.passed()
                  + " hits were shown; "
                  + request.limit()
                  + " more reach beyond hit "
                  + SearchRequest.MAX_DEPTH
                  + "; narrow the query instead, or sort by date.");
        }
        Set<Integer> shown = new HashSet<>();
        for (String id : cursor.shown()) {
          shown.add(snapshot.document(id));
        }
        others = accepted.without(shown);
      }
      Ranker.Ranking ranking = Ranker.rank(model, scratch, snapshot, others, depth, count);
      List<Found> hits = new ArrayList<>();
      for (BestHits.Hit hit : ranking.hits()) {
        hits.add(new Found(hit.number(), hit.id().utf8ToString(), hit.score(), null));
      }
      return new Listing(hits, ranking.total(), ranking.totalExact());
    }

    private Listing byDate(Cursor cursor, int least, int depth, long count) throws IOException {
      NewestFirst.Listing newest =
          NewestFirst.list(model, scratch, snapshot, accepted, least, cursor.place(), depth, count);
      List<Found> hits = new ArrayList<>();
      for (NewestFirst.Found article : newest.articles()) {
        int number = article.segment().docBase + article.document();
        hits.add(new Found(number, article.place().id().utf8ToString(), 0, article.place()));
      }
      boolean bounded =
          !request.requiresAll() && !accepted.isFiltered() && (least > 0 || !newest.totalExact());
      long known = bounded ? model.atLeast() : 0;
      return new Listing(hits, Math.max(known, newest.total()), newest.totalExact());
    }

    /** Hits that came by date, with their scores. */
    private List<Found> scored(List<Found> hits) throws IOException {
      List<LeafReaderContext> segments = snapshot.reader().leaves();
      Map<Integer, Float> scores = new HashMap<>();
      DocumentScorer scorer = null;
      int end = 0;
      for (int number : hits.stream().mapToInt(Found::number).sorted().toArray()) {
        if (scorer != null && number >= end) {
          scorer.end();
          scorer = null;
        }
        LeafReaderContext segment = segments.get(ReaderUtil.subIndex(number, segments));
        if (scorer == null) {
          scorer = new DocumentScorer(model, segment, number - segment.docBase, scratch);
          end = segment.docBase + segment.reader().maxDoc();
        }
        scores.put(number, scorer.score(number - segment.docBase));
      }
      if (scorer != null) {
        scorer.end();
      }
      return hits.stream().map(hit -> hit.scored(scores.get(hit.number()))).toList();
    }
  }
}
