package org.depeche.cli;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.depeche.facet.FacetCounts;
import org.depeche.facet.FacetField;
import org.depeche.query.Filter;

/** The values of facets as filters, in the order in which they are shown. */
final class FacetFilters {
  private FacetFilters() {}

  /**
   * A filter that a value stands for.
   *
   * @param filter the filter
   * @param name the value, as it is shown
   */
  record Choice(Filter filter, String name) {}

  /** The choices that facets give; the first one bears the number 1. */
  static List<Choice> of(List<FacetCounts> facets, FacetRenderer renderer) {
    List<Choice> choices = new ArrayList<>();
    for (FacetCounts facet : facets) {
      for (FacetCounts.Value value : facet.values()) {
        choices.add(
            new Choice(
                filter(facet.field(), value.name()), renderer.name(facet.field(), value.name())));
      }
    }
    return choices;
  }

  private static Filter filter(FacetField field, String name) {
    return switch (field) {
      case SECTION -> new Filter.Section(name);
      case SOURCE -> new Filter.Source(name);
      case AUTHOR -> new Filter.Author(name);
      case TAG -> new Filter.Tag(name);
      case YEAR -> {
        LocalDate first = Year.parse(name).atDay(1);
        yield new Filter.Dates(first, first.plusYears(1).minusDays(1));
      }
      case MONTH -> {
        YearMonth month = YearMonth.parse(name);
        yield new Filter.Dates(month.atDay(1), month.atEndOfMonth());
      }
    };
  }
}
