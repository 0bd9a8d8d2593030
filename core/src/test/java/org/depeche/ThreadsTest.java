package org.depeche;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.depeche.eval.Queries;
import org.depeche.generation.RunListener;
import org.depeche.search.RankedId;
import org.depeche.search.SearchRequest;
import org.depeche.search.SortOrder;
import org.junit.jupiter.api.Test;

/** What searches remember for each other changes no answer. */
class ThreadsTest {
  private static final int THREADS = 4;
  private static final int ROUNDS = 50;

  /** Each query is asked of an index of its own, so not all are. */
  private static final int STEP = 6;

  @Test
  void searchesThatRunTogetherAnswerAsEachDoesAlone() throws Exception {
    List<SearchRequest> requests = requests();
    Map<SearchRequest, List<RankedId>> expected = new LinkedHashMap<>();
    for (SearchRequest request : requests) {
      try (Depeche fresh = open()) {
        expected.put(request, fresh.ids(request));
      }
    }
    try (Depeche shared = open();
        ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
      List<Future<?>> all = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        Random random = new Random(thread);
        all.add(
            pool.submit(
                () -> {
                  List<SearchRequest> own = new ArrayList<>(requests);
                  for (int round = 0; round < ROUNDS; round++) {
                    Collections.shuffle(own, random);
                    for (SearchRequest request : own) {
                      assertThat(shared.ids(request))
                          .as(request.toString())
                          .isEqualTo(expected.get(request));
                    }
                  }
                  return null;
                }));
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
  }

  private static Depeche open() throws IOException {
    return Depeche.inMemoryFiles(List.of(TestData.path("articles")), RunListener.NONE);
  }

  private static List<SearchRequest> requests() throws IOException {
    List<SearchRequest> requests = new ArrayList<>();
    List<String> queries = List.copyOf(Queries.read(TestData.path("queries.tsv")).texts().values());
    for (int i = 0; i < queries.size(); i += STEP) {
      String query = queries.get(i);
      for (SortOrder order : SortOrder.values()) {
        requests.add(SearchRequest.builder(query).sort(order).window(0, 5).build());
      }
    }
    return requests;
  }
}
