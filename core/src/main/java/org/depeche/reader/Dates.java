package org.depeche.reader;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.depeche.article.Article;
import org.depeche.article.PublicationDate;
import org.jspecify.annotations.Nullable;

/** Dates of files: as people write them, and, in columns of tables, as spreadsheets count them. */
final class Dates {

  /** The day before the first of a spreadsheet, as its own wrong leap year of 1900 makes it. */
  private static final LocalDate SPREADSHEET_EPOCH = LocalDate.of(1899, 12, 30);

  /** The days of 1954 to 2119: a number outside is none of a spreadsheet's dates. */
  private static final Pattern SERIAL = Pattern.compile("([2-7]\\d{4})(?:[.,](\\d{1,12}))?");

  private static final BigDecimal SECONDS = BigDecimal.valueOf(24 * 3600);

  private Dates() {}

  /** The date, or null where the text is none: the caller keeps the text. */
  static @Nullable PublicationDate read(String text) {
    return PublicationDate.read(text).orElse(null);
  }

  /** Gives an article the first date that is one; where none is, the first text is kept. */
  static void first(List<String> written, Article.Builder article) {
    for (String text : written) {
      PublicationDate date = read(text);
      if (date != null) {
        article.date(date);
        return;
      }
    }
    written.stream()
        .filter(text -> !text.isBlank())
        .findFirst()
        .ifPresent(text -> article.extra(FileReader.UNREAD_DATE, text));
  }

  /** A date of a column of dates, which a spreadsheet may have written as a number of days. */
  static @Nullable PublicationDate ofColumn(String text) {
    var serial = SERIAL.matcher(Texts.strip(text));
    if (!serial.matches()) {
      return read(text);
    }
    LocalDate day = SPREADSHEET_EPOCH.plusDays(Integer.parseInt(serial.group(1)));
    if (serial.group(2) == null) {
      return new PublicationDate(day, null);
    }
    BigDecimal part = new BigDecimal("0." + serial.group(2));
    long seconds = part.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValue();
    LocalDateTime time = day.atStartOfDay().plusSeconds(seconds);
    return PublicationDate.of(time.atZone(PublicationDate.defaultZone()).toOffsetDateTime());
  }
}
