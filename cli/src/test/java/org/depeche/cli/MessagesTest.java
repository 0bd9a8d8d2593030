package org.depeche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

/** What holds for every message, whichever is added. */
class MessagesTest {

  private static ResourceBundle messages(Locale language) {
    return new Terminal(System.out, System.err, Map.of(), language, false).messages();
  }

  @Test
  void bothLanguagesHaveEveryMessage() {
    assertThat(messages(Locale.FRENCH).keySet())
        .containsExactlyInAnyOrderElementsOf(messages(Locale.ENGLISH).keySet());
  }

  @Test
  void frenchMarksStandBehindTheirNarrowSpace() {
    ResourceBundle french = messages(Locale.FRENCH);
    for (String key : french.keySet()) {
      // The colon of a command and its option is no mark.
      String text = french.getString(key).replaceAll("(?<=[ ,]) *:(?=[a-zé])", "");
      assertThat(text)
          .as(key)
          .doesNotContain("\u00A0")
          .doesNotContainPattern("[ \\p{L}][;?!»]| :|«[^\u202F]|'(?![{}])");
    }
  }

  @Test
  void daysAreWrittenAsInAText() {
    Terminal french = new Terminal(System.out, System.err, Map.of(), Locale.FRENCH, false);
    Terminal english = new Terminal(System.out, System.err, Map.of(), Locale.ENGLISH, false);
    assertThat(french.day(LocalDate.of(2023, 12, 1))).isEqualTo("1er décembre 2023");
    assertThat(french.day(LocalDate.of(2023, 8, 31))).isEqualTo("31 août 2023");
    assertThat(english.day(LocalDate.of(2023, 12, 1))).isEqualTo("1 December 2023");
  }
}
