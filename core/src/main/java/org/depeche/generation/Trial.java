package org.depeche.generation;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.store.FSDirectory;
import org.depeche.article.Article;
import org.depeche.index.IndexLayout;
import org.depeche.index.Snapshot;
import org.depeche.plan.Weights;
import org.depeche.search.RankedId;
import org.depeche.search.SearchRequest;
import org.depeche.search.Searcher;

/** Searches a generation that is not published, or not any more. */
final class Trial implements Closeable {
  private static final Searcher SEARCHER = new Searcher(Weights.DEFAULT);

  private final Snapshot snapshot;

  private Trial(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** Opens the generation in a folder. */
  static Trial of(Path generation) throws IOException {
    return new Trial(Snapshot.open(FSDirectory.open(IndexLayout.lucene(generation))));
  }

  /** The ids of the first hits of a query. */
  List<String> first(String query, int hits) throws IOException {
    return SEARCHER.ids(SearchRequest.builder(query).window(0, hits).build(), snapshot).stream()
        .map(RankedId::id)
        .toList();
  }

  /** The canaries that do not find what they must, none if all do. */
  List<Refusal.MissedCanary> missed(List<Canary> canaries) throws IOException {
    List<Refusal.MissedCanary> missed = new ArrayList<>();
    for (Canary canary : canaries) {
      List<String> found = first(canary.query(), canary.first());
      List<String> absent = canary.ids().stream().filter(id -> !found.contains(id)).toList();
      if (!absent.isEmpty()) {
        missed.add(new Refusal.MissedCanary(canary, absent));
      }
    }
    return missed;
  }

  /** What each alert finds among some of the articles. */
  List<AlertMatch> matches(List<Alert> alerts, Predicate<String> among) throws IOException {
    List<AlertMatch> matches = new ArrayList<>();
    try (Snapshot news = snapshot.restrictedTo(among)) {
      for (Alert alert : alerts) {
        SearchRequest request =
            SearchRequest.builder(alert.query())
                .all(true)
                .window(0, SearchRequest.MAX_DEPTH)
                .build();
        List<RankedId> ids = SEARCHER.ids(request, news);
        List<AlertMatch.Found> articles = new ArrayList<>();
        for (RankedId id : ids.subList(0, Math.min(ids.size(), AlertMatch.MOST_ARTICLES))) {
          articles.add(found(snapshot.article(id.id()).orElseThrow()));
        }
        matches.add(new AlertMatch(alert, ids.size(), articles));
      }
    }
    return matches;
  }

  private static AlertMatch.Found found(Article article) {
    return new AlertMatch.Found(
        article.id(),
        article.title(),
        article.url(),
        article.date().map(Object::toString).orElse(""));
  }

  @Override
  public void close() throws IOException {
    snapshot.close();
  }
}
