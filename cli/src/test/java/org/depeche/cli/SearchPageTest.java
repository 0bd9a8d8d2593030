package org.depeche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every example of {@code docs/search.md} does what the page says; {@link InteractiveSearchTest}
 * and others have what follows « In a terminal ».
 */
class SearchPageTest {
  private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```.*?^```$");
  private static final Pattern ANSWER = Pattern.compile("`\\{[^`]*\\}`");
  private static final Pattern ARGUMENT = Pattern.compile("'([^']*)'|(\\S+)");
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  @TempDir private Path folder;

  private final CommandRun command = new CommandRun();

  private record Expected(String kind, String arguments, String value) {}

  @BeforeEach
  void index() throws IOException {
    assertThat(
            command.inFrench(
                "index", "--index", at(), ROOT.resolve("testdata/docs/articles.jsonl").toString()))
        .isZero();
    Files.writeString(
        folder.resolve("text.txt"), "réforme des retraites inquiète les cheminots. La grève");
  }

  private String at() {
    return folder.resolve("index").toString();
  }

  private static Set<String> examples() throws IOException {
    String page = Files.readString(ROOT.resolve("docs/search.md"));
    String told = page.substring(0, page.indexOf("## In a terminal"));
    Set<String> examples = new LinkedHashSet<>();
    Matcher code = CODE.matcher(ANSWER.matcher(BLOCK.matcher(told).replaceAll("")).replaceAll(""));
    while (code.find()) {
      examples.add(code.group(1));
    }
    return examples;
  }

  private static Map<String, Expected> expected() throws IOException {
    Map<String, Expected> expected = new LinkedHashMap<>();
    for (String line : Files.readAllLines(ROOT.resolve("testdata/docs/search.tsv"))) {
      if (!line.startsWith("# ")) {
        String[] cells = line.split("\t", -1);
        expected.put(cells[0], new Expected(cells[1], cells[2], cells[3]));
      }
    }
    return expected;
  }

  @Test
  void everyExampleIsChecked() throws IOException {
    assertThat(expected().keySet()).containsExactlyInAnyOrderElementsOf(examples());
  }

  @Test
  void everyExampleDoesWhatThePageSays() throws IOException {
    SoftAssertions checks = new SoftAssertions();
    for (Map.Entry<String, Expected> example : expected().entrySet()) {
      check(example.getKey(), example.getValue(), checks);
    }
    checks.assertAll();
  }

  private void check(String example, Expected expected, SoftAssertions checks) throws IOException {
    String value = expected.value();
    switch (expected.kind()) {
      case "ids" -> {
        int code = run("search", expected.arguments(), "--ids");
        checks.assertThat(command.out().lines().toList()).as(example).isEqualTo(words(value));
        checks.assertThat(code).as(example + command.err()).isEqualTo(value.isEmpty() ? 1 : 0);
      }
      case "similar" -> {
        run("similar", expected.arguments());
        checks.assertThat(command.out().split("\t")[2]).as(example).isEqualTo(value);
      }
      case "json" -> {
        run("search", expected.arguments(), "--json");
        checks.assertThat(command.out().replaceAll("\\s+", "")).as(example).contains(value);
      }
      case "times" -> {
        run("search", expected.arguments(), "--json");
        double with = score();
        String plain = expected.arguments().replaceAll("--\\S+ \\S+", "");
        run("search", plain, "--json");
        checks
            .assertThat(with / score())
            .as(example)
            .isCloseTo(Double.parseDouble(value), Offset.offset(0.001));
      }
      case "why" -> {
        run("why", expected.arguments());
        checks.assertThat(command.out()).as(example).contains(value);
      }
      case "name" -> {
        // Named on the page, not asked.
      }
      default -> throw new IllegalArgumentException("No kind of example: " + expected.kind());
    }
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" "));
  }

  private int run(String name, String arguments, String... more) {
    List<String> all = new ArrayList<>(List.of(name, "--index", at()));
    Matcher argument = ARGUMENT.matcher(arguments);
    while (argument.find()) {
      String given = argument.group(1) == null ? argument.group(2) : argument.group(1);
      all.add(given.replace("{text}", folder.resolve("text.txt").toString()));
    }
    all.addAll(List.of(more));
    return command.inFrench(all.toArray(String[]::new));
  }

  /** The score of the first hit. */
  private double score() throws IOException {
    try (JsonParser json = new JsonFactory().createParser(command.out())) {
      while (json.nextToken() != null) {
        if ("score".equals(json.currentName()) && json.currentToken().isNumeric()) {
          return json.getDoubleValue();
        }
      }
    }
    throw new AssertionError("No hit: " + command.out() + command.err());
  }
}
