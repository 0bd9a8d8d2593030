package org.depeche.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What may stand before a colon, and what it makes of the value behind it. */
enum FieldOperator {
  TITLE,
  SECTION,
  SOURCE,
  AUTHOR,
  TAG,
  DATE,
  SINCE,
  BEFORE;

  private static final Map<String, FieldOperator> NAMES =
      Map.ofEntries(
          Map.entry("title", TITLE),
          Map.entry("titre", TITLE),
          Map.entry("section", SECTION),
          Map.entry("source", SOURCE),
          Map.entry("author", AUTHOR),
          Map.entry("auteur", AUTHOR),
          Map.entry("tag", TAG),
          Map.entry("date", DATE),
          Map.entry("since", SINCE),
          Map.entry("depuis", SINCE),
          Map.entry("before", BEFORE),
          Map.entry("avant", BEFORE));

  private static final int LONGEST_RELATIVE = 40;

  private static final String BLANK = "[\\s\\p{Z}]+";

  /** {@code 13 septembre 2023}, {@code sept. 2023}; what is no month is found out later. */
  private static final String DATE_OF_WORDS =
      "(?:(?:1er|\\d{1,2})" + BLANK + ")?[\\p{L}\\p{M}]+\\.?" + BLANK + "\\d{4}";

  private static final Pattern RELATIVE = Pattern.compile(RelativeDays.OF_WORDS);

  private static final String END = "(?![\\p{L}\\p{N}/.-])";
  private static final String ANY_DATE = "(?:" + DATE_OF_WORDS + "|[\\d/-]+)";

  /**
   * The longest that a place may hold first: {@code janvier 2023..juin 2023}, {@code mai 2023..}.
   */
  private static final List<Pattern> DATES_OF_WORDS =
      List.of(
          Pattern.compile(ANY_DATE + "?\\.\\." + ANY_DATE + END),
          Pattern.compile(DATE_OF_WORDS + "\\.\\." + END),
          Pattern.compile(DATE_OF_WORDS + END));

  /** The operator of a name in any case; null for another word. */
  static @Nullable FieldOperator named(String name) {
    return NAMES.get(name.toLowerCase(Locale.ROOT));
  }

  /** Whether the value is one or several days. */
  boolean isOfDays() {
    return this == DATE || this == SINCE || this == BEFORE;
  }

  /** The filter for a value; empty for a title, and where the value says nothing. */
  Optional<Filter> filter(String value, LocalDate today) {
    String name = value.strip();
    return switch (this) {
      case TITLE -> Optional.empty();
      case SECTION -> name(name).map(Filter.Section::new);
      case SOURCE -> name(name).map(Filter.Source::new);
      case AUTHOR -> name(name).map(Filter.Author::new);
      case TAG -> name(name).map(Filter.Tag::new);
      case DATE -> DateRange.parse(name, today).map(days -> days);
      case SINCE -> firstDay(name, today).map(day -> new Filter.Dates(day, null));
      case BEFORE -> firstDay(name, today).map(day -> new Filter.Dates(null, day.minusDays(1)));
    };
  }

  private static Optional<String> name(String value) {
    return Chars.hasWord(value) ? Optional.of(value) : Optional.empty();
  }

  private static Optional<LocalDate> firstDay(String value, LocalDate today) {
    return value.contains("..")
        ? Optional.empty()
        : DateRange.parse(value, today).map(Filter.Dates::from);
  }

  /** How long a date of several words is that a text has at a place; 0 where it has none. */
  static int lengthOfDate(String text, int from) {
    for (Pattern dates : DATES_OF_WORDS) {
      Matcher date = dates.matcher(text).region(from, text.length());
      date.useTransparentBounds(true);
      if (date.lookingAt() && DateRange.parse(date.group()).isPresent()) {
        return date.end() - from;
      }
    }
    Matcher relative = RELATIVE.matcher(folded(text.substring(from)));
    boolean read = relative.lookingAt() && DateRange.parse(relative.group()).isPresent();
    return read && !goesOn(text, from + relative.end()) ? relative.end() : 0;
  }

  /** The same text in small letters without accents, letter for letter. */
  private static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < Math.min(text.length(), LONGEST_RELATIVE); i++) {
      char c = Character.toLowerCase(text.charAt(i));
      folded.append(c == 'é' || c == 'è' ? 'e' : Chars.isSpace(c) ? ' ' : c);
    }
    return folded.toString();
  }

  private static boolean goesOn(String text, int end) {
    return end < text.length() && Character.isLetterOrDigit(text.charAt(end));
  }
}
