package org.depeche.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.depeche.plan.Weights;
import org.junit.jupiter.api.Test;

class CrossValidationTest {

  private static CrossValidation validation() {
    Map<String, List<double[]>> trials = new LinkedHashMap<>();
    trials.put(WeightVariants.DEFAULT, List.of(new double[] {0.5, 0.5}, new double[] {0.5, 0.5}));
    trials.put("helps a", List.of(new double[] {0.9, 0.8}, new double[] {0.4, 0.3}));
    trials.put("helps b", List.of(new double[] {0.4, 0.5}, new double[] {0.6, 0.7}));
    return new CrossValidation(trials);
  }

  @Test
  void aCorpusIsJudgedByWhatServesTheOthers() {
    List<CrossValidation.Choice> choices = validation().byCorpus(List.of("a", "b"));

    assertThat(choices).extracting("heldOut").containsExactly("a", "b");
    assertThat(choices).extracting("chosen").containsExactly("helps b", "helps a");
    assertThat(choices.get(0).gain()).isEqualTo(-0.05, within(1e-9));
    assertThat(choices.get(1).gain()).isEqualTo(-0.15, within(1e-9));
  }

  @Test
  void halvesAreJudgedByEachOther() {
    List<CrossValidation.Choice> choices = validation().byHalves();

    assertThat(choices).extracting("chosen").containsExactly("helps b", "helps a");
    assertThat(choices.get(0).gain()).isEqualTo(0.0, within(1e-9));
    assertThat(choices.get(1).gain()).isEqualTo(0.05, within(1e-9));
  }

  @Test
  void everyWeightIsVariedAlone() {
    Map<String, Weights> variants = WeightVariants.aroundDefault();

    assertThat(variants.get(WeightVariants.DEFAULT)).isEqualTo(Weights.DEFAULT);
    assertThat(variants).hasSizeGreaterThan(Weights.class.getRecordComponents().length * 4);
    assertThat(variants).containsKey("k1 = 0.55").doesNotContainKeys("k1 = 0.0", "b = 1.125");
    assertThat(WeightVariants.with(Weights.DEFAULT, "b", 0.5f).b()).isEqualTo(0.5f);
    assertThat(WeightVariants.with(Weights.DEFAULT, "b", 0.5f).k1())
        .isEqualTo(Weights.DEFAULT.k1());
  }
}
