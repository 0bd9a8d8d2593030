package org.depeche.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The script that completes commands and options in fish, made from their model. */
final class FishCompletion {

  private final StringBuilder script = new StringBuilder();
  private final String program;

  private FishCompletion(String program) {
    this.program = program;
  }

  static String of(CommandSpec root) {
    FishCompletion fish = new FishCompletion(root.name());
    root.options().forEach(option -> fish.option("-n __fish_use_subcommand", option));
    for (Map.Entry<String, CommandLine> command : root.subcommands().entrySet()) {
      CommandSpec spec = command.getValue().getCommandSpec();
      fish.line(
          "-n __fish_use_subcommand -f -a",
          quoted(command.getKey()),
          description(spec.usageMessage().description()));
      String inside = "-n " + quoted("__fish_seen_subcommand_from " + command.getKey());
      boolean paths = spec.positionalParameters().stream().anyMatch(FishCompletion::isPath);
      if (!paths) {
        fish.line(inside, "-f", "");
      }
      spec.positionalParameters().forEach(parameter -> fish.candidates(inside, parameter));
      spec.options().forEach(option -> fish.option(inside, option));
    }
    return fish.script.toString();
  }

  private void option(String inside, OptionSpec option) {
    StringBuilder names = new StringBuilder(inside);
    for (String name : option.names()) {
      boolean isLong = name.startsWith("--");
      names.append(isLong ? " -l " : " -s ").append(name.substring(isLong ? 2 : 1));
    }
    String value = "";
    if (option.arity().max() > 0) {
      value = option.completionCandidates() != null ? values(option) : isPath(option) ? "-r" : "-x";
    }
    line(names.toString(), value, description(option.description()));
  }

  private void candidates(String inside, ArgSpec parameter) {
    if (parameter.completionCandidates() != null) {
      line(inside, values(parameter), "");
    }
  }

  private static String values(ArgSpec argument) {
    return "-x -a " + quoted(String.join(" ", argument.completionCandidates()));
  }

  private static boolean isPath(ArgSpec argument) {
    return argument.type() == Path.class
        || Arrays.asList(argument.auxiliaryTypes()).contains(Path.class);
  }

  private static String description(String[] lines) {
    return "-d " + quoted(String.join(" ", lines));
  }

  private void line(String... parts) {
    script.append("complete -c ").append(program);
    Arrays.stream(parts).filter(part -> !part.isEmpty()).forEach(p -> script.append(' ').append(p));
    script.append('\n');
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
