package org.depeche.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.depeche.Depeche;

/** What a line of the interactive mode can be completed to. */
final class Completions implements Function<String, List<String>> {
  private static final int MOST = 8;
  private static final int LONGEST = 200;

  private final Depeche depeche;
  private final Locale language;

  Completions(Depeche depeche, Locale language) {
    this.depeche = depeche;
    this.language = language;
  }

  @Override
  public List<String> apply(String typed) {
    if (typed.startsWith(":")) {
      return Verb.completions(typed, language);
    }
    if (typed.isBlank() || typed.length() > LONGEST) {
      return List.of();
    }
    try {
      return depeche.suggest(typed, MOST).stream()
          .map(suggestion -> SafeText.harmless(suggestion.text()))
          .toList();
    } catch (IOException e) {
      // A line can be typed without help; searching for it will tell what is wrong with the index.
      return List.of();
    }
  }
}
