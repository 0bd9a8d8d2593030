package org.depeche.bench;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depeche.plan.Weights;

/**
 * Weights near the default ones: each weight alone, lower and higher, as far as BM25 has a meaning.
 * The record names its weights, so that a new one is tried without a change here.
 */
final class WeightVariants {
  private static final List<Float> FACTORS = List.of(0f, 0.5f, 0.75f, 1.25f, 1.5f);
  private static final Set<String> UNUSED = Set.of("freshness");

  /** The name of the weights that are in use. */
  static final String DEFAULT = "default";

  private WeightVariants() {}

  /** Every variant by name, the default first. */
  static Map<String, Weights> aroundDefault() {
    Map<String, Weights> variants = new LinkedHashMap<>();
    variants.put(DEFAULT, Weights.DEFAULT);
    for (RecordComponent weight : Weights.class.getRecordComponents()) {
      for (float factor : UNUSED.contains(weight.getName()) ? List.<Float>of() : FACTORS) {
        float value = value(Weights.DEFAULT, weight) * factor;
        if (hasMeaning(weight.getName(), value)) {
          variants.put(
              weight.getName() + " = " + Math.round(value * 1000) / 1000.0,
              with(Weights.DEFAULT, weight.getName(), value));
        }
      }
    }
    return variants;
  }

  private static boolean hasMeaning(String weight, float value) {
    return switch (weight) {
      case "k1" -> value > 0;
      case "b" -> value <= 1;
      default -> true;
    };
  }

  /** The same weights with another value for one of them. */
  static Weights with(Weights weights, String name, float value) {
    RecordComponent[] components = Weights.class.getRecordComponents();
    Object[] values =
        Arrays.stream(components)
            .map(weight -> weight.getName().equals(name) ? value : value(weights, weight))
            .toArray();
    try {
      Constructor<Weights> constructor =
          Weights.class.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Weights is no record of numbers any more.", e);
    }
  }

  private static float value(Weights weights, RecordComponent weight) {
    try {
      return (float) weight.getAccessor().invoke(weights);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Weights is no record of numbers any more.", e);
    }
  }
}
