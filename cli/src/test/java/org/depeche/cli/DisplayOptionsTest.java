package org.depeche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DisplayOptionsTest {

  private static boolean colored(boolean interactive, Map<String, String> environment) {
    Terminal terminal =
        new Terminal(System.out, System.err, environment, Locale.ENGLISH, interactive);
    return new DisplayOptions().style(terminal).colors();
  }

  @Test
  void aTerminalHasColorsUnlessItIsToldOtherwiseOrKnowsNone() {
    assertThat(colored(true, Map.of("TERM", "xterm"))).isTrue();
    assertThat(colored(false, Map.of("TERM", "xterm"))).isFalse();
    assertThat(colored(true, Map.of("NO_COLOR", "1"))).isFalse();
    assertThat(colored(true, Map.of("NO_COLOR", ""))).isTrue();
    assertThat(colored(true, Map.of("TERM", "dumb"))).isFalse();
  }
}
