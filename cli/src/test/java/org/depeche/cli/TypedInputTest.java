package org.depeche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jline.terminal.impl.ExternalTerminal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines as JLine reads them out of keys. */
class TypedInputTest {
  private final List<String> asked = new ArrayList<>();
  private @Nullable Path history;

  private List<String> lines(String type, String keys) throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(keys.getBytes(StandardCharsets.UTF_8));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    org.jline.terminal.Terminal terminal =
        new ExternalTerminal("test", type, in, out, StandardCharsets.UTF_8);
    List<String> lines = new ArrayList<>();
    try (TypedInput input = TypedInput.open(terminal, this::completions, history)) {
      for (String line = input.read("> "); line != null; line = input.read("> ")) {
        lines.add(line);
      }
    }
    return lines;
  }

  private List<String> completions(String typed) {
    asked.add(typed);
    return typed.startsWith("coop") ? List.of("Coopération militaire", "coopérative") : List.of();
  }

  @Test
  void linesComeAsTypedUntilTheEnd() throws IOException {
    assertThat(lines("dumb", "l’été à Saint-Malo\n\n:q\\ !1 \"x\n"))
        .containsExactly("l’été à Saint-Malo", "", ":q\\ !1 \"x");
  }

  @Test
  void aTabulatorCompletesTheWholeLineInOtherLetters() throws IOException {
    assertThat(lines("xterm", "coop mil\t\n")).containsExactly("Coopération militaire");
    assertThat(asked).contains("coop mil");
    assertThat(lines("xterm", "xyz\t\n")).containsExactly("xyz");
    assertThat(lines("xterm", "coop mil\t\t\n")).containsExactly("coopérative");
  }

  @Test
  void linesAreKeptFromOneUseToTheNext(@TempDir Path folder) throws IOException {
    history = folder.resolve("history");
    lines("xterm", "accord de Paris\nréforme\n");
    String up = "\u0010";
    assertThat(lines("xterm", up + up + "\n")).containsExactly("accord de Paris");
  }
}
