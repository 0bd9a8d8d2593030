package org.depeche.article;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a date as people and programs write it. Case, accents, commas and kinds of space do not
 * count; the day stands before the month, as in France; what is left over makes it no date.
 */
final class WrittenDate {

  /** No date is longer, an update behind it included. */
  private static final int LONGEST = 160;

  /** Years of two digits up to this one are of the century of 2000 (RFC 5322, section 4.3). */
  private static final int LAST_SHORT_YEAR = 49;

  private static final List<String> MONTHS =
      List.of(
          "janvier january janv jan",
          "fevrier february fevr fev feb",
          "mars march mar",
          "avril april avr apr",
          "mai may",
          "juin june jun",
          "juillet july juill juil jul",
          "aout august aou aug",
          "septembre september sept sep",
          "octobre october oct",
          "novembre november nov",
          "decembre december dec");

  private static final String MONTH = "(" + String.join("|", MONTHS).replace(' ', '|') + ")\\.?";

  private static final String WEEKDAY =
      "(?:(?:lundi|lun|mardi|mar|mercredi|mer|jeudi|jeu|vendredi|ven|vend|samedi|sam|dimanche|dim"
          + "|monday|mon|tuesday|tues|tue|wednesday|wed|thursday|thurs|thur|thu|friday|fri"
          + "|saturday|sat|sunday|sun)\\.?(?: le)?[ ])?";

  private static final String DAY = "(\\d{1,2})(?:er|st|nd|rd|th)?";
  private static final String YEAR = "'?(\\d{4}|\\d{2})";

  private static final String ZONE =
      "(?: ?(z|(?:utc|gmt)? ?[+-]\\d{1,2}(?::?\\d{2})?|utc|gmt|ut|cet|cest|mez|met|mest|est|edt|cst"
          + "|cdt|mst|mdt|pst|pdt|west|wet|bst|eet|eest)\\b)?";

  private static final String TIME =
      "(?:(?:t| ?-)? ?(?:(?:a|at|vers) )?"
          + "(?:(\\d{1,2}) ?(?:h|heures?|:) ?(?:(\\d{2})(?: ?min)?(?::(\\d{2})(?:[.]\\d{1,9})?)?)?"
          + " ?([ap]m\\b)?|(?<=t|\\d{8})(\\d{2})(\\d{2})(\\d{2})?(?:[.]\\d{1,9})?)"
          + ZONE
          + ")?";

  /** Day, month and year by the places of their groups; the groups of the time follow. */
  private record Shape(Pattern pattern, int day, int month, int year, int time) {}

  private static final List<Shape> SHAPES =
      List.of(
          shape(WEEKDAY + DAY + "[ -]?(?:de )?" + MONTH + "[ -]?" + YEAR + "\\b" + TIME, 1, 2, 3),
          shape(WEEKDAY + "(\\d{1,2})[/.](\\d{1,2})[/.]" + YEAR + "\\b" + TIME, 1, 2, 3),
          shape(WEEKDAY + "(\\d{1,2})-(\\d{1,2})-" + YEAR + "\\b" + TIME, 1, 2, 3),
          shape(WEEKDAY + "(\\d{1,2}) (\\d{1,2}) (\\d{4})\\b" + TIME, 1, 2, 3),
          shape(WEEKDAY + "(\\d{4})[/.](\\d{1,2})[/.](\\d{1,2})(?=\\D|$)" + TIME, 3, 2, 1),
          shape(WEEKDAY + "(\\d{4})-(\\d{1,2})-(\\d{1,2})(?=\\D|$)" + TIME, 3, 2, 1),
          shape("([12]\\d{3})(\\d{2})(\\d{2})" + TIME, 3, 2, 1),
          shape(WEEKDAY + MONTH + " " + DAY + " (\\d{4})\\b" + TIME, 2, 1, 3),
          new Shape(asctime(), 2, 1, 11, 3));

  private static Shape shape(String pattern, int day, int month, int year) {
    return new Shape(Pattern.compile(pattern), day, month, year, 4);
  }

  /** {@code Thu Aug 9 18:39:17 CEST 2012}. */
  private static Pattern asctime() {
    return Pattern.compile(WEEKDAY + MONTH + " " + DAY + TIME + " (\\d{4})");
  }

  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("cet", 1),
          Map.entry("met", 1),
          Map.entry("mez", 1),
          Map.entry("bst", 1),
          Map.entry("west", 1),
          Map.entry("cest", 2),
          Map.entry("mest", 2),
          Map.entry("eet", 2),
          Map.entry("eest", 3),
          Map.entry("edt", -4),
          Map.entry("est", -5),
          Map.entry("cdt", -5),
          Map.entry("cst", -6),
          Map.entry("mdt", -6),
          Map.entry("mst", -7),
          Map.entry("pdt", -7),
          Map.entry("pst", -8));

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z},]+");
  private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");
  private static final Pattern COMMENT = Pattern.compile(" ?(?:\\([^()]*\\)|\\[[a-z_/]+\\])$");

  private static final Pattern PUBLISHED =
      Pattern.compile(
          "\\b(?:publiee?|parue?|postee?|diffusee?|mise? en ligne|published|posted|publication)\\b"
              + "(?: (?:le|on|du))? ?:? ?");

  private static final Pattern UPDATED =
      Pattern.compile(
          "[ ;|(/-]*\\b(?:mise? a jour|maj|modifiee?|actualisee?|updated|edited|last modified)\\b"
              + "(?: (?:le|on|du))? ?:? ?");

  private WrittenDate() {}

  /** The date; null where the text is none. */
  static @Nullable PublicationDate read(String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    String plain = plain(text);
    for (Shape shape : SHAPES) {
      Matcher matcher = shape.pattern.matcher(plain);
      if (matcher.matches()) {
        try {
          return date(shape, matcher);
        } catch (DateTimeException thereIsNone) {
          return null;
        }
      }
    }
    return null;
  }

  private static String plain(String text) {
    String bare = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    String plain = BLANKS.matcher(MARKS.matcher(bare).replaceAll("")).replaceAll(" ").strip();
    plain = DASHES.matcher(plain).replaceAll("-");
    Matcher published = PUBLISHED.matcher(plain);
    if (published.find()) {
      plain = plain.substring(published.end());
    }
    Matcher updated = UPDATED.matcher(plain);
    if (updated.find()) {
      boolean first = updated.start() == 0;
      plain = first ? plain.substring(updated.end()) : plain.substring(0, updated.start());
    }
    plain = plain.startsWith("le ") ? plain.substring("le ".length()) : plain;
    return COMMENT.matcher(plain).replaceFirst("").strip();
  }

  private static PublicationDate date(Shape shape, Matcher matcher) {
    int year = Integer.parseInt(matcher.group(shape.year));
    if (matcher.group(shape.year).length() == 2) {
      year += year <= LAST_SHORT_YEAR ? 2000 : 1900;
    }
    int month = month(matcher.group(shape.month));
    LocalDate day = LocalDate.of(year, month, Integer.parseInt(matcher.group(shape.day)));
    LocalTime time = time(matcher, shape.time);
    if (time == null) {
      return new PublicationDate(day, null);
    }
    String zone = matcher.group(shape.time + 7);
    return PublicationDate.of(
        zone == null
            ? day.atTime(time).atZone(PublicationDate.defaultZone()).toOffsetDateTime()
            : day.atTime(time).atOffset(offset(zone)));
  }

  private static int month(String name) {
    if (Character.isDigit(name.charAt(0))) {
      return Integer.parseInt(name);
    }
    for (int i = 0; i < MONTHS.size(); i++) {
      if (List.of(MONTHS.get(i).split(" ")).contains(name)) {
        return i + 1;
      }
    }
    throw new DateTimeException(name);
  }

  private static @Nullable LocalTime time(Matcher matcher, int at) {
    boolean spread = matcher.group(at) != null;
    if (!spread && matcher.group(at + 4) == null) {
      return null;
    }
    int from = spread ? at : at + 4;
    int hour = number(matcher.group(from));
    String half = matcher.group(at + 3);
    if (half != null) {
      hour = hour % 12 + (half.equals("pm") ? 12 : 0);
    }
    return LocalTime.of(hour, number(matcher.group(from + 1)), number(matcher.group(from + 2)));
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static ZoneOffset offset(String zone) {
    String digits = zone.replaceAll("[^0-9+-]", "");
    if (digits.isEmpty()) {
      return ZoneOffset.ofHours(ZONES.getOrDefault(zone, 0));
    }
    int sign = digits.charAt(0) == '-' ? -1 : 1;
    int number = Integer.parseInt(digits.substring(1));
    boolean minutes = digits.length() > 3;
    int hours = minutes ? number / 100 : number;
    return ZoneOffset.ofHoursMinutes(sign * hours, minutes ? sign * (number % 100) : 0);
  }
}
