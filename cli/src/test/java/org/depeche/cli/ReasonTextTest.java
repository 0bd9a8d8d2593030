package org.depeche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.depeche.eval.MalformedLineException;
import org.depeche.generation.RunProblem;
import org.depeche.reader.Reason;
import org.depeche.reader.ReasonCode;
import org.junit.jupiter.api.Test;

class ReasonTextTest {
  private static final Pattern HOLE = Pattern.compile("\\{\\d}");

  private static Terminal terminal(Locale locale) {
    PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
    return new Terminal(nowhere, nowhere, Map.of(), locale, false);
  }

  private static String french(ReasonCode code, Object... values) {
    return ReasonText.of(Reason.of(code, values), terminal(Locale.FRENCH));
  }

  @Test
  void aReasonIsToldInFrenchWithItsValues() {
    assertThat(french(ReasonCode.LONG_ID, 3000, 1024))
        .isEqualTo("l’identifiant compte 3000 caractères\u202f; 1024 au plus sont permis");
    Reason inner = Reason.of(ReasonCode.IN_ENTRY, "b", Reason.of(ReasonCode.NO_TEXT));
    assertThat(french(ReasonCode.IN_ENTRY, "a.txt", inner))
        .isEqualTo(
            "dans «\u202fa.txt\u202f»\u202f: dans «\u202fb\u202f»\u202f: ne contient pas de texte");
    assertThat(french(ReasonCode.NOT_JSON_AT_LINE, 3, 4, "$1 \\ {0} ✂"))
        .isEqualTo("n’est pas du JSON correct, à la colonne 3 de la ligne 4\u202f: $1 \\ {0} ✂");
    assertThat(french(ReasonCode.HALF_CHARACTER, "d83d")).contains("(\\ud83d seul)");
  }

  @Test
  void inEnglishTheLibraryWordsIt() {
    Reason reason = Reason.of(ReasonCode.NO_TEXT);
    assertThat(ReasonText.of(reason, terminal(Locale.ENGLISH))).isEqualTo("holds no text");
  }

  @Test
  void aProblemIsOneLineWithoutControlCharacters() {
    RunProblem problem = new RunProblem("a\u001b[2Jb.txt:7", Reason.of(ReasonCode.NO_TEXT));
    assertThat(ReasonText.of(problem, terminal(Locale.FRENCH)))
        .endsWith("b.txt:7\u202f: ne contient pas de texte")
        .doesNotContain("\u001b");
  }

  @Test
  void everyCodeHasItsFrenchWithTheSameHoles() {
    ResourceBundle french = ReasonText.french();
    assertThat(french.keySet())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(ReasonCode.values()).map(Enum::name).toList());
    for (ReasonCode code : ReasonCode.values()) {
      String text = french.getString(code.name());
      TreeSet<String> holes = new TreeSet<>();
      HOLE.matcher(text).results().map(MatchResult::group).forEach(holes::add);
      assertThat(holes).as(code.name()).hasSize(code.holes());
      assertThat(text)
          .as(code.name())
          .doesNotContain("\u00A0")
          .doesNotContainPattern("[ \\p{L}][;?!»]| :|«[^\u202F]|'");
    }
  }

  @Test
  void everyExpectationOfALineIsTold() {
    for (MalformedLineException.Expected expected : MalformedLineException.Expected.values()) {
      for (Locale locale : new Locale[] {Locale.FRENCH, Locale.ENGLISH}) {
        assertThat(terminal(locale).message("expected." + expected.name(), "x")).isNotBlank();
      }
    }
  }
}
