package org.depeche.cli;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depeche.article.PublicationDate;
import org.depeche.query.DateRange;
import org.depeche.query.Filter;
import org.depeche.search.Preferences;
import org.depeche.search.SearchRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which articles count more or less, the same way for every command that ranks. */
final class PreferenceOptions {
  private static final Pattern AGE = Pattern.compile("(\\d{1,6})([djh])");
  private static final Pattern BOOST =
      Pattern.compile("(?<kind>section|source):(?<name>.+)=(?<factor>\\d{1,2}(?:[.,]\\d{1,4})?)");

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(names = "--freshness", paramLabel = "${bundle:label.age}")
  private @Nullable String freshness;

  @Option(names = "--as-of", paramLabel = "DATE")
  private @Nullable String asOf;

  @Option(names = "--boost", paramLabel = "${bundle:label.boost}", arity = "1")
  private List<String> boosts = new ArrayList<>();

  void apply(SearchRequest.Builder request, Terminal terminal) {
    if (freshness != null) {
      request.freshness(age(freshness, terminal));
    }
    if (asOf != null) {
      LocalDate last = DateRange.parse(asOf).map(Filter.Dates::to).orElse(null);
      if (last == null) {
        throw refused("error.date", asOf, "--as-of", terminal);
      }
      request.asOf(last.plusDays(1).atStartOfDay(PublicationDate.defaultZone()).toInstant());
    }
    for (String boost : boosts) {
      boost(request, boost, terminal);
    }
  }

  private Duration age(String text, Terminal terminal) {
    Matcher age = AGE.matcher(text.strip().toLowerCase(Locale.ROOT));
    long number = age.matches() ? Long.parseLong(age.group(1)) : 0;
    if (number == 0) {
      throw refused("error.age", text, "--freshness", terminal);
    }
    return age.group(2).equals("h") ? Duration.ofHours(number) : Duration.ofDays(number);
  }

  private void boost(SearchRequest.Builder request, String text, Terminal terminal) {
    Matcher boost = BOOST.matcher(text);
    float factor = boost.matches() ? Float.parseFloat(boost.group("factor").replace(',', '.')) : 0;
    if (factor <= 0 || factor > Preferences.MAX_BOOST || boost.group("name").isBlank()) {
      throw refused("error.boost", text, "--boost", terminal);
    }
    String name = boost.group("name");
    if (boost.group("kind").equals("section")) {
      request.boost(new Filter.Section(name), factor);
    } else {
      request.boost(new Filter.Source(name), factor);
    }
  }

  private ParameterException refused(String key, String text, String option, Terminal terminal) {
    if (spec == null) {
      throw new IllegalStateException("The command was not made by its command line.");
    }
    return new ParameterException(
        spec.commandLine(), terminal.message(key, SafeText.harmless(text), option));
  }
}
