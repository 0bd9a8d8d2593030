package org.depeche.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Tells what is wrong with the arguments, in the language of the terminal, and in one line where
 * the help is: the help itself would push the reason off the screen.
 */
final class UsageErrors implements IParameterExceptionHandler {
  private static final Set<Class<?>> NUMBERS =
      Set.of(int.class, Integer.class, long.class, Long.class);

  private final Terminal terminal;

  UsageErrors(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public int handleParseException(ParameterException error, String[] arguments) {
    CommandSpec command = error.getCommandLine().getCommandSpec();
    terminal.out().flush();
    terminal.err().println(text(error));
    terminal.err().println(terminal.message("error.help", command.qualifiedName()));
    return ExitCode.FAILED;
  }

  /** Refuses a number that an option cannot have. */
  static void atLeast(
      int least, int number, String option, @Nullable CommandSpec spec, Terminal terminal) {
    if (number < least && spec != null) {
      throw new ParameterException(
          spec.commandLine(), terminal.message("error.atLeast", number, option, least));
    }
  }

  /** Refuses to write in two forms at once. */
  static void oneForm(List<Boolean> forms, @Nullable CommandSpec spec, Terminal terminal) {
    if (forms.stream().filter(form -> form).count() > 1 && spec != null) {
      throw new ParameterException(spec.commandLine(), terminal.message("error.jsonOrPlain"));
    }
  }

  /** Refuses a number that an option cannot have. */
  static void within(
      int least,
      int most,
      int number,
      String option,
      @Nullable CommandSpec spec,
      Terminal terminal) {
    if ((number < least || number > most) && spec != null) {
      throw new ParameterException(
          spec.commandLine(), terminal.message("error.within", number, option, least, most));
    }
  }

  /**
   * Refuses what a command was given too much, for one that takes unknown options for its words: a
   * word with two dashes was meant for an option, unless {@code --} says that none follows.
   */
  static void refuseUnknown(@Nullable CommandSpec spec, List<String> words) {
    if (spec == null) {
      return;
    }
    CommandLine line = spec.commandLine();
    List<String> tooMany = line.getUnmatchedArguments();
    List<String> unknown =
        line.getParseResult().originalArgs().contains("--")
            ? List.of()
            : Stream.concat(words.stream(), tooMany.stream())
                .filter(word -> word.startsWith("--"))
                .toList();
    if (!unknown.isEmpty() || !tooMany.isEmpty()) {
      throw new UnmatchedArgumentException(line, unknown.isEmpty() ? tooMany : unknown);
    }
  }

  private String text(ParameterException error) {
    return switch (error) {
      case UnmatchedArgumentException unmatched -> unmatched(unmatched);
      case OverwrittenOptionException twice ->
          terminal.message("error.twice", name(twice.getOverwritten()));
      case MissingParameterException missing ->
          terminal.message(
              "error.missingArgument",
              String.join(", ", missing.getMissing().stream().map(UsageErrors::shape).toList()));
      default -> value(error);
    };
  }

  private String unmatched(UnmatchedArgumentException error) {
    String first = SafeText.harmless(error.getUnmatched().get(0));
    boolean command = error.getCommandLine().getParent() == null;
    String text =
        terminal.message(
            first.startsWith("-")
                ? "error.unknownOption"
                : command ? "error.unknownCommand" : "error.unknownArgument",
            first);
    List<String> near = error.getSuggestions();
    return near.isEmpty() ? text : text + " " + terminal.message("error.near", near.get(0));
  }

  /** A value that cannot be read; messages of our own name no argument. */
  private String value(ParameterException error) {
    ArgSpec argument = error.getArgSpec();
    if (argument == null || error.getValue() == null) {
      return SafeText.harmless(String.valueOf(error.getMessage()));
    }
    String value = SafeText.harmless(error.getValue());
    if (value.isBlank() && isPath(argument)) {
      return terminal.message("error.emptyPath", name(argument));
    }
    if (NUMBERS.contains(argument.type())) {
      return terminal.message("error.number", value, name(argument));
    }
    List<String> choices = new ArrayList<>();
    if (argument.completionCandidates() != null) {
      argument.completionCandidates().forEach(choices::add);
    }
    return choices.isEmpty()
        ? SafeText.harmless(String.valueOf(error.getMessage()))
        : terminal.message("error.choice", value, name(argument), String.join(", ", choices));
  }

  private static boolean isPath(ArgSpec argument) {
    return argument.type() == Path.class
        || Arrays.asList(argument.auxiliaryTypes()).contains(Path.class);
  }

  private static String shape(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? option.longestName() + " " + option.paramLabel()
        : argument.paramLabel();
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
