package org.depeche.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EvaluationTest {

  private static final Run RUN =
      new Run(
          Map.of(
              "found", List.of(new ScoredDocument("a", 2)),
              "unjudged", List.of(new ScoredDocument("a", 2)),
              "nothing relevant", List.of(new ScoredDocument("a", 2))));

  @Test
  void aQueryThatTheRunDoesNotAnswerScoresZero() {
    Qrels qrels = new Qrels(Map.of("found", Map.of("a", 1), "missing", Map.of("a", 1)));
    Evaluation evaluation = Evaluation.of(qrels, RUN);
    assertThat(evaluation.perQuery()).containsEntry("missing", Measures.ZERO).hasSize(2);
    assertThat(evaluation.unanswered()).containsExactly("missing");
    assertThat(evaluation.mean()).isEqualTo(new Measures(0.5, 0.5, 0.5, 0.5, 0.5));
  }

  @Test
  void aQueryWithoutARelevantArticleDoesNotCount() {
    Qrels qrels =
        new Qrels(Map.of("found", Map.of("a", 1), "nothing relevant", Map.of("a", 0, "b", -1)));
    Evaluation evaluation = Evaluation.of(qrels, RUN);
    assertThat(evaluation.perQuery()).containsOnlyKeys("found");
    assertThat(evaluation.mean()).isEqualTo(new Measures(1, 1, 1, 1, 1));
  }

  @Test
  void aQueryWithoutJudgmentsDoesNotCount() {
    Qrels qrels = new Qrels(Map.of("found", Map.of("a", 1)));
    assertThat(Evaluation.of(qrels, RUN).perQuery()).containsOnlyKeys("found");
  }

  @Test
  void noJudgmentsAreNoQueriesAndZero() {
    Evaluation evaluation = Evaluation.of(new Qrels(Map.of()), RUN);
    assertThat(evaluation.perQuery()).isEmpty();
    assertThat(evaluation.mean()).isEqualTo(Measures.ZERO);
  }

  @Test
  void anEmptyRunLeavesEveryQueryUnanswered() {
    Qrels qrels = new Qrels(Map.of("q", Map.of("a", 1)));
    assertThat(Evaluation.of(qrels, new Run(Map.of())).unanswered()).isEqualTo(Set.of("q"));
    assertThat(Evaluation.of(qrels, new Run(Map.of("q", List.of()))).unanswered())
        .isEqualTo(Set.of("q"));
  }

  @Test
  void idsMatchWhetherTheyAreEncodedOrNot() {
    Qrels encoded = new Qrels(Map.of("q%201", Map.of("l%C2%A0a", 1)));
    Run plain = new Run(Map.of("q 1", List.of(new ScoredDocument("l\u00A0a", 1))));
    assertThat(Evaluation.of(encoded, plain).mean().ndcg10()).isEqualTo(1);
  }
}
