package org.depeche.query;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depeche.article.PublicationDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads days as people write them in France: {@code 2023}, {@code 09/2023}, {@code 2023-09}, {@code
 * septembre 2023}, {@code sept. 2023}, {@code 13/09/2023}, {@code 2023-09-13}, {@code 1er mars
 * 2023}, and ranges of these, {@code 2023-01..2023-06}, {@code 2020..}, {@code ..2020}; and told
 * from today, {@code hier}, {@code 7j}, {@code cette semaine}, {@code mois dernier}, {@code last
 * week}. Case and accents do not count. A day is read in every spelling that {@link
 * PublicationDate#read} knows.
 *
 * <p>Stateless; safe for any thread.
 */
public final class DateRange {
  private static final String RANGE = "..";
  private static final Pattern YEAR = Pattern.compile("(\\d{4})");
  private static final Pattern ISO_MONTH = Pattern.compile("(\\d{4})-(\\d{1,2})");
  private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern MONTH = Pattern.compile("(\\d{1,2})[/.-](\\d{4})");
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
  private static final Pattern WORDS = Pattern.compile("(?:(1er|\\d{1,2}) )?([a-z]+)\\.? (\\d{4})");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private static final Map<String, Month> MONTHS = new TreeMap<>();

  static {
    String[] names = {
      "janvier janv",
      "fevrier fevr fev",
      "mars",
      "avril avr",
      "mai",
      "juin",
      "juillet juil",
      "aout",
      "septembre sept",
      "octobre oct",
      "novembre nov",
      "decembre dec"
    };
    for (int i = 0; i < names.length; i++) {
      for (String name : names[i].split(" ")) {
        MONTHS.put(name, Month.of(i + 1));
      }
    }
  }

  private DateRange() {}

  /**
   * Reads a date or a range of dates; {@code hier} is told from today in Paris.
   *
   * @param text what was written
   * @return the days that are meant, or empty where that is no date that there is
   */
  public static Optional<Filter.Dates> parse(String text) {
    return parse(text, LocalDate.now(PublicationDate.defaultZone()));
  }

  /**
   * Reads a date or a range of dates.
   *
   * @param text what was written
   * @param today the day from which {@code hier} and {@code 7j} are told
   * @return the days that are meant, or empty where that is no date that there is
   */
  public static Optional<Filter.Dates> parse(String text, LocalDate today) {
    String plain = plain(text);
    int dots = plain.indexOf(RANGE);
    if (dots < 0) {
      return Optional.ofNullable(single(plain, today));
    }
    String before = plain.substring(0, dots).strip();
    String after = plain.substring(dots + RANGE.length()).strip();
    Filter.Dates first = single(before, today);
    Filter.Dates last = single(after, today);
    boolean read = (before.isEmpty() || first != null) && (after.isEmpty() || last != null);
    LocalDate from = first == null ? null : first.from();
    LocalDate to = last == null ? null : last.to();
    boolean backward = from != null && to != null && from.isAfter(to);
    return !read || backward || from == null && to == null
        ? Optional.empty()
        : Optional.of(new Filter.Dates(from, to));
  }

  private static String plain(String text) {
    String even = BLANKS.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    return MARKS.matcher(Normalizer.normalize(even, Normalizer.Form.NFD)).replaceAll("");
  }

  private static Filter.@Nullable Dates single(String text, LocalDate today) {
    try {
      Filter.Dates relative = RelativeDays.parse(text, today);
      if (relative != null) {
        return relative;
      }
      Matcher year = YEAR.matcher(text);
      if (year.matches()) {
        LocalDate first = LocalDate.of(number(year, 1), 1, 1);
        return new Filter.Dates(first, first.plusYears(1).minusDays(1));
      }
      Matcher isoMonth = ISO_MONTH.matcher(text);
      if (isoMonth.matches()) {
        return month(YearMonth.of(number(isoMonth, 1), number(isoMonth, 2)));
      }
      Matcher month = MONTH.matcher(text);
      if (month.matches()) {
        return month(YearMonth.of(number(month, 2), number(month, 1)));
      }
      Matcher isoDay = ISO_DAY.matcher(text);
      if (isoDay.matches()) {
        return day(number(isoDay, 1), number(isoDay, 2), number(isoDay, 3));
      }
      Matcher day = DAY.matcher(text);
      if (day.matches()) {
        return day(number(day, 3), number(day, 2), number(day, 1));
      }
      Filter.Dates words = words(WORDS.matcher(text));
      return words != null
          ? words
          : PublicationDate.read(text)
              .map(date -> new Filter.Dates(date.day(), date.day()))
              .orElse(null);
    } catch (DateTimeException thereIsNone) {
      return null;
    }
  }

  private static Filter.@Nullable Dates words(Matcher words) {
    Month month = words.matches() ? MONTHS.get(words.group(2)) : null;
    if (month == null) {
      return null;
    }
    int year = number(words, 3);
    String day = words.group(1);
    return day == null
        ? month(YearMonth.of(year, month))
        : day(year, month.getValue(), day.equals("1er") ? 1 : Integer.parseInt(day));
  }

  private static Filter.Dates month(YearMonth month) {
    return new Filter.Dates(month.atDay(1), month.atEndOfMonth());
  }

  private static Filter.Dates day(int year, int month, int day) {
    LocalDate date = LocalDate.of(year, month, day);
    return new Filter.Dates(date, date);
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
