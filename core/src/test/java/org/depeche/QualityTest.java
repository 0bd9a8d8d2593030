package org.depeche;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.depeche.eval.Evaluation;
import org.depeche.eval.Qrels;
import org.depeche.eval.Queries;
import org.depeche.eval.Run;
import org.depeche.eval.ScoredDocument;
import org.depeche.generation.RunListener;
import org.depeche.search.RankedId;
import org.depeche.search.SearchRequest;
import org.junit.jupiter.api.Test;

/**
 * Ranking on the project's own collection is as good as {@code testdata/expected-ndcg.tsv} says.
 */
class QualityTest {

  private static final double ROUNDING = 0.0006;

  @Test
  void everyQueryIsAnsweredAsWellAsItIsPinned() throws IOException {
    Evaluation evaluation = evaluate();
    Map<String, Double> expected = new LinkedHashMap<>();
    for (String line : Files.readAllLines(TestData.path("expected-ndcg.tsv"))) {
      if (!line.startsWith("#")) {
        String[] fields = line.split("\t");
        expected.put(fields[0], Double.parseDouble(fields[1]));
      }
    }
    List<String> worse = new ArrayList<>();
    List<String> now = new ArrayList<>();
    evaluation
        .perQuery()
        .forEach(
            (query, measures) -> {
              now.add(line(query, measures.ndcg10()));
              if (measures.ndcg10() < expected.getOrDefault(query, 1.0) - ROUNDING) {
                worse.add(query + ": pinned " + expected.get(query) + ", now " + measures.ndcg10());
              }
            });
    now.add(line("mean", evaluation.mean().ndcg10()));
    assertThat(worse).as("queries answered worse; all now:%n%s", String.join("\n", now)).isEmpty();
    assertThat(evaluation.mean().ndcg10())
        .as("the mean has risen: pin it in testdata/expected-ndcg.tsv:%n%s", String.join("\n", now))
        .isBetween(expected.get("mean") - ROUNDING, expected.get("mean") + 0.02);
  }

  private static String line(String query, double ndcg) {
    return String.format(Locale.ROOT, "%s\t%.4f", query, ndcg);
  }

  private static Evaluation evaluate() throws IOException {
    Map<String, List<ScoredDocument>> rankings = new LinkedHashMap<>();
    try (Depeche depeche =
        Depeche.inMemoryFiles(List.of(TestData.path("articles")), RunListener.NONE)) {
      for (Map.Entry<String, String> query :
          Queries.read(TestData.path("queries.tsv")).texts().entrySet()) {
        List<ScoredDocument> ranking = new ArrayList<>();
        for (RankedId hit :
            depeche.ids(SearchRequest.builder(query.getValue()).window(0, 100).build())) {
          ranking.add(new ScoredDocument(hit.id(), hit.score()));
        }
        rankings.put(query.getKey(), ranking);
      }
    }
    return Evaluation.of(Qrels.read(TestData.path("qrels.txt")), new Run(rankings));
  }
}
