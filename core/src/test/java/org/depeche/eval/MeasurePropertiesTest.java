package org.depeche.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class MeasurePropertiesTest {

  @Property(seed = "1944")
  void everyMeasureLiesBetweenZeroAndOne(
      @ForAll @Size(max = 130) List<@IntRange(min = -2, max = 4) Integer> found,
      @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1, max = 4) Integer> missed) {
    Measures measures = measures(found, missed);
    for (Measure measure : Measure.values()) {
      assertThat(measures.value(measure)).as(measure.label()).isBetween(0.0, 1.0 + 1e-12);
    }
  }

  @Property(seed = "1944")
  void theIdealOrderIsWorthOne(
      @ForAll @Size(max = 30) List<@IntRange(min = -2, max = 4) Integer> grades,
      @ForAll @IntRange(min = 1, max = 4) int relevant) {
    List<Integer> ideal = new ArrayList<>(grades);
    ideal.add(relevant);
    ideal.sort(Comparator.reverseOrder());
    Measures measures = measures(ideal, List.of());
    assertThat(measures.ndcg10()).isEqualTo(1, within(1e-12));
    assertThat(measures.mrr10()).isEqualTo(1);
    assertThat(measures.map()).isEqualTo(1, within(1e-12));
    assertThat(measures.recall100()).isEqualTo(1);
    assertThat(measures.success10()).isEqualTo(1);
  }

  @Property(seed = "1944")
  void aBetterArticleFurtherUpNeverLowersAMeasure(
      @ForAll @Size(min = 2, max = 15) List<@IntRange(min = 0, max = 3) Integer> grades,
      @ForAll @IntRange(min = 0, max = 13) int at) {
    int upper = at % (grades.size() - 1);
    List<Integer> better = new ArrayList<>(grades);
    better.set(upper, Math.max(grades.get(upper), grades.get(upper + 1)));
    better.set(upper + 1, Math.min(grades.get(upper), grades.get(upper + 1)));
    Measures before = measures(grades, List.of(1));
    Measures after = measures(better, List.of(1));
    for (Measure measure : Measure.values()) {
      assertThat(after.value(measure)).isGreaterThanOrEqualTo(before.value(measure) - 1e-12);
    }
  }

  private static Measures measures(List<Integer> found, List<Integer> missed) {
    Map<String, Integer> judged = new LinkedHashMap<>();
    List<ScoredDocument> ranking = new ArrayList<>();
    for (int grade : found) {
      judged.put("found" + ranking.size(), grade);
      ranking.add(new ScoredDocument("found" + ranking.size(), -ranking.size()));
    }
    for (int grade : missed) {
      judged.put("missed" + judged.size(), grade);
    }
    Qrels qrels = new Qrels(Map.of("q", judged));
    return Evaluation.of(qrels, new Run(Map.of("q", ranking))).mean();
  }
}
