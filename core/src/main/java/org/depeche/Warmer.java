package org.depeche;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.depeche.index.Snapshot;
import org.depeche.search.SearchRequest;
import org.depeche.search.Searcher;

/**
 * Remembers the last requests, and serves them from a new generation before users do, so that they
 * do not wait for what has to be read first. Safe for use by several threads.
 */
final class Warmer {
  private static final int REMEMBERED = 16;

  private final AtomicReferenceArray<SearchRequest> last = new AtomicReferenceArray<>(REMEMBERED);
  private final AtomicInteger next = new AtomicInteger();

  void remember(SearchRequest request) {
    last.set(Math.floorMod(next.getAndIncrement(), REMEMBERED), request);
  }

  void warm(Searcher searcher, Snapshot snapshot) throws IOException {
    Set<SearchRequest> requests = new LinkedHashSet<>();
    for (int i = 0; i < REMEMBERED; i++) {
      SearchRequest request = last.get(i);
      if (request != null) {
        requests.add(request);
      }
    }
    for (SearchRequest request : requests) {
      try {
        searcher.search(request, snapshot);
      } catch (IllegalArgumentException refused) {
        // It was refused when it was asked, too.
      }
    }
  }
}
