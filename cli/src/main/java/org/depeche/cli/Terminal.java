package org.depeche.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.depeche.plan.Correction;
import org.depeche.plan.Expansion;
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

  private static final int NARROWEST = 40;
  private static final String BUNDLE = "org.depeche.cli.messages";

  /** A terminal whose messages break between words where they are read on a screen. */
  static Terminal of(
      PrintStream out,
      PrintStream err,
      Map<String, String> environment,
      Locale locale,
      boolean interactive) {
    Terminal plain = new Terminal(out, err, environment, locale, interactive);
    return plain.streams().contains("2")
        ? new Terminal(out, new MessageStream(err, plain.width()), environment, locale, interactive)
        : plain;
  }

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

  /** A day as it is written in a text: {@code 1er décembre 2023}. */
  String day(LocalDate day) {
    // The JDK's own names of months take a cold start 7 ms; the messages are read anyway.
    String month = messages().getString("months").split(" ")[day.getMonthValue() - 1];
    boolean first = day.getDayOfMonth() == 1 && locale.getLanguage().equals("fr");
    return day.getDayOfMonth() + (first ? "er " : " ") + month + " " + day.getYear();
  }

  /** A moment as people of the language write it, in the time zone of the machine. */
  String moment(Instant moment) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
        .withLocale(locale)
        .withZone(ZoneId.systemDefault())
        .format(moment);
  }

  /** Tells what was looked for in the place of words, or beside them. */
  void tell(List<Correction> corrections) {
    for (Correction correction : corrections) {
      err.println(
          message(
              correction.together() ? "search.together" : "search.corrected",
              SafeText.harmless(correction.typed()),
              SafeText.harmless(correction.corrected())));
    }
  }

  /** Whether somebody can type: input comes from a terminal, and results go to one. */
  boolean takesInput() {
    return interactive && streams().contains("0");
  }

  /** This terminal with results sent elsewhere, and messages too if they were on the screen. */
  Terminal writingTo(PrintStream other) {
    boolean oneScreen = streams().contains("2");
    PrintStream messages = oneScreen ? new MessageStream(other, width()) : err;
    return new Terminal(other, messages, environment, locale, interactive);
  }

  /** This terminal as one screen of some width, for results and messages alike. */
  Terminal withColumns(int columns) {
    Map<String, String> wide = new HashMap<>(environment);
    wide.put("COLUMNS", Integer.toString(columns));
    PrintStream messages = new MessageStream(out, Math.max(NARROWEST, columns));
    return new Terminal(out, messages, wide, locale, interactive);
  }

  /** The figures of the standard streams that are a terminal, as the launcher tells them. */
  private String streams() {
    return environment.getOrDefault("DEPECHE_TERMINAL", "");
  }

  /** Tells of stars and tildes that stand for more words than are searched. */
  void tellExpansions(List<Expansion> expansions) {
    for (Expansion expansion : expansions) {
      if (expansion.found() > expansion.words().size()) {
        err.println(
            message(
                "search.expanded",
                SafeText.harmless(expansion.typed()),
                expansion.found(),
                expansion.words().size()));
      }
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
    return Math.max(NARROWEST, width);
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
