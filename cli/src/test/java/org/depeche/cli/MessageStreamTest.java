package org.depeche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageStreamTest {
  private static final String LONG =
      "Requête trop complexe : 33 mots avec une étoile, 32 au plus. Raccourcissez-la ou précisez-la.";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream screen = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  private String told(String streams, String... messages) {
    Map<String, String> environment = Map.of("DEPECHE_TERMINAL", streams, "COLUMNS", "80");
    Terminal terminal = Terminal.of(screen, screen, environment, Locale.FRENCH, true);
    for (String message : messages) {
      terminal.err().println(message);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void messagesOnAScreenBreakBetweenWords() {
    assertThat(told("012", LONG))
        .isEqualTo(
            "Requête trop complexe : 33 mots avec une étoile, 32 au plus. Raccourcissez-la ou\n"
                + "précisez-la.\n");
  }

  @Test
  void messagesElsewhereStayLinesOfTheirOwn() {
    assertThat(told("01", LONG)).isEqualTo(LONG + "\n");
  }

  @Test
  void whatFitsStaysAsItIsAndIndentsAreKept() {
    String address = "https://exemple.fr/" + "a".repeat(80);
    assertThat(told("2", "  a   b", "  " + "mot ".repeat(20) + "fin", address))
        .isEqualTo("  a   b\n  " + "mot ".repeat(18) + "mot\n  mot fin\n" + address + "\n");
  }

  @Test
  void messagesOfTheInteractiveModeAreAsWideAsItsScreen() {
    Terminal terminal = new Terminal(screen, screen, Map.of(), Locale.FRENCH, true);
    terminal.withColumns(50).err().println(LONG);
    assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(50));
  }
}
