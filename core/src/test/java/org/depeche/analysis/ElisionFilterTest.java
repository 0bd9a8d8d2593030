package org.depeche.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The highlighted word never begins with its article. */
class ElisionFilterTest {
  private static final Pattern ELIDED =
      Pattern.compile("(?iu)(?:[ldjmtsnc]|qu|jusqu|lorsqu|puisqu)['’ʼ′＇][aeiouyhéèêâàîôûœ].*");

  static boolean startsWithElidedWord(String written) {
    return ELIDED.matcher(written).matches();
  }

  @Test
  void offsetsExcludeTheArticleAfterEveryApostrophe() throws IOException {
    for (String apostrophe : List.of("'", "’", "ʼ", "′", "＇", "‘", "‛", "´", "`")) {
      List<StepBattery.Shown> shown =
          StepBattery.run("l" + apostrophe + "armée", FrenchChain::over);
      assertThat(shown.get(0).text()).as(apostrophe).isEqualTo("armée");
      assertThat(shown.get(0).start()).as(apostrophe).isEqualTo(2);
    }
  }
}
