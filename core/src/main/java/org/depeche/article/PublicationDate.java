package org.depeche.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When an article was published: a day, or a moment of a day.
 *
 * <p>A text that names no zone is read in Europe/Paris, and a moment of any zone belongs to its day
 * in Europe/Paris. Immutable.
 *
 * @param day the day in Europe/Paris
 * @param moment the moment, or null where only the day is known
 */
public record PublicationDate(LocalDate day, @Nullable OffsetDateTime moment) {

  /** What the usual dates of an index do without, so that a short program does not load it. */
  private static final class Unusual {
    static final ZoneId DEFAULT_ZONE = ZoneId.of("Europe/Paris");

    static final DateTimeFormatter ISO =
        new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[XXX][XX][X]")
            .optionalEnd()
            .toFormatter(Locale.ROOT);
  }

  private static final String USUAL = "9999-99-99T99:99:99+99:99";
  private static final int SIGN = 19;
  private static final int SECONDS_OF_HOUR = 3600;

  /**
   * The zone of a date that names none.
   *
   * @return Europe/Paris
   */
  public static ZoneId defaultZone() {
    return Unusual.DEFAULT_ZONE;
  }

  /**
   * Reads an ISO 8601 date or date-time, such as {@code 2023-09-13}, {@code 2023-09-13T20:30},
   * {@code 2023-09-13T20:30:00+02:00} or {@code 2023-09-13T18:30:00Z}.
   *
   * @param text the date as text, white space around it ignored
   * @return the date
   * @throws IllegalArgumentException if the text is no ISO date
   */
  public static PublicationDate parse(String text) {
    try {
      PublicationDate usual = usual(text);
      if (usual != null) {
        return usual;
      }
      TemporalAccessor read =
          Unusual.ISO.parseBest(
              text.strip(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      if (read instanceof OffsetDateTime moment) {
        return of(moment);
      }
      if (read instanceof LocalDateTime local) {
        return of(local.atZone(defaultZone()).toOffsetDateTime());
      }
      return new PublicationDate((LocalDate) read, null);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no date; expected one like 2023-09-13 or 2023-09-13T20:30:00+02:00.",
          e);
    }
  }

  /**
   * Reads the form that {@link #toString} gives a moment of whole seconds, as every hit has one;
   * null for any other form.
   */
  private static @Nullable PublicationDate usual(String text) {
    if (text.length() != USUAL.length()) {
      return null;
    }
    int[] numbers = new int[8];
    int number = 0;
    for (int i = 0; i < USUAL.length(); i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      if (USUAL.charAt(i) == '9' ? !digit : c != USUAL.charAt(i) && !(c == '-' && i == SIGN)) {
        return null;
      }
      if (digit) {
        numbers[number] = 10 * numbers[number] + c - '0';
      } else {
        number++;
      }
    }
    if (numbers[3] > 23) {
      return null;
    }
    int sign = text.charAt(SIGN) == '-' ? -1 : 1;
    return of(
        OffsetDateTime.of(
            numbers[0],
            numbers[1],
            numbers[2],
            numbers[3],
            numbers[4],
            numbers[5],
            0,
            ZoneOffset.ofHoursMinutes(sign * numbers[6], sign * numbers[7])));
  }

  /**
   * Reads a date as people and programs write it: what {@link #parse} reads, the dates of mail and
   * RSS ({@code Wed, 13 Sep 23 20:30:00 +0200}), French ones ({@code mercredi 13 sept. 2023 à
   * 20h30}, {@code 13/09/23}, {@code Publié le 1er mars 2023, mis à jour le 2 mars}) and basic ISO
   * ({@code 20230913T183000Z}). The day stands before the month; years of two digits are those of
   * 1950 to 2049.
   *
   * @param text the date as text
   * @return the date, or empty where the text is none
   */
  public static Optional<PublicationDate> read(String text) {
    try {
      return Optional.of(parse(text));
    } catch (IllegalArgumentException e) {
      return Optional.ofNullable(WrittenDate.read(text));
    }
  }

  /**
   * The date of a moment. Its offset is kept, unless it is already or still another day there than
   * in Europe/Paris.
   *
   * @param moment the moment, with its offset
   * @return the date
   */
  public static PublicationDate of(OffsetDateTime moment) {
    if (isSameDay(moment)) {
      return new PublicationDate(moment.toLocalDate(), moment);
    }
    OffsetDateTime here = moment.atZoneSameInstant(defaultZone()).toOffsetDateTime();
    boolean same = here.toLocalDate().equals(moment.toLocalDate());
    return new PublicationDate(here.toLocalDate(), same ? moment : here);
  }

  /**
   * Whether a moment has its own day in Paris by any offset that Paris ever had, from 0 to 2 hours:
   * most do, and a short program need not load the zone for them.
   */
  private static boolean isSameDay(OffsetDateTime moment) {
    int here = moment.toLocalTime().toSecondOfDay() - moment.getOffset().getTotalSeconds();
    return here >= 0 && here + 2 * SECONDS_OF_HOUR < 24 * SECONDS_OF_HOUR;
  }

  /**
   * The instant to sort and filter by: the moment, or the start of the day in Europe/Paris.
   *
   * @return the instant
   */
  public Instant instant() {
    return moment != null ? moment.toInstant() : day.atStartOfDay(defaultZone()).toInstant();
  }

  /** The ISO form, which {@link #parse} reads back. */
  @Override
  public String toString() {
    return moment != null
        ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment)
        : DateTimeFormatter.ISO_LOCAL_DATE.format(day);
  }
}
