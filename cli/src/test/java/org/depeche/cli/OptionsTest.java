package org.depeche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What holds for every option of every command, whichever is added. */
class OptionsTest {

  static List<Locale> languages() {
    return List.of(Locale.FRENCH, Locale.ENGLISH);
  }

  private static Terminal terminal(Locale language) {
    PrintStream none = new PrintStream(new ByteArrayOutputStream());
    return new Terminal(none, none, Map.of(), language, false);
  }

  private static CommandSpec root(Locale language) {
    return Program.whole(terminal(language)).getCommandSpec();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyCommandOptionAndParameterIsDescribed(Locale language) {
    for (CommandLine command : root(language).subcommands().values()) {
      CommandSpec spec = command.getCommandSpec();
      assertDescribed(spec.usageMessage().description(), spec.name());
      for (OptionSpec option : spec.options()) {
        assertDescribed(option.description(), spec.name() + " " + option.longestName());
      }
      for (PositionalParamSpec parameter : spec.positionalParameters()) {
        assertDescribed(parameter.description(), spec.name() + " " + parameter.paramLabel());
      }
    }
  }

  private static void assertDescribed(String[] description, String what) {
    assertThat(description).as("the description of %s", what).hasSize(1);
    assertThat(description[0]).as("the description of %s", what).endsWith(".");
  }

  @ParameterizedTest
  @MethodSource("languages")
  void languagesDifferInEveryDescription(Locale language) {
    Locale other = language.equals(Locale.FRENCH) ? Locale.ENGLISH : Locale.FRENCH;
    root(language)
        .subcommands()
        .forEach(
            (name, command) -> {
              CommandSpec same = root(other).subcommands().get(name).getCommandSpec();
              for (OptionSpec option : command.getCommandSpec().options()) {
                assertThat(same.findOption(option.longestName()).description())
                    .as("%s %s", name, option.longestName())
                    .isNotEqualTo(option.description());
              }
            });
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyNameIsUniqueAndWrittenAsNamesAre(Locale language) {
    for (CommandLine command : root(language).subcommands().values()) {
      Set<String> names = new HashSet<>();
      for (OptionSpec option : command.getCommandSpec().options()) {
        assertThat(option.longestName()).matches("--[a-z]+(-[a-z]+)*");
        // The manual and the completions would not name the other form.
        assertThat(option.negatable()).as(option.longestName()).isFalse();
        for (String name : option.names()) {
          assertThat(names.add(name)).as("%s twice", name).isTrue();
        }
        if (option.arity().max() > 0) {
          assertThat(option.paramLabel())
              .as(option.longestName())
              .matches("\\p{Lu}+|[a-z]+(\\|[a-z]+)+");
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void theManualAndTheCompletionsHoldEverything(Locale language) {
    CommandSpec root = root(language);
    String manual = new ManPage(terminal(language)).of(root).replace("\\-", "-");
    String fish = FishCompletion.of(root);
    for (CommandLine command : root.subcommands().values()) {
      CommandSpec spec = command.getCommandSpec();
      assertThat(manual).contains("\n.SS " + spec.name() + "\n");
      assertThat(manual).contains(spec.usageMessage().description()[0]);
      assertThat(fish).contains("-a '" + spec.name() + "' -d ");
      for (OptionSpec option : spec.options()) {
        assertThat(manual).contains(option.longestName()).contains(option.description()[0]);
        assertThat(fish)
            .containsPattern(
                "__fish_seen_subcommand_from %s'.* -l %s"
                    .formatted(spec.name(), option.longestName().substring(2)));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void theHelpFitsALineAndBreaksNoWord(Locale language) {
    for (CommandLine command : root(language).subcommands().values()) {
      assertThat(command.getUsageMessage(CommandLine.Help.Ansi.OFF).lines())
          .allSatisfy(
              line ->
                  assertThat(line)
                      .hasSizeLessThanOrEqualTo(80)
                      .doesNotEndWith("’")
                      .doesNotEndWith("/."));
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void theProgramsOwnOptionsAreCompletedToo(Locale language) {
    CommandSpec root = root(language);
    assertThat(FishCompletion.of(root))
        .contains("-n __fish_use_subcommand -l lang -x -a 'fr en'")
        .contains("'__fish_seen_subcommand_from search' -l lang -x -a 'fr en'");
    assertThat(AutoComplete.bash("depeche", root.commandLine()))
        .contains("local fren_option_args=(\"fr\" \"en\")");
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyShellIsServed(Locale language) {
    for (String shell : List.of("bash", "zsh", "fish")) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
      Map<String, String> environment = Map.of("LANG", language.getLanguage());
      int code = Main.run(new String[] {"completion", shell}, environment, stream, stream, false);
      assertThat(code).isZero();
      assertThat(out.toString(StandardCharsets.UTF_8)).contains("reindex", "exact-total");
    }
  }
}
