package org.depeche.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depeche.TestData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No weight is changed without the place that says what set it. */
class WeightsTest {

  private static final Pattern ROW = Pattern.compile("(?m)^\\| (`.+?`) \\| ([0-9., ]+) \\|");

  @Test
  void theTableOfTheArchitectureHasEveryWeightAsItIs() throws Exception {
    Map<String, Float> weights = new LinkedHashMap<>();
    for (RecordComponent component : Weights.class.getRecordComponents()) {
      weights.put(component.getName(), (Float) component.getAccessor().invoke(Weights.DEFAULT));
    }
    assertThat(documented()).containsExactlyInAnyOrderEntriesOf(weights);
  }

  @ParameterizedTest
  @CsvSource({
    "-0.1, 1.1, 0.75",
    "NaN, 1.1, 0.75",
    "Infinity, 1.1, 0.75",
    "0.2, 0, 0.75",
    "0.2, 1.1, 1.1"
  })
  void weightsThatMakeNoScoreAreRefused(float exact, float k1, float b) {
    assertThatThrownBy(
            () ->
                new Weights(
                    exact, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, k1, b))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected");
  }

  /** The rows {@code | `name` | value |} after the heading of the table; one may hold several. */
  private static Map<String, Float> documented() throws IOException {
    String text = Files.readString(TestData.path("../docs/decisions/0003-ranking-weights.md"));
    int table = text.indexOf("| weight | value |");
    assertThat(table).as("the table of weights").isPositive();
    Map<String, Float> weights = new LinkedHashMap<>();
    Matcher row = ROW.matcher(text.substring(table, text.indexOf("\n\n", table)));
    while (row.find()) {
      String[] names = row.group(1).replace("`", "").split(", ");
      String[] values = row.group(2).split(", ");
      assertThat(values).as(row.group()).hasSameSizeAs(names);
      for (int i = 0; i < names.length; i++) {
        weights.put(names[i], Float.parseFloat(values[i].strip()));
      }
    }
    return weights;
  }
}
