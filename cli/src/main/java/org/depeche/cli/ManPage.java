package org.depeche.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual in the language of macros that {@code man} reads, made from the model of options. */
final class ManPage {

  private static final List<String> VARIABLES =
      List.of(
          "DEPECHE_INDEX",
          "NO_COLOR",
          "DEPECHE_PAGER",
          "COLUMNS",
          "DEPECHE_JAVA_OPTS",
          "DEPECHE_ARCHIVE",
          "JAVA_HOME");

  private static final List<Integer> CODES =
      List.of(
          ExitCode.FOUND,
          ExitCode.NOTHING,
          ExitCode.FAILED,
          ExitCode.WITHHELD,
          ExitCode.DURABILITY_UNKNOWN,
          ExitCode.LOCKED);

  private final Terminal terminal;
  private final StringBuilder page = new StringBuilder();

  ManPage(Terminal terminal) {
    this.terminal = terminal;
  }

  String of(CommandSpec root) {
    page.append(".\\\" -*- coding: utf-8 -*-\n.TH DEPECHE 1 \"\" ");
    page.append('"').append(text(String.join(" ", root.version()))).append("\"\n");
    section("name");
    line(root.name() + " \\- " + text(String.join(" ", root.usageMessage().description())));
    section("synopsis");
    root.subcommands().values().forEach(command -> synopsis(root, command.getCommandSpec()));
    section("commands");
    for (CommandLine command : root.subcommands().values()) {
      CommandSpec spec = command.getCommandSpec();
      page.append(".SS ").append(text(spec.name())).append('\n');
      line(text(String.join(" ", spec.usageMessage().description())));
      spec.positionalParameters().forEach(this::parameter);
      spec.options().stream()
          .filter(option -> root.findOption(option.longestName()) == null)
          .forEach(this::option);
      footer(spec);
    }
    section("options");
    root.options().forEach(this::option);
    section("environment");
    VARIABLES.forEach(name -> entry(name, terminal.message("man.variable." + name)));
    section("exit");
    CODES.forEach(code -> entry(code.toString(), terminal.message("man.code." + code)));
    return page.toString();
  }

  private void synopsis(CommandSpec root, CommandSpec command) {
    String options =
        command.options().isEmpty() ? "" : " [" + terminal.message("man.options") + "]";
    String parameters =
        command.positionalParameters().stream()
            .map(
                parameter ->
                    " " + parameter.paramLabel() + (parameter.arity().max() > 1 ? "…" : ""))
            .collect(Collectors.joining());
    line("\\fB" + root.name() + " " + text(command.name()) + "\\fR" + text(options + parameters));
    line(".br");
  }

  private void parameter(PositionalParamSpec parameter) {
    entry(parameter.paramLabel(), String.join(" ", parameter.description()));
  }

  private void option(OptionSpec option) {
    String value = option.arity().max() == 0 ? "" : " " + option.paramLabel();
    entry(
        Stream.of(option.names()).collect(Collectors.joining(", ")) + value,
        String.join(" ", option.description()));
  }

  /** What the help says below the options, line by line. */
  private void footer(CommandSpec command) {
    if (command.usageMessage().footer().length > 0) {
      line(".PP");
      line(".nf");
      Stream.of(command.usageMessage().footer()).map(ManPage::text).forEach(this::line);
      line(".fi");
    }
  }

  private void entry(String term, String meaning) {
    line(".TP");
    line("\\fB" + text(term) + "\\fR");
    line(text(meaning));
  }

  private void section(String name) {
    line(".SH " + text(terminal.message("man.section." + name)));
  }

  private void line(String line) {
    page.append(line).append('\n');
  }

  /** Text in which nothing is a macro. */
  private static String text(String text) {
    String plain = text.replace("\\", "\\e").replace("-", "\\-");
    return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
  }
}
