package org.depeche.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The word lists say where they come from, and hold what they say. */
class ResourcesTest {
  private static final Pattern COUNT = Pattern.compile("Count: (\\d+)\\.");

  static List<String> lists() {
    return ChainVersion.WORD_LISTS.stream().toList();
  }

  @ParameterizedTest
  @MethodSource("lists")
  void aListNamesItsSourceLicenceAndCountAndRepeatsNothing(String resource) throws IOException {
    List<String> lines = lines(resource);
    String header = String.join("\n", lines.stream().filter(l -> l.startsWith("#")).toList());
    List<String> words = words(lines);
    assertThat(header).contains("Source: ", "Licence: ");
    Matcher count = COUNT.matcher(header);
    assertThat(count.find()).as("a count in the header of %s", resource).isTrue();
    assertThat(words).hasSize(Integer.parseInt(count.group(1))).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"equivalences.txt", "lexicon-gaps.txt"})
  void aListToLookThroughIsSorted(String resource) throws IOException {
    assertThat(words(lines(resource))).isSorted();
  }

  @Test
  void noSpellingStandsForAnotherThatStandsForAThird() throws IOException {
    List<String> entries =
        lines("equivalences.txt").stream().filter(l -> l.contains("\t")).toList();
    List<String> spellings = words(lines("equivalences.txt"));
    for (String entry : entries) {
      assertThat(spellings).doesNotContain(entry.split("\t")[1]);
    }
  }

  @Test
  void everyMendedFormNamesASource() throws IOException {
    assertThat(lines("lexicon-gaps.txt").stream().filter(l -> !l.startsWith("#")))
        .allMatch(line -> line.matches("[^\t]+\t[^\t]+\t[^\t]+"));
  }

  private static List<String> words(List<String> lines) {
    return lines.stream().filter(l -> !l.startsWith("#")).map(l -> l.split("\t")[0]).toList();
  }

  private static List<String> lines(String resource) throws IOException {
    try (InputStream stream = Lexicon.class.getResourceAsStream(resource)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.isBlank())
          .toList();
    }
  }
}
