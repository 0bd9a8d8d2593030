package org.depeche.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.BytesRef;
import org.depeche.article.Article;
import org.depeche.highlight.Highlighter;
import org.depeche.highlight.Snippet;
import org.depeche.index.EvidenceSimilarity;
import org.depeche.index.Schema;
import org.depeche.index.Snapshot;
import org.depeche.plan.Plan;
import org.depeche.plan.Planner;
import org.depeche.plan.Weights;
import org.depeche.query.QueryParser;

/** Serves requests on snapshots. Safe for use by several threads. */
public final class Searcher {

  /** How many hits are counted before a count becomes a lower bound. */
  private static final int COUNTED = 1000;

  private static final Sort BY_SCORE_THEN_ID =
      new Sort(SortField.FIELD_SCORE, new SortField(Schema.ID, SortField.Type.STRING, true));

  private final Weights weights;
  private final Planner planner;
  private final PlanTranslator translator;

  /**
   * Makes a searcher.
   *
   * @param weights the weights of ranking
   */
  public Searcher(Weights weights) {
    this.weights = weights;
    this.planner = new Planner(weights);
    this.translator = new PlanTranslator(weights);
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
    TopFieldDocs top = top(plan, request, snapshot);
    Highlighter highlighter = new Highlighter(plan);
    List<Hit> hits = new ArrayList<>();
    for (int i = request.offset(); i < top.scoreDocs.length; i++) {
      FieldDoc found = (FieldDoc) top.scoreDocs[i];
      Article article = snapshot.article(found.doc);
      List<Snippet> snippets =
          request.snippets() == 0 ? List.of() : highlighter.snippets(article, request.snippets());
      hits.add(new Hit(i + 1, score(found), article, highlighter.titleRanges(article), snippets));
    }
    TotalHits total = top.totalHits;
    return new SearchResult(
        request.query(),
        total.value(),
        total.relation() == TotalHits.Relation.EQUAL_TO,
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
    TopFieldDocs top = top(plan(request, snapshot), request, snapshot);
    List<RankedId> ids = new ArrayList<>();
    for (int i = request.offset(); i < top.scoreDocs.length; i++) {
      FieldDoc found = (FieldDoc) top.scoreDocs[i];
      ids.add(new RankedId(((BytesRef) found.fields[1]).utf8ToString(), score(found)));
    }
    return ids;
  }

  private Plan plan(SearchRequest request, Snapshot snapshot) throws IOException {
    return planner.plan(QueryParser.parse(request.query()), request.all(), snapshot);
  }

  private TopFieldDocs top(Plan plan, SearchRequest request, Snapshot snapshot) throws IOException {
    IndexSearcher searcher = new IndexSearcher(snapshot.reader());
    searcher.setSimilarity(new EvidenceSimilarity(weights.k1(), weights.b()));
    Query query = translator.translate(plan);
    int depth =
        Math.max(1, Math.min(request.offset() + request.limit(), Math.max(1, snapshot.size())));
    int counted = request.exactTotal() ? Integer.MAX_VALUE : Math.max(depth, COUNTED);
    TopFieldDocs top =
        searcher.search(query, new TopFieldCollectorManager(BY_SCORE_THEN_ID, depth, counted));
    return request.limit() == 0
        ? new TopFieldDocs(top.totalHits, new FieldDoc[0], top.fields)
        : top;
  }

  private static float score(FieldDoc found) {
    return (float) found.fields[0];
  }
}
