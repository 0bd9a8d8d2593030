package org.depeche.query;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days as people in France write them: {@code 2023}, {@code 09/2023}, {@code 13/09/2023}, {@code
 * 2023-09}, {@code 2023-09-13}, {@code septembre 2023}, {@code 13 septembre 2023}, {@code 1er mai
 * 2023}; also from one to another, {@code 2023-01..2023-06}, where either end may be left out.
 *
 * @param first the first day
 * @param last the last day
 */
record WrittenDate(LocalDate first, LocalDate last) {
  private static final String SPACE = "[\\s\\p{Z}]+";
  private static final String YEAR = "([1-9][0-9]{3})";
  private static final String RANGE = "..";
  private static final Pattern NUMBERS_FIRST =
      Pattern.compile("(?:([0-9]{1,2})[/.])?([0-9]{1,2})[/.]" + YEAR);
  private static final Pattern YEAR_FIRST =
      Pattern.compile(YEAR + "(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?");
  private static final Pattern WORDS =
      Pattern.compile("(?:([0-9]{1,2})(?:er)?" + SPACE + ")?(\\p{L}+)\\.?" + SPACE + YEAR);
  private static final Pattern WORDS_AHEAD =
      Pattern.compile(WORDS.pattern() + "(?![\\p{L}\\p{N}/.-])");
  private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");

  private static final List<List<String>> MONTHS =
      List.of(
          List.of("janvier", "janv"),
          List.of("fevrier", "fevr", "fev"),
          List.of("mars"),
          List.of("avril", "avr"),
          List.of("mai"),
          List.of("juin"),
          List.of("juillet", "juil"),
          List.of("aout"),
          List.of("septembre", "sept"),
          List.of("octobre", "oct"),
          List.of("novembre", "nov"),
          List.of("decembre", "dec"));

  /** A day, a month or a year; empty for what is none. */
  static Optional<WrittenDate> of(String text) {
    String written = text.strip();
    Matcher year = YEAR_FIRST.matcher(written);
    if (year.matches()) {
      return of(year.group(1), year.group(2), year.group(3));
    }
    Matcher numbers = NUMBERS_FIRST.matcher(written);
    if (numbers.matches()) {
      return of(numbers.group(3), numbers.group(2), numbers.group(1));
    }
    Matcher words = WORDS.matcher(written);
    return words.matches()
        ? of(words.group(3), Integer.toString(month(words.group(2))), words.group(1))
        : Optional.empty();
  }

  /** A day, a month, a year or a range of them, as a filter; empty for what is none. */
  static Optional<Filter.Dates> range(String text) {
    int dots = text.indexOf(RANGE);
    if (dots < 0) {
      return of(text).map(date -> new Filter.Dates(date.first, date.last));
    }
    String from = text.substring(0, dots).strip();
    String to = text.substring(dots + RANGE.length()).strip();
    Optional<WrittenDate> first = of(from);
    Optional<WrittenDate> last = of(to);
    boolean readable =
        (first.isPresent() || from.isEmpty())
            && (last.isPresent() || to.isEmpty())
            && (first.isPresent() || last.isPresent());
    if (!readable
        || first.isPresent() && last.isPresent() && first.get().first.isAfter(last.get().last)) {
      return Optional.empty();
    }
    return Optional.of(
        new Filter.Dates(
            first.map(WrittenDate::first).orElse(null), last.map(WrittenDate::last).orElse(null)));
  }

  /** How long a date of several words is that a text has at a place; 0 where it has none. */
  static int lengthOfWords(String text, int from) {
    Matcher words = WORDS_AHEAD.matcher(text).region(from, text.length());
    words.useTransparentBounds(true);
    return words.lookingAt() && of(words.group()).isPresent() ? words.end() - from : 0;
  }

  private static Optional<WrittenDate> of(
      String year, @Nullable String month, @Nullable String day) {
    try {
      int ofYear = Integer.parseInt(year);
      if (month == null) {
        return Optional.of(
            new WrittenDate(LocalDate.of(ofYear, 1, 1), LocalDate.of(ofYear, 12, 31)));
      }
      YearMonth ofMonth = YearMonth.of(ofYear, Integer.parseInt(month));
      if (day == null) {
        return Optional.of(new WrittenDate(ofMonth.atDay(1), ofMonth.atEndOfMonth()));
      }
      LocalDate ofDay = ofMonth.atDay(Integer.parseInt(day));
      return Optional.of(new WrittenDate(ofDay, ofDay));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** The number of a month, or 0. */
  private static int month(String name) {
    String plain =
        ACCENTS
            .matcher(Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
            .replaceAll("");
    for (int i = 0; i < MONTHS.size(); i++) {
      if (MONTHS.get(i).contains(plain)) {
        return i + 1;
      }
    }
    return 0;
  }
}
