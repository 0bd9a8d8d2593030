package org.depeche.query;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What may stand before a colon, and what it makes of the value behind it. */
enum FieldOperator {
  TITLE,
  SECTION,
  SOURCE,
  AUTHOR,
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
          Map.entry("date", DATE),
          Map.entry("since", SINCE),
          Map.entry("depuis", SINCE),
          Map.entry("before", BEFORE),
          Map.entry("avant", BEFORE));

  /** The operator of a name in any case; null for another word. */
  static @Nullable FieldOperator named(String name) {
    return NAMES.get(name.toLowerCase(Locale.ROOT));
  }

  /** Whether the value is one or several days. */
  boolean isOfDays() {
    return this == DATE || this == SINCE || this == BEFORE;
  }

  /** The filter for a value; empty for a title, and where the value says nothing. */
  Optional<Filter> filter(String value) {
    String name = value.strip();
    return switch (this) {
      case TITLE -> Optional.empty();
      case SECTION -> name(name).map(Filter.Section::new);
      case SOURCE -> name(name).map(Filter.Source::new);
      case AUTHOR -> name(name).map(Filter.Author::new);
      case DATE -> WrittenDate.range(name).map(dates -> dates);
      case SINCE -> WrittenDate.of(name).map(date -> new Filter.Dates(date.first(), null));
      case BEFORE -> WrittenDate.of(name).map(date -> new Filter.Dates(null, before(date)));
    };
  }

  private static Optional<String> name(String value) {
    return Chars.hasWord(value) ? Optional.of(value) : Optional.empty();
  }

  private static LocalDate before(WrittenDate date) {
    return date.first().minusDays(1);
  }
}
