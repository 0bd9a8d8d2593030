package org.depeche;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.depeche.generation.RunListener;
import org.depeche.query.Filter;
import org.depeche.query.ParsedQuery;
import org.depeche.query.QueryParser;
import org.depeche.query.QueryPart;
import org.depeche.search.Hit;
import org.depeche.search.SearchRequest;
import org.junit.jupiter.api.Test;

/** Every example of {@code docs/query-language.md} does what the page says. */
class QueryLanguagePageTest {
  private static final LocalDate TODAY = LocalDate.of(2023, 9, 15);
  private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```\n(.*?)^```$");
  private static final Pattern SHELL = Pattern.compile("depeche search '(.*)'");

  private record Expected(String kind, String value) {}

  /** The code of the page: what stands between backticks, and each line of a block of queries. */
  private static Set<String> examples() throws IOException {
    String page = Files.readString(TestData.path("../docs/query-language.md"));
    Set<String> examples = new LinkedHashSet<>();
    Matcher block = BLOCK.matcher(page);
    while (block.find()) {
      if (!block.group(1).startsWith("query ")) {
        examples.addAll(block.group(1).lines().toList());
      }
    }
    Matcher code = CODE.matcher(BLOCK.matcher(page).replaceAll(""));
    while (code.find()) {
      examples.add(code.group(1));
    }
    return examples;
  }

  private static Map<String, Expected> expected() throws IOException {
    Map<String, Expected> expected = new LinkedHashMap<>();
    for (String line : Files.readAllLines(TestData.path("docs/query-language.tsv"))) {
      if (!line.startsWith("# ")) {
        String[] cells = line.split("\t", -1);
        expected.put(cells[0], new Expected(cells[1], cells[2]));
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
    try (Depeche depeche =
        Depeche.inMemoryFiles(List.of(TestData.path("docs/articles.jsonl")), RunListener.NONE)) {
      for (Map.Entry<String, Expected> example : expected().entrySet()) {
        check(example.getKey(), example.getValue(), depeche, checks);
      }
    }
    checks.assertAll();
  }

  private static void check(
      String example, Expected expected, Depeche depeche, SoftAssertions checks)
      throws IOException {
    Matcher shell = SHELL.matcher(example);
    String query = shell.matches() ? shell.group(1) : example;
    switch (expected.kind()) {
      case "finds" ->
          checks
              .assertThat(ids(query, depeche))
              .as(example)
              .containsExactlyInAnyOrder(expected.value().split(" "));
      case "order" ->
          checks
              .assertThat(ids(query, depeche))
              .as(example)
              .containsExactly(expected.value().split(" "));
      case "days" -> checks.assertThat(days(query)).as(example).isEqualTo(expected.value());
      case "text" -> {
        ParsedQuery parsed = QueryParser.parse(query, TODAY);
        checks.assertThat(parsed.isText()).as(example).isTrue();
        checks.assertThat(parsed.parts()).as(example).noneMatch(QueryPart.Phrase.class::isInstance);
      }
      case "headline" ->
          checks.assertThat(QueryParser.parse(query, TODAY).isHeadline()).as(example).isTrue();
      case "name" -> {
        // Named on the page, not asked.
      }
      default -> throw new IllegalArgumentException("No kind of example: " + expected.kind());
    }
  }

  private static List<String> ids(String query, Depeche depeche) throws IOException {
    SearchRequest request = SearchRequest.builder(query).window(0, 100).build();
    return depeche.search(request).hits().stream().map(Hit::id).toList();
  }

  private static String days(String query) {
    List<String> days = new ArrayList<>();
    for (QueryPart part : QueryParser.parse(query, TODAY).parts()) {
      if (part instanceof QueryPart.Restriction(Filter.Dates dates, int start)) {
        days.add(
            (dates.from() == null ? "" : dates.from())
                + ".."
                + (dates.to() == null ? "" : dates.to()));
      } else {
        days.add(part.toString());
      }
    }
    return String.join(" ", days);
  }
}
