package org.depeche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Which commands are made for which arguments. */
class CommandsTest {
  private final PrintStream none = new PrintStream(new ByteArrayOutputStream());
  private final Terminal terminal = new Terminal(none, none, Map.of(), Locale.ENGLISH, false);

  @Test
  void eachIsCalledAsItCallsItself() {
    CommandLine program = new CommandLine(new DepecheCommand());
    Commands.addAll(program, terminal);
    program
        .getSubcommands()
        .forEach((name, command) -> assertThat(command.getCommandName()).isEqualTo(name));
  }

  @Test
  void onlyTheOneAskedForIsMade() {
    assertThat(made("search", "index")).containsExactly("search");
    assertThat(made("--lang", "fr", "why", "a", "b")).containsExactly("why");
    assertThat(made("--lang=en", "check")).containsExactly("check");
  }

  @Test
  void allAreMadeWhereAllMayBeMeant() {
    for (String[] arguments :
        new String[][] {{}, {"--help"}, {"serch"}, {"man"}, {"completion", "bash"}, {"--lang"}}) {
      assertThat(made(arguments)).as(String.join(" ", arguments)).contains("search", "man");
    }
  }

  private List<String> made(String... arguments) {
    CommandLine program = new CommandLine(new DepecheCommand());
    Commands.addNeeded(program, terminal, List.of(arguments));
    return List.copyOf(program.getSubcommands().keySet());
  }

  @Test
  void theCommandsThatChangeTheIndexAreKnown() {
    for (String name : new String[] {"index", "reindex", "delete", "rollback"}) {
      assertThat(Commands.changeTheIndex(List.of("--lang", "fr", name, "x"))).as(name).isTrue();
      assertThat(made(name)).containsExactly(name);
    }
    assertThat(Commands.changeTheIndex(List.of("search", "index"))).isFalse();
    assertThat(Commands.changeTheIndex(List.of())).isFalse();
  }
}
