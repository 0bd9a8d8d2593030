package org.depeche.search;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.depeche.article.Article;
import org.depeche.article.PublicationDate;
import org.depeche.highlight.Highlighter;
import org.depeche.highlight.Snippet;
import org.depeche.index.Snapshot;
import org.depeche.plan.Plan;
import org.depeche.plan.Planner;
import org.depeche.plan.Weights;
import org.jspecify.annotations.Nullable;

/** Serves requests on snapshots. Safe for use by several threads. */
public final class Searcher {

  private final Clock clock;
  private final Planner planner;
  private final Planner textPlanner;
  private final Pages pages;
  private final Explainer explainer;

  /**
   * Makes a searcher.
   *
   * @param weights the weights of ranking
   */
  public Searcher(Weights weights) {
    this(weights, Clock.system(PublicationDate.defaultZone()));
  }

  /**
   * Makes a searcher.
   *
   * @param weights the weights of ranking
   * @param clock tells the day on which {@code depuis:hier} is asked
   */
  public Searcher(Weights weights, Clock clock) {
    this.clock = clock;
    this.planner = new Planner(weights);
    this.textPlanner = new Planner(weights.ofText());
    this.pages = new Pages(new Ranker(weights));
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
    return pages.of(
        plan,
        request,
        snapshot,
        true,
        (page, model) -> result(plan, request, snapshot, page, model, start));
  }

  private SearchResult result(
      Plan plan,
      SearchRequest request,
      Snapshot snapshot,
      Pages.Page page,
      PlanModel model,
      long start)
      throws IOException {
    HeldWords words = page.words();
    Highlighter highlighter = new Highlighter(plan);
    List<Hit> hits = new ArrayList<>();
    for (Pages.Found found : page.hits()) {
      Article article = snapshot.article(found.number());
      List<Snippet> snippets =
          request.snippets() == 0 ? List.of() : highlighter.snippets(article, request.snippets());
      int rank = page.passed() + hits.size() + 1;
      hits.add(
          new Hit(
              rank,
              found.score(),
              article,
              words == null ? List.of() : words.missing(found.number()),
              highlighter.titleRanges(article),
              snippets,
              page.alike().getOrDefault(found.number(), List.of())));
    }
    return new SearchResult(
        request.query(),
        words == null ? page.any() : words.countAll(),
        page.any(),
        page.anyExact(),
        model.standing().size(),
        model.unknownWords(),
        page.any() == 0 ? FilterHints.of(request, plan, snapshot) : List.of(),
        hits,
        page.facets(),
        plan.corrections(),
        plan.rarest(),
        suggestion(plan, page.anyExact() ? page.any() : -1, request, snapshot),
        plan.expansions(),
        page.next().get(),
        (System.nanoTime() - start) / 1_000_000);
  }

  /**
   * Searches for ids and scores alone, which no article has to be read for. In the order of dates,
   * which needs none, scores are 0.
   *
   * @param request what to search for
   * @param snapshot where to search
   * @return the hits of the window, in their order
   * @throws IOException if the index cannot be read
   * @throws org.depeche.query.QueryException if the query cannot be served
   */
  public List<RankedId> ids(SearchRequest request, Snapshot snapshot) throws IOException {
    return pages.of(
        plan(request, snapshot),
        request,
        snapshot,
        false,
        (page, model) ->
            page.hits().stream().map(found -> new RankedId(found.id(), found.score())).toList());
  }

  /**
   * Explains why an article answers a request.
   *
   * @param request what to search for; its window does not matter
   * @param id the id of the article
   * @param snapshot where it is
   * @return the explanation, without a part where the article does not answer; empty where the
   *     index does not hold the article
   * @throws IOException if the index cannot be read
   * @throws org.depeche.query.QueryException if the query cannot be served
   */
  public Optional<Explanation> why(SearchRequest request, String id, Snapshot snapshot)
      throws IOException {
    int document = snapshot.document(id);
    if (document < 0) {
      return Optional.empty();
    }
    Plan plan = plan(request, snapshot);
    AcceptedDocuments accepted = AcceptedDocuments.of(List.of(request.filters()), snapshot);
    return Optional.of(
        accepted.contains(document, snapshot)
            ? explainer.explain(plan, request.preferences(), snapshot, document)
            : new Explanation(request.query(), id, false, 0, List.of(), plan.corrections()));
  }

  /**
   * Another query that may have been meant, where it is counted to find more.
   *
   * @param request what was searched for; its window does not matter
   * @param snapshot where to search
   * @return the other query, or null where this one is well spelt
   * @throws IOException if the index cannot be read
   * @throws org.depeche.query.QueryException if the query cannot be served
   */
  public @Nullable Suggested suggestion(SearchRequest request, Snapshot snapshot)
      throws IOException {
    return suggestion(plan(request, snapshot), -1, request, snapshot);
  }

  /** Both queries are counted, unless it is known how many articles match this one. */
  private @Nullable Suggested suggestion(
      Plan plan, long known, SearchRequest request, Snapshot snapshot) throws IOException {
    // Nobody typed a text.
    String other = request.text() ? null : planner.respelt(request.parsed(today()), plan, snapshot);
    if (other == null || other.equals(request.query())) {
      return null;
    }
    long own = known >= 0 ? known : count(request.query(), request, snapshot);
    long total = count(other, request, snapshot);
    return total > own ? new Suggested(other, total) : null;
  }

  private long count(String query, SearchRequest request, Snapshot snapshot) throws IOException {
    SearchRequest counting =
        SearchRequest.builder(query)
            .matching(request.matching())
            .filters(request.filters())
            .window(0, 0)
            .exactTotal(true)
            .build();
    return pages.of(
        plan(counting, snapshot), counting, snapshot, false, (page, model) -> page.any());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private Plan plan(SearchRequest request, Snapshot snapshot) throws IOException {
    Planner ofRequest = request.text() ? textPlanner : planner;
    return ofRequest.plan(request.parsed(today()), request.requiresAll(), snapshot);
  }
}
