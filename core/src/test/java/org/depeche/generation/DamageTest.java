package org.depeche.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.depeche.index.DamagedIndexException;
import org.depeche.index.ForeignFingerprintException;
import org.depeche.index.IndexLayout;
import org.depeche.index.Manifest;
import org.depeche.index.NoIndexException;
import org.depeche.index.OpenGeneration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not an index, not this version's, or not whole is refused with a remedy. */
class DamageTest {
  @TempDir Path folder;

  private Path index;
  private IndexLayout layout;

  @BeforeEach
  void makeAnIndex() throws IOException {
    index = folder.resolve("ix");
    layout = new IndexLayout(index);
    Articles.run(index).add(Articles.some(20, 1));
  }

  @Test
  void whereThereIsNoIndexTheMessageSaysHowToMakeOne() {
    assertThatThrownBy(
            () ->
                OpenGeneration.open(new IndexLayout(folder.resolve("none")), OpenGeneration.QUICK))
        .isInstanceOf(NoIndexException.class)
        .hasMessageContaining("There is no index at " + folder.resolve("none"))
        .hasMessageContaining("depeche index");
  }

  @Test
  void aCurrentThatHoldsNoNumberIsRefusedByReadersAndRuns() throws IOException {
    for (String garbage : new String[] {"", "0", "-1", "quarante-deux", "1\n2", "\0\0"}) {
      Files.writeString(layout.current(), garbage);
      assertThatThrownBy(() -> OpenGeneration.open(layout, OpenGeneration.QUICK))
          .isInstanceOf(DamagedIndexException.class)
          .hasMessageContaining("CURRENT")
          .hasMessageContaining("The generations here are [1]");
      assertThatThrownBy(() -> Articles.run(index).add(Articles.some(21, 1)))
          .isInstanceOf(DamagedIndexException.class);
    }
    Files.writeString(layout.current(), "1\n");
    assertThat(Articles.content(index)).hasSize(20);
  }

  @Test
  void aLostCurrentBesideGenerationsIsDamageAndDeletesNothing() throws IOException {
    Articles.run(index).add(Articles.some(21, 1));
    Files.delete(layout.current());
    assertThatThrownBy(() -> Articles.run(index).add(Articles.some(1, 1)))
        .isInstanceOf(DamagedIndexException.class)
        .hasMessageContaining("[1, 2]");
    assertThat(layout.numbers()).containsExactly(1L, 2L);
  }

  @Test
  void anIndexOfAnotherVersionIsRefusedWithWhatDiffersAndTheRemedy() throws IOException {
    Path manifest = IndexLayout.manifest(layout.generation(1));
    String json = Files.readString(manifest);
    Files.writeString(
        manifest, json.replaceFirst("\"lexicon\" : \"[0-9a-f]+", "\"lexicon\" : \"0badcafe"));
    ForeignFingerprintException refused =
        catchThrowableOfType(
            ForeignFingerprintException.class,
            () -> OpenGeneration.open(layout, OpenGeneration.QUICK));
    assertThat(refused)
        .hasMessageContaining("lexicon: the index has 0badcafe (1137949 bytes)")
        .hasMessageContaining("depeche reindex --full");
    assertThat(refused.differences()).hasSize(1);
    RunReport report = Articles.run(index).mirror(Articles.some(20, 1));
    assertThat(report.fullBuild()).contains("another version").contains("0badcafe");
    assertThat(report.outcome()).isEqualTo(Outcome.PUBLISHED);
    assertThat(Articles.content(index)).hasSize(20);
  }

  @Test
  void aShortenedOrMissingFileIsNamedOnOpening() throws IOException {
    Path file = luceneFile(".cfs");
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() - 1);
    }
    assertThatThrownBy(() -> OpenGeneration.open(layout, OpenGeneration.QUICK))
        .isInstanceOf(DamagedIndexException.class)
        .hasMessageContaining(file.toString());
    Files.delete(file);
    assertThatThrownBy(() -> OpenGeneration.open(layout, OpenGeneration.QUICK))
        .isInstanceOf(DamagedIndexException.class)
        .hasMessageContaining("the file is missing");
  }

  @Test
  void aFlippedBitIsFoundBeforeItIsTakenOverIntoANewGeneration() throws IOException {
    Path file = luceneFile(".cfs");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    assertThatThrownBy(() -> Articles.run(index).add(Articles.some(21, 1)))
        .isInstanceOf(IOException.class);
    assertThat(Articles.leftovers(index, 1)).isEmpty();
    RunOptions full = Articles.options().toBuilder().full(true).build();
    new IndexRun(index, full, RunListener.NONE).mirror(Articles.some(21, 1));
    assertThat(Articles.content(index)).hasSize(21);
  }

  @Test
  void aDamagedListOfArticlesIsRefusedAndMendedByAFullBuild() throws IOException {
    Path list = IndexLayout.articles(layout.generation(1));
    Files.writeString(list, Files.readString(list).replaceFirst("article-1\t", "article-x\t"));
    assertThatThrownBy(() -> Articles.run(index).add(Articles.some(21, 1)))
        .isInstanceOf(DamagedIndexException.class)
        .hasMessageContaining(list.toString());
    RunReport report =
        new IndexRun(index, Articles.options().toBuilder().full(true).build(), RunListener.NONE)
            .mirror(Articles.some(21, 1));
    assertThat(report.warnings()).hasSize(1);
    assertThat(report.generation()).isEqualTo(2);
    assertThat(Articles.content(index)).hasSize(21);
  }

  @Test
  void whateverFileIsDamagedOrLostAFullBuildMendsIt() throws IOException {
    Path source = Articles.writeLines(folder.resolve("source/a.jsonl"), Articles.some(20, 1));
    RunOptions full = Articles.later().full(true).build();
    new IndexRun(index, full, RunListener.NONE).mirrorFiles(List.of(source));
    int files = Manifest.read(layout.generation(2)).files().size();
    assertThat(files).isGreaterThan(3);
    for (int at = 0; at < 2 * files; at++) {
      Path generation = layout.generation(at + 2);
      Path file = generation.resolve(Manifest.read(generation).files().get(at / 2).name());
      byte[] bytes = Files.readAllBytes(file);
      Files.delete(file);
      if (at % 2 == 0) {
        bytes[bytes.length / 2] ^= (byte) 0x80;
        Files.write(file, bytes);
      }
      RunReport report = new IndexRun(index, full, RunListener.NONE).mirrorFiles(List.of(source));
      assertThat(report.generation()).as("%s", file).isEqualTo(at + 3);
      assertThat(Articles.content(index)).as("%s", file).hasSize(20);
    }
  }

  @Test
  void aManifestThatIsNoneIsDamage() throws IOException {
    Path manifest = IndexLayout.manifest(layout.generation(1));
    for (String text : new String[] {"", "{", "[]", "{}", "{\"format\":9}", "no json"}) {
      Files.writeString(manifest, text);
      assertThatThrownBy(() -> OpenGeneration.open(layout, OpenGeneration.QUICK))
          .isInstanceOf(DamagedIndexException.class)
          .hasMessageContaining("manifest.json");
    }
  }

  private Path luceneFile(String suffix) throws IOException {
    Path lucene = IndexLayout.lucene(layout.generation(1));
    try (DirectoryStream<Path> files = Files.newDirectoryStream(lucene, "*" + suffix)) {
      return files.iterator().next();
    }
  }
}
