package org.depeche.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Every expected number is worked out by hand from the formulas in {@link Measure}. */
class MeasureTest {

  private static final Offset<Double> EXACTLY = within(1e-12);

  private static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }

  @Test
  void anExampleWorkedByHandHasTheMeasuresOfTheFormulas() {
    // Found: a (2), x (unjudged), b (1), y (0). Relevant, but not found: c (3).
    Measures measures =
        measures(List.of("a", "x", "b", "y"), Map.of("a", 2, "b", 1, "c", 3, "y", 0));
    double gain = 2 / log2(2) + 1 / log2(4); // 2.5
    double ideal = 3 / log2(2) + 2 / log2(3) + 1 / log2(4); // 4.7619
    assertThat(measures.ndcg10()).isEqualTo(gain / ideal, EXACTLY);
    assertThat(measures.ndcg10()).isEqualTo(0.5250, within(5e-5));
    assertThat(measures.mrr10()).isEqualTo(1.0);
    assertThat(measures.map()).isEqualTo((1.0 / 1 + 2.0 / 3) / 3, EXACTLY);
    assertThat(measures.recall100()).isEqualTo(2.0 / 3, EXACTLY);
    assertThat(measures.success10()).isEqualTo(1.0);
  }

  @Test
  void theFirstTenEndAtRankTen() {
    Measures tenth = measures(ranking(10), Map.of("d10", 1));
    assertThat(tenth.ndcg10()).isEqualTo(1 / log2(11), EXACTLY);
    assertThat(tenth.mrr10()).isEqualTo(0.1, EXACTLY);
    assertThat(tenth.success10()).isEqualTo(1.0);

    Measures eleventh = measures(ranking(11), Map.of("d11", 1));
    assertThat(eleventh.ndcg10()).isZero();
    assertThat(eleventh.mrr10()).isZero();
    assertThat(eleventh.success10()).isZero();
    assertThat(eleventh.map()).isEqualTo(1.0 / 11, EXACTLY);
    assertThat(eleventh.recall100()).isEqualTo(1.0);
  }

  @Test
  void recallEndsAtRankHundredAndAveragePrecisionDoesNot() {
    Measures measures = measures(ranking(101), Map.of("d100", 1, "d101", 1));
    assertThat(measures.recall100()).isEqualTo(0.5);
    assertThat(measures.map()).isEqualTo((1.0 / 100 + 2.0 / 101) / 2, EXACTLY);
  }

  @Test
  void theIdealGainTakesTenArticlesAtMost() {
    Map<String, Integer> judged = new LinkedHashMap<>();
    ranking(12).forEach(document -> judged.put(document, 1));
    assertThat(measures(ranking(10), judged).ndcg10()).isEqualTo(1.0, EXACTLY);
    assertThat(measures(ranking(10), judged).recall100()).isEqualTo(10.0 / 12, EXACTLY);
  }

  @Test
  void aNegativeGradeIsWorthAsMuchAsNone() {
    Measures unjudged = measures(List.of("bad", "good"), Map.of("good", 2));
    Measures negative = measures(List.of("bad", "good"), Map.of("bad", -2, "good", 2));
    assertThat(negative).isEqualTo(unjudged);
    assertThat(negative.ndcg10()).isEqualTo(1 / log2(3), EXACTLY);
    assertThat(negative.mrr10()).isEqualTo(0.5);
  }

  @Test
  void everyMeasureIsReachedByItsName() {
    Measures measures = new Measures(0.1, 0.2, 0.3, 0.4, 0.5);
    assertThat(Measure.values())
        .extracting(Measure::label)
        .containsExactly("nDCG@10", "MRR@10", "MAP", "Recall@100", "Success@10");
    assertThat(Measure.values())
        .extracting(measures::value)
        .containsExactly(0.1, 0.2, 0.3, 0.4, 0.5);
  }

  private static List<String> ranking(int length) {
    List<String> documents = new ArrayList<>();
    for (int rank = 1; rank <= length; rank++) {
      documents.add("d" + rank);
    }
    return documents;
  }

  private static Measures measures(List<String> ranking, Map<String, Integer> judged) {
    List<ScoredDocument> documents = new ArrayList<>();
    ranking.forEach(id -> documents.add(new ScoredDocument(id, 1000 - documents.size())));
    Evaluation evaluation =
        Evaluation.of(new Qrels(Map.of("q", judged)), new Run(Map.of("q", documents)));
    return evaluation.mean();
  }
}
