package org.depeche.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.depeche.plan.Correction;
import org.jspecify.annotations.Nullable;

/**
 * Where a command is run: its streams, its environment, its language.
 *
 * @param out takes results only
 * @param err takes messages
 * @param environment the variables of the process
 * @param locale the language of messages
 * @param interactive whether {@code out} is a terminal
 */
record Terminal(
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    Locale locale,
    boolean interactive) {

  private static final String BUNDLE = "org.depeche.cli.messages";

  /** The messages of the language. */
  ResourceBundle messages() {
    return ResourceBundle.getBundle(
        BUNDLE,
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** A message with its values put in. */
  String message(String key, Object... values) {
    return new MessageFormat(messages().getString(key), locale).format(values);
  }

  /** A moment as people of the language write it, in the time zone of the machine. */
  String moment(Instant moment) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
        .withLocale(locale)
        .withZone(ZoneId.systemDefault())
        .format(moment);
  }

  /** Tells what was looked for in the place of words that stand nowhere. */
  void tell(List<Correction> corrections) {
    for (Correction correction : corrections) {
      err.println(
          message(
              "search.corrected",
              SafeText.harmless(correction.typed()),
              SafeText.harmless(correction.corrected())));
    }
  }

  /** The index that is meant: the option, the variable, or {@code ./.depeche}. */
  Path index(@Nullable Path option) {
    if (option != null) {
      return option;
    }
    String variable = environment.get("DEPECHE_INDEX");
    return Path.of(variable == null || variable.isBlank() ? ".depeche" : variable);
  }

  /** How many characters a line holds. */
  int width() {
    String columns = environment.getOrDefault("COLUMNS", "");
    int width = columns.matches("\\d{2,4}") ? Integer.parseInt(columns) : 80;
    return Math.max(40, width);
  }

  /**
   * The language that options or the environment ask for: French where it is French, else English.
   */
  static Locale language(@Nullable String option, Map<String, String> environment) {
    String asked = option;
    // The launcher says so where the environment names a locale that is not installed.
    if (asked == null && Locale.getDefault().getLanguage().equals(Locale.FRENCH.getLanguage())) {
      asked = Locale.FRENCH.getLanguage();
    }
    for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
      if (asked == null || asked.isBlank()) {
        asked = environment.get(name);
      }
    }
    return asked != null && asked.toLowerCase(Locale.ROOT).startsWith("fr")
        ? Locale.FRENCH
        : Locale.ENGLISH;
  }
}
