package org.depeche.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.depeche.TestData;
import org.junit.jupiter.api.Test;

class QueryParserTest {

  @Test
  void readsEveryExampleAsItIsWrittenDown() throws IOException {
    List<String> lines =
        Files.readAllLines(TestData.path("query-language.tsv")).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();

    assertThat(lines).hasSizeGreaterThan(120);
    assertThat(lines.stream().map(line -> line.substring(0, line.indexOf('\t'))).map(this::read))
        .containsExactlyElementsOf(lines);
  }

  private String read(String query) {
    return query
        + '\t'
        + ShownQuery.of(QueryParser.parse(query, LocalDate.of(2024, 5, 15)).parts());
  }

  @Test
  void anUnbreakableSpaceIsASpace() {
    assertThat(ShownQuery.of(QueryParser.parse("grève\u00A0-SNCF\u202Fdate:mai\u00A02023").parts()))
        .isEqualTo("‹grève› -‹SNCF› date:2023-05-01..2023-05-31");
  }

  @Test
  void everyPartTellsWhereItStands() {
    String query = "a -\"b c\" titre:d* (e OU f)";
    for (QueryPart part : QueryParser.parse(query).parts()) {
      QueryPart.Leaf leaf = leaf(part);
      assertThat(query.substring(part.start())).startsWith(leaf.text());
    }
  }

  private static QueryPart.Leaf leaf(QueryPart part) {
    return switch (part) {
      case QueryPart.Leaf leaf -> leaf;
      case QueryPart.Excluded excluded -> leaf(excluded.part());
      case QueryPart.InTitle title -> title.part();
      case QueryPart.AnyOf any -> leaf(any.parts().get(0));
      default -> throw new AssertionError(part);
    };
  }

  @Test
  void aQueryThatIsTooLongSaysByHowMuch() {
    QueryTooComplexException refused = refused("a".repeat(10_001));

    assertThat(refused.what()).isEqualTo("characters");
    assertThat(refused.found()).isEqualTo(10_001);
    assertThat(refused.allowed()).isEqualTo(10_000);
    assertThat(refused.position()).isEqualTo(10_000);
    assertThat(refused).hasMessageContaining("10001 characters").hasMessageContaining("10000");
    assertThat(QueryParser.parse("a".repeat(10_000)).parts()).hasSize(1);
  }

  @Test
  void groupsMayBe32DeepAndNoDeeper() {
    assertThat(QueryParser.parse(nested(32)).parts()).hasSize(1);

    QueryTooComplexException refused = refused(nested(33));
    assertThat(refused.what()).isEqualTo("levels of parentheses");
    assertThat(refused.found()).isEqualTo(33);
    assertThat(refused.allowed()).isEqualTo(32);
    assertThat(refused.position()).isZero();
  }

  private static String nested(int levels) {
    return "(x OU ".repeat(levels) + "y" + ")".repeat(levels);
  }

  @Test
  void anyNumberOfParenthesesWithoutAnOperatorIsText() {
    assertThat(QueryParser.parse("(".repeat(500) + "grève" + ")".repeat(500)).parts()).hasSize(1);
    assertThat(QueryParser.parse("(".repeat(1000) + "grève").parts()).hasSize(1);
    assertThat(QueryParser.parse("(-".repeat(500) + "grève").parts()).hasSize(1);
  }

  @Test
  void aQueryOfNothingIsRefused() {
    for (String query : List.of("", " ", "\u00A0", "\"\"", "\"  \"")) {
      assertThatThrownBy(() -> QueryParser.parse(query)).isInstanceOf(EmptyQueryException.class);
    }
  }

  private static QueryTooComplexException refused(String query) {
    return catchThrowableOfType(QueryTooComplexException.class, () -> QueryParser.parse(query));
  }
}
