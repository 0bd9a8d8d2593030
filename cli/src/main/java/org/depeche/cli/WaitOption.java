package org.depeche.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How long a run waits for another one to end. */
final class WaitOption {
  private static final Pattern DURATION = Pattern.compile("(\\d{1,6})(s|min|m|h)");

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(names = "--wait", paramLabel = "${bundle:label.duration}")
  private @Nullable String longest;

  /** The time: {@code 30s}, {@code 5min}, {@code 2h}; zero where none was given. */
  Duration duration(Terminal terminal) {
    if (longest == null) {
      return Duration.ZERO;
    }
    Matcher parts = DURATION.matcher(longest.strip().toLowerCase(Locale.ROOT));
    if (!parts.matches() && spec != null) {
      throw new ParameterException(
          spec.commandLine(), terminal.message("error.duration", longest, "--wait"));
    }
    long number = Long.parseLong(parts.group(1));
    return switch (parts.group(2)) {
      case "s" -> Duration.ofSeconds(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofMinutes(number);
    };
  }
}
