package org.depeche.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the plain cases of {@code search} without picocli, whose classes and reflection take a cold
 * JVM a third of the time of a search. Whatever is not plain is left to {@link Program}: help,
 * mistakes, options that are not named here or stand twice, words that begin like an option.
 */
final class QuickSearch {
  private static final int MOST_FIGURES = 6;

  private final SearchCommand command;
  private final Set<String> taken = new HashSet<>();

  private QuickSearch(SearchCommand command) {
    this.command = command;
  }

  /** The search that the arguments ask for, or null where picocli has to read them. */
  static @Nullable SearchCommand read(List<String> arguments, Terminal terminal) {
    if (arguments.isEmpty() || !arguments.get(0).equals("search")) {
      return null;
    }
    QuickSearch search = new QuickSearch(new SearchCommand(terminal));
    return search.takeAll(arguments.subList(1, arguments.size())) ? search.command : null;
  }

  private boolean takeAll(List<String> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      // "@" names a file of arguments.
      if (argument.startsWith("@")) {
        return false;
      }
      if (!argument.startsWith("-")) {
        command.words.add(argument);
      } else if (!takeFlag(argument)) {
        int equals = argument.indexOf('=');
        String name = equals < 0 ? argument : argument.substring(0, equals);
        if (equals < 0 && ++i == arguments.size()) {
          return false;
        }
        String value = equals < 0 ? arguments.get(i) : argument.substring(equals + 1);
        if (value.isEmpty() || "-@".indexOf(value.charAt(0)) >= 0 || !takeValue(name, value)) {
          return false;
        }
      }
    }
    return !command.words.isEmpty()
        && !(command.json && command.plain)
        && !(command.all && command.any);
  }

  private boolean takeFlag(String name) {
    switch (name) {
      case "--all" -> command.all = true;
      case "--any" -> command.any = true;
      case "--exact-total" -> command.exactTotal = true;
      case "--json" -> command.json = true;
      case "--plain" -> command.plain = true;
      case "--collapse" -> command.collapse = true;
      case "--no-collapse" -> command.noCollapse = true;
      case "--no-pager" -> command.display.noPager = true;
      default -> {
        return false;
      }
    }
    return taken.add(name);
  }

  private boolean takeValue(String name, String value) {
    if (value.isBlank()) {
      return false;
    }
    switch (name) {
      case "--index" -> command.index.at(Path.of(value));
      case "--limit" -> command.limit = number(value);
      case "--offset" -> command.offset = number(value);
      case "--color" -> command.display.color = value;
      case "--hyperlink" -> command.display.hyperlink = value;
      default -> {
        return false;
      }
    }
    boolean figures = name.equals("--limit") || name.equals("--offset");
    boolean choice = name.equals("--color") || name.equals("--hyperlink");
    return taken.add(name)
        && (!figures || number(value) >= 0)
        && (!choice || DisplayOptions.WHEN.contains(value));
  }

  /** A number in figures, or -1. */
  private static int number(String text) {
    boolean figures =
        text.length() <= MOST_FIGURES && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return figures ? Integer.parseInt(text) : -1;
  }
}
