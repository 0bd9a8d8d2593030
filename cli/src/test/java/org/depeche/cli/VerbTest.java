package org.depeche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How lines of the interactive mode are read. */
class VerbTest {

  @ParameterizedTest
  @CsvSource({
    ":s, NEXT",
    ":suite, NEXT",
    ":NEXT, NEXT",
    ":n, NEXT",
    ":p, PREVIOUS",
    ":précédente, PREVIOUS",
    ":precedente, PREVIOUS",
    ":prev, PREVIOUS",
    ":pe, RELEVANCE",
    ":r, RELEVANCE",
    ":d, DATE",
    ":tout, ALL",
    ":every, ALL",
    ":a, HELP",
    ":?, HELP",
    ":help, HELP",
    ":q, QUIT",
    ":Quitter, QUIT",
    ":, UNKNOWN",
    ":zzz, UNKNOWN",
    ":nexte, UNKNOWN"
  })
  void aCommandIsALetterANameOrTheBeginningOfOne(String line, Verb verb) {
    assertThat(Verb.parse(line)).isEqualTo(new Verb.Typed(verb, ""));
  }

  @Test
  void whatStandsBehindACommandIsKept() {
    assertThat(Verb.parse("  :ouvrir   3 ")).isEqualTo(new Verb.Typed(Verb.OPEN, "3"));
    assertThat(Verb.parse(": f 1  2")).isEqualTo(new Verb.Typed(Verb.FILTER, "1  2"));
  }

  @Test
  void everyOtherLineIsAQuery() {
    for (String line : new String[] {"q", "2023", "depuis:2020 grève", "\"l’aide\"", "?"}) {
      assertThat(Verb.parse(" " + line + " ")).isEqualTo(new Verb.Typed(Verb.SEARCH, line));
    }
    assertThat(Verb.parse("   ")).isEqualTo(new Verb.Typed(Verb.SEARCH, ""));
  }

  @Test
  void everyCompletionIsACommandOfTheLanguage() {
    for (Locale language : new Locale[] {Locale.FRENCH, Locale.ENGLISH}) {
      assertThat(Verb.completions(":", language))
          .hasSize(Verb.values().length - 2)
          .allSatisfy(
              line -> assertThat(Verb.parse(line).verb()).isNotIn(Verb.SEARCH, Verb.UNKNOWN));
    }
    assertThat(Verb.completions(":pre", Locale.FRENCH)).containsExactly(":précédente");
    assertThat(Verb.completions(":p", Locale.ENGLISH)).containsExactly(":previous", ":relevance");
    assertThat(Verb.completions("pre", Locale.FRENCH)).isEmpty();
  }

  @Test
  void theHelpNamesEveryCommand() {
    for (Locale language : new Locale[] {Locale.FRENCH, Locale.ENGLISH}) {
      Terminal terminal = new Terminal(System.out, System.err, Map.of(), language, false);
      assertThat(terminal.message("interactive.help"))
          .contains(Verb.completions(":", language).toArray(String[]::new));
    }
  }
}
