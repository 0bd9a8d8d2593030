package org.depeche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depeche.generation.RunProblem;
import org.junit.jupiter.api.Test;

class ReasonTextTest {
  private static final Pattern REASON =
      Pattern.compile("new (?:UnreadableException|ReadProblem)\\((.*?)\\);", Pattern.DOTALL);
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

  private static Terminal terminal(Locale locale) {
    PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
    return new Terminal(nowhere, nowhere, Map.of(), locale, false);
  }

  private static String french(String reason) {
    return ReasonText.of(reason, terminal(Locale.FRENCH));
  }

  @Test
  void aReasonIsToldInFrenchWithItsValues() {
    assertThat(french("the id has 3000 characters; expected at most 1024"))
        .isEqualTo("l’identifiant a 3000 caractères\u202f; 1024 au plus sont permis");
    assertThat(french("in \"a.txt\": in \"b\": holds no text"))
        .isEqualTo(
            "dans «\u202fa.txt\u202f»\u202f: dans «\u202fb\u202f»\u202f: ne contient pas de texte");
    assertThat(french("is no valid JSON at column 3 of line 4: $1 \\ {} ✂"))
        .isEqualTo("n’est pas du JSON correct, à la colonne 3 de la ligne 4\u202f: $1 \\ {} ✂");
  }

  @Test
  void whatIsNotKnownStaysAsItIs() {
    assertThat(french("{} {:} $0 \\E unheard of")).isEqualTo("{} {:} $0 \\E unheard of");
    assertThat(ReasonText.of("holds no text", terminal(Locale.ENGLISH))).isEqualTo("holds no text");
  }

  @Test
  void aProblemIsOneLineWithoutControlCharacters() {
    RunProblem problem = new RunProblem("a\u001b[2Jb.txt:7", "holds no text");
    assertThat(ReasonText.of(problem, terminal(Locale.FRENCH)))
        .endsWith("b.txt:7\u202f: ne contient pas de texte")
        .doesNotContain("\u001b");
  }

  @Test
  void everyReasonOfTheReadersHasItsFrench() throws IOException {
    String known =
        new String(
            ReasonText.class.getResourceAsStream("reasons_fr.tsv").readAllBytes(),
            StandardCharsets.UTF_8);
    List<String> missing = new ArrayList<>();
    int reasons = 0;
    Path readers =
        Path.of(System.getProperty("depeche.root"), "core/src/main/java/org/depeche/reader");
    try (Stream<Path> sources = Files.list(readers)) {
      for (Path source : sources.toList()) {
        Matcher reason = REASON.matcher(Files.readString(source));
        while (reason.find()) {
          reasons++;
          Matcher literal = LITERAL.matcher(reason.group(1));
          while (literal.find()) {
            String text = literal.group(1).translateEscapes().replace("\\u%04x", "{}");
            if (!known.contains(text)) {
              missing.add(source.getFileName() + ": " + text);
            }
          }
        }
      }
    }
    assertThat(reasons).isGreaterThan(50);
    assertThat(missing).isEmpty();
  }
}
