package org.depeche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** What is read without picocli is read as picocli would. */
class QuickSearchTest {
  private static final List<List<String>> PARTS =
      List.of(
          List.of("grève"),
          List.of(""),
          List.of("\"coopération militaire\""),
          List.of("+a", "SAUF", "index", "a=b", "~x", "(a"),
          List.of("--all"),
          List.of("--exact-total"),
          List.of("--json"),
          List.of("--collapse"),
          List.of("--no-collapse"),
          List.of("--no-pager"),
          List.of("--index", "a folder"),
          List.of("--index=a=b"),
          List.of("--limit", "010"),
          List.of("--limit=3"),
          List.of("--offset", "0"),
          List.of("--offset=999999"),
          List.of("--color", "always"),
          List.of("--color=never"),
          List.of("--hyperlink", "auto"));

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Terminal terminal =
      new Terminal(stream(out), stream(err), Map.of(), Locale.ENGLISH, false);

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  @Test
  void everyOptionIsSetToWhatPicocliSetsItTo() throws IllegalAccessException {
    Random random = new Random(7);
    int quick = 0;
    for (int round = 0; round < 300; round++) {
      List<List<String>> parts = new ArrayList<>(PARTS);
      Collections.shuffle(parts, random);
      List<String> arguments = new ArrayList<>(List.of("search"));
      parts.subList(0, 1 + random.nextInt(6)).forEach(arguments::addAll);
      SearchCommand read = QuickSearch.read(arguments, terminal);
      if (read != null) {
        quick++;
        assertThat(values(read)).as(arguments.toString()).isEqualTo(values(byPicocli(arguments)));
      }
    }
    assertThat(quick).isGreaterThan(100);
  }

  private Object byPicocli(List<String> arguments) {
    CommandLine line = Program.whole(terminal);
    line.parseArgs(arguments.toArray(new String[0]));
    return line.getSubcommands().get("search").getCommandSpec().userObject();
  }

  /** What the fields of a command and its groups of options hold. */
  private static Map<String, Object> values(Object command) throws IllegalAccessException {
    Map<String, Object> values = new TreeMap<>();
    for (Field field : command.getClass().getDeclaredFields()) {
      boolean own = field.getType().getPackage() == Main.class.getPackage();
      if (!Modifier.isStatic(field.getModifiers())
          && field.getType() != CommandSpec.class
          && field.getType() != Terminal.class) {
        field.setAccessible(true);
        Object value = field.get(command);
        values.put(field.getName(), own ? values(value) : String.valueOf(value));
      }
    }
    return values;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "search",
        "search --json",
        "--lang fr search a",
        "search --lang fr a",
        "search -h a",
        "search --help",
        "search -i a",
        "search a -sport",
        "search a -- -b",
        "search @file",
        "search --index @file a",
        "search a --index",
        "search a --index=",
        "search --in file a",
        "search --limit 3 --limit 4 a",
        "search --json --json a",
        "search --json --plain a",
        "search --limit -1 a",
        "search --limit x a",
        "search --limit 99999999999 a",
        "search --all=true a",
        "search --color sometimes a",
        "search --facet section a",
        "search --queries file --run out",
        "suggest a"
      })
  void whatIsNotPlainIsLeftToPicocli(String arguments) {
    assertThat(QuickSearch.read(List.of(arguments.split(" ")), terminal)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"search --index missing a", "search --limit 10001 --index missing a"})
  void itFailsInTheSameWords(String line) {
    String[] arguments = line.split(" ");
    int code = Program.run(arguments, terminal, false);
    String expected = err.toString(StandardCharsets.UTF_8);
    err.reset();
    assertThat(QuickSearch.read(List.of(arguments), terminal)).isNotNull();
    assertThat(Main.run(arguments, Map.of("LANG", "en"), stream(out), stream(err), false))
        .isEqualTo(code)
        .isEqualTo(ExitCode.FAILED);
    assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo(expected).isNotEmpty();
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
  }
}
