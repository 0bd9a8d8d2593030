package org.depeche.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.depeche.article.Article;
import org.depeche.highlight.Highlighter;
import org.depeche.highlight.Snippet;
import org.depeche.index.Snapshot;
import org.depeche.plan.Plan;
import org.depeche.plan.Planner;
import org.depeche.plan.Weights;
import org.depeche.query.QueryParser;

/** Serves requests on snapshots. Safe for use by several threads. */
public final class Searcher {

  /** How many hits are counted before a count becomes a lower bound. */
  private static final int COUNTED = 1000;

  private final Planner planner;
  private final Ranker ranker;
  private final Explainer explainer;

  /**
   * Makes a searcher.
   *
   * @param weights the weights of ranking
   */
  public Searcher(Weights weights) {
    this.planner = new Planner(weights);
    this.ranker = new Ranker(weights);
    this.explainer = new Explainer(weights);
  }

  /**
   * Searches.
   *
   * @param request what to search for
   * @param snapshot where to search
   * @return what was found
   * @throws IOException if the index cannot be read
   * @throws org.depeche.query.QueryException if the query cannot be served
   */
  public SearchResult search(SearchRequest request, Snapshot snapshot) throws IOException {
    long start = System.nanoTime();
    Plan plan = plan(request, snapshot);
    Ranker.Ranking ranking = rank(plan, request, snapshot);
    Highlighter highlighter = new Highlighter(plan);
    List<Hit> hits = new ArrayList<>();
    for (int i = request.offset(); i < ranking.hits().size(); i++) {
      BestHits.Found found = ranking.hits().get(i);
      Article article = snapshot.article(found.number());
      List<Snippet> snippets =
          request.snippets() == 0 ? List.of() : highlighter.snippets(article, request.snippets());
      hits.add(new Hit(i + 1, found.score(), article, highlighter.titleRanges(article), snippets));
    }
    return new SearchResult(
        request.query(),
        ranking.total(),
        ranking.totalExact(),
        hits,
        plan.corrections(),
        (System.nanoTime() - start) / 1_000_000);
  }

  /**
   * Searches for ids and scores alone, which no article has to be read for.
   *
   * @param request what to search for
   * @param snapshot where to search
   * @return the hits of the window, best first
   * @throws IOException if the index cannot be read
   * @throws org.depeche.query.QueryException if the query cannot be served
   */
  public List<RankedId> ids(SearchRequest request, Snapshot snapshot) throws IOException {
    List<RankedId> ids = new ArrayList<>();
    Ranker.Ranking ranking = rank(plan(request, snapshot), request, snapshot);
    for (int i = request.offset(); i < ranking.hits().size(); i++) {
      BestHits.Found found = ranking.hits().get(i);
      ids.add(new RankedId(found.id().utf8ToString(), found.score()));
    }
    return ids;
  }

  /**
   * Explains why an article answers a request.
   *
   * @param request what to search for; its window does not matter
   * @param id the id of the article
   * @param snapshot where it is
   * @return the explanation, with no part where the article does not answer; empty where the index
   *     does not hold the article
   * @throws IOException if the index cannot be read
   * @throws org.depeche.query.QueryException if the query cannot be served
   */
  public Optional<Explanation> why(SearchRequest request, String id, Snapshot snapshot)
      throws IOException {
    int document = snapshot.document(id);
    return document < 0
        ? Optional.empty()
        : Optional.of(explainer.explain(plan(request, snapshot), snapshot, document));
  }

  private Plan plan(SearchRequest request, Snapshot snapshot) throws IOException {
    return planner.plan(QueryParser.parse(request.query()), request.all(), snapshot);
  }

  private Ranker.Ranking rank(Plan plan, SearchRequest request, Snapshot snapshot)
      throws IOException {
    int depth = request.limit() == 0 ? 0 : request.offset() + request.limit();
    long count = request.exactTotal() ? Long.MAX_VALUE : Math.max(depth, COUNTED);
    AcceptedDocuments accepted = AcceptedDocuments.of(List.of(request.filters()), snapshot);
    return ranker.rank(plan, snapshot, accepted, depth, count);
  }
}
