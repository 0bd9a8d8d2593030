package org.depeche.reader;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.depeche.article.PublicationDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates that others wrote: ISO 8601, those of mail and RSS ({@code Wed, 13 Sep 2023 20:30:00
 * +0200}), and French ones ({@code 13/09/2023 20:30}, {@code mercredi 13 septembre 2023 à 20h30}).
 */
final class Dates {

  private static final List<DateTimeFormatter> FORMATS =
      List.of(
          format("d MMM uuuu[ H:mm[:ss]][ XX]", Locale.ENGLISH),
          format("d/M/uuuu[ H:mm[:ss]]", Locale.ROOT),
          format("uuuu/M/d[ H:mm[:ss]]", Locale.ROOT),
          format("d MMMM uuuu[ H:mm[:ss]]", Locale.FRENCH));

  /** The names that mail gives to zones (RFC 5322, section 4.3). */
  private static final Map<String, String> ZONES =
      Map.of(
          "GMT", "+0000", "UT", "+0000", "UTC", "+0000", "EST", "-0500", "EDT", "-0400", "CET",
          "+0100", "CEST", "+0200");

  private static final Pattern WEEKDAY =
      Pattern.compile("^(?:le )?(?:\\p{L}{3,8}\\.?\\s+)?(?=\\d)");
  private static final Pattern COMMENT = Pattern.compile("\\s*\\([^()]*\\)$");
  private static final Pattern HOUR = Pattern.compile("(?:\\bà )?(\\d{1,2}) ?h ?(\\d{2})$");
  private static final Pattern ZONE = Pattern.compile("[A-Z]{2,4}$");

  /** No date is longer. */
  private static final int LONGEST = 80;

  private Dates() {}

  private static DateTimeFormatter format(String pattern, Locale locale) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(locale)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** The date, or null where the text is none: the caller keeps the text. */
  static @Nullable PublicationDate read(String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    try {
      return PublicationDate.parse(text);
    } catch (IllegalArgumentException e) {
      String plain = plain(text);
      return FORMATS.stream()
          .map(format -> read(plain, format))
          .filter(date -> date != null)
          .findFirst()
          .orElse(null);
    }
  }

  private static String plain(String text) {
    String plain =
        COMMENT
            .matcher(Texts.oneLine(text).replace('\u00A0', ' ').replace(",", ""))
            .replaceFirst("");
    plain = WEEKDAY.matcher(plain).replaceFirst("").replaceFirst("^1er ", "1 ");
    plain = HOUR.matcher(plain.replace(" à ", " ")).replaceFirst("$1:$2");
    return ZONE.matcher(plain).replaceFirst(zone -> ZONES.getOrDefault(zone.group(), zone.group()));
  }

  private static @Nullable PublicationDate read(String text, DateTimeFormatter format) {
    try {
      TemporalAccessor read =
          format.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      return switch (read) {
        case OffsetDateTime moment -> PublicationDate.of(moment);
        case LocalDateTime local ->
            PublicationDate.of(local.atZone(PublicationDate.defaultZone()).toOffsetDateTime());
        default -> new PublicationDate(LocalDate.from(read), null);
      };
    } catch (DateTimeException e) {
      return null;
    }
  }
}
