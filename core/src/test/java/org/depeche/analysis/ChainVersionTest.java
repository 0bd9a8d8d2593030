package org.depeche.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChainVersionTest {

  /** They tell where sentences end, and change no term. */
  private static final List<String> NO_PART =
      List.of("reference-abbreviations.txt", "title-abbreviations.txt");

  @Test
  void everyWordListCounts() throws IOException, URISyntaxException {
    Path one =
        Path.of(
            Objects.requireNonNull(ChainVersion.class.getResource("function-words.txt")).toURI());
    try (Stream<Path> files = Files.list(Objects.requireNonNull(one.getParent()))) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith(".txt") && !NO_PART.contains(name)))
          .containsExactlyInAnyOrderElementsOf(ChainVersion.WORD_LISTS);
    }
  }

  @Test
  void theLexiconIsKnownByItsChecksumAndTheChainByItsSteps() {
    assertThat(ChainVersion.parts())
        .containsOnlyKeys("chain", "word lists", "lexicon")
        .hasEntrySatisfying(
            "lexicon",
            lexicon ->
                assertThat(lexicon).isEqualTo("64f028af (1137949 bytes), 69771ef6 (1013 bytes)"))
        .hasEntrySatisfying("chain", chain -> assertThat(chain).contains("elision, ", "folding"));
  }
}
