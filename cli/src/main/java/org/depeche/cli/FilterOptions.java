package org.depeche.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.depeche.query.DateRange;
import org.depeche.query.Filter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What an article has to be, whatever it says. */
final class FilterOptions {

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(names = "--from", paramLabel = "DATE")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "DATE")
  private @Nullable String to;

  @Option(names = "--section", paramLabel = "${bundle:label.name}", arity = "1")
  private List<String> sections = new ArrayList<>();

  @Option(names = "--source", paramLabel = "${bundle:label.name}", arity = "1")
  private List<String> sources = new ArrayList<>();

  @Option(names = "--author", paramLabel = "${bundle:label.name}", arity = "1")
  private List<String> authors = new ArrayList<>();

  @Option(names = "--tag", paramLabel = "${bundle:label.name}", arity = "1")
  private List<String> tags = new ArrayList<>();

  /** Whether every article passes. */
  boolean isEmpty() {
    return from == null
        && to == null
        && sections.isEmpty()
        && sources.isEmpty()
        && authors.isEmpty()
        && tags.isEmpty();
  }

  List<Filter> filters(Terminal terminal) {
    List<Filter> filters = new ArrayList<>();
    sections.forEach(name -> filters.add(new Filter.Section(name)));
    sources.forEach(name -> filters.add(new Filter.Source(name)));
    authors.forEach(name -> filters.add(new Filter.Author(name)));
    tags.forEach(name -> filters.add(new Filter.Tag(name)));
    if (from != null || to != null) {
      LocalDate first = day("--from", from, Filter.Dates::from, terminal);
      LocalDate last = day("--to", to, Filter.Dates::to, terminal);
      if (first != null && last != null && first.isAfter(last) && spec != null) {
        throw new ParameterException(
            spec.commandLine(),
            terminal.message(
                "error.days",
                SafeText.harmless(String.valueOf(from)),
                SafeText.harmless(String.valueOf(to))));
      }
      filters.add(new Filter.Dates(first, last));
    }
    return filters;
  }

  private @Nullable LocalDate day(
      String option,
      @Nullable String text,
      Function<Filter.Dates, @Nullable LocalDate> end,
      Terminal terminal) {
    if (text == null) {
      return null;
    }
    LocalDate day = DateRange.parse(text).map(end).orElse(null);
    if (day == null && spec != null) {
      throw new ParameterException(
          spec.commandLine(), terminal.message("error.date", SafeText.harmless(text), option));
    }
    return day;
  }
}
