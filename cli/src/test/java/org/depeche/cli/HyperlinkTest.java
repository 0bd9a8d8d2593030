package org.depeche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Links in a terminal. */
class HyperlinkTest {

  @Test
  void surroundsTheTextWithTheAddress() {
    assertThat(Hyperlink.of("Titre", "https://example.org/a?b=c", true))
        .isEqualTo("\u001B]8;;https://example.org/a?b=c\u001B\\Titre\u001B]8;;\u001B\\");
    assertThat(Hyperlink.of("Titre", "https://example.org/", false)).isEqualTo("Titre");
  }

  @Test
  void noAddressBreaksOut() {
    for (String address :
        new String[] {
          "", "javascript:alert(1)", "file:///etc/passwd", "https://a/\u001B\\\u001B[2J",
          "https://a/\u0007", "https://a/ b", "https://a/\u202Eb", "https://a/\u009Cb"
        }) {
      assertThat(Hyperlink.of("Titre", address, true)).as(address).isEqualTo("Titre");
    }
  }

  @Test
  void onlyKnownTerminalsGetLinks() {
    assertThat(Hyperlink.isKnownTo(Map.of("TERM", "xterm-kitty"))).isTrue();
    assertThat(Hyperlink.isKnownTo(Map.of("VTE_VERSION", "7600"))).isTrue();
    assertThat(Hyperlink.isKnownTo(Map.of("TERM_PROGRAM", "iTerm.app"))).isTrue();
    assertThat(Hyperlink.isKnownTo(Map.of("VTE_VERSION", "4800"))).isFalse();
    assertThat(Hyperlink.isKnownTo(Map.of("TERM", "xterm-256color"))).isFalse();
    assertThat(Hyperlink.isKnownTo(Map.of("TERM", "dumb"))).isFalse();
  }
}
