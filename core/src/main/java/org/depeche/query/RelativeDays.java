package org.depeche.query;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days told from today, in French and English: {@code hier}, {@code 7j}, {@code cette semaine},
 * {@code mois dernier}. A number of days, weeks, months or years reaches from as long ago to today;
 * a week begins on Monday.
 */
final class RelativeDays {

  private static final String NUMBER = "(\\d{1,3}) ?";

  private static final Map<String, ChronoUnit> UNITS =
      Map.of(
          "j",
          ChronoUnit.DAYS,
          "d",
          ChronoUnit.DAYS,
          "s",
          ChronoUnit.WEEKS,
          "w",
          ChronoUnit.WEEKS,
          "m",
          ChronoUnit.MONTHS,
          "a",
          ChronoUnit.YEARS,
          "y",
          ChronoUnit.YEARS);

  /** How a text may begin that holds several words, for one that goes on behind the date. */
  static final String OF_WORDS =
      "(?:(?:la |cette |this |last )?(?:semaine|week)(?: derniere| passee)?"
          + "|(?:le |ce |this |last )?(?:mois|month)(?: dernier| passe)?"
          + "|(?:l['’]|cette |this |last )?(?:annee|an|year)(?: derniere?| passee?)?"
          + "|\\d{1,3} (?:jours?|semaines?|mois|ans?|annees?|days?|weeks?|months?|years?))";

  private static final Pattern AGO =
      Pattern.compile(
          NUMBER
              + "(j|jours?|d|days?|s|semaines?|w|weeks?|m|mois|months?|a|ans?|annees?|y|years?)");

  private static final Pattern SPAN =
      Pattern.compile(
          "(la |le |l['’]|cette |ce |this |last )?(semaine|week|mois|month|annee|an|year)"
              + "( derniere?| passee?)?");

  private RelativeDays() {}

  /**
   * Reads days.
   *
   * @param text a text in small letters without accents, blanks single
   * @param today the day from which they are told
   * @return the days, or null where the text names none
   */
  static Filter.@Nullable Dates parse(String text, LocalDate today) {
    switch (text) {
      case "aujourd'hui", "aujourd’hui", "today" -> {
        return days(today, today);
      }
      case "hier", "yesterday" -> {
        return days(today.minusDays(1), today.minusDays(1));
      }
      case "avant-hier" -> {
        return days(today.minusDays(2), today.minusDays(2));
      }
      default -> {
        // Told by a number or the name of a span.
      }
    }
    Matcher ago = AGO.matcher(text);
    if (ago.matches()) {
      ChronoUnit unit = UNITS.get(ago.group(2).substring(0, 1));
      return days(today.minus(Integer.parseInt(ago.group(1)), unit), today);
    }
    Matcher span = SPAN.matcher(text);
    return span.matches() ? span(span, today) : null;
  }

  /** A span that holds today or the one before it; by its name alone it says neither. */
  private static Filter.@Nullable Dates span(Matcher span, LocalDate today) {
    String before = span.group(1) == null ? "" : span.group(1);
    boolean last = span.group(3) != null || before.equals("last ");
    boolean present = before.startsWith("ce") || before.equals("this ");
    if (last == present) {
      return null;
    }
    return switch (span.group(2)) {
      case "semaine", "week" -> {
        LocalDate monday =
            today.minusWeeks(last ? 1 : 0).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        yield days(monday, monday.plusDays(6));
      }
      case "mois", "month" -> {
        LocalDate first = today.minusMonths(last ? 1 : 0).withDayOfMonth(1);
        yield days(first, first.plusMonths(1).minusDays(1));
      }
      default -> {
        LocalDate first = today.minusYears(last ? 1 : 0).withDayOfYear(1);
        yield days(first, first.plusYears(1).minusDays(1));
      }
    };
  }

  private static Filter.Dates days(LocalDate from, LocalDate to) {
    return new Filter.Dates(from, to);
  }
}
