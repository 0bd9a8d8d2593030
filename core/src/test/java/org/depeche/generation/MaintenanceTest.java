package org.depeche.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.depeche.article.Article;
import org.depeche.index.DamagedIndexException;
import org.depeche.index.ForeignFingerprintException;
import org.depeche.index.IndexLayout;
import org.depeche.index.NoIndexException;
import org.depeche.internal.DurableFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Withdrawing, purging, rolling back, and an index of another version. */
class MaintenanceTest {
  private static final String SECRET = "quidamsecret";

  @TempDir Path folder;

  private Path index;
  private Path source;
  private IndexLayout layout;
  private List<Article> articles;

  @BeforeEach
  void makeGenerations() throws IOException {
    index = folder.resolve("ix");
    layout = new IndexLayout(index);
    source = folder.resolve("source/a.jsonl");
    articles =
        Stream.concat(
                Stream.of(Articles.article("intime", "Le récit de " + SECRET + " est retiré.")),
                Articles.some(60, 1).stream())
            .toList();
    for (int size : new int[] {50, 55, 61}) {
      Articles.writeLines(source, articles.subList(0, size));
      mirror();
    }
  }

  private RunReport mirror() throws IOException {
    return new IndexRun(index, Articles.later().build(), RunListener.NONE)
        .mirrorFiles(List.of(source));
  }

  private Maintenance maintenance() {
    return new Maintenance(index, Articles.options());
  }

  private static List<Article> without(List<Article> articles, String id) {
    return articles.stream().filter(article -> !article.id().equals(id)).toList();
  }

  @Test
  void aWithdrawnArticleIsGoneAtOnceAndComesBackOnlyWhenItIsAllowed() throws IOException {
    RunReport report = maintenance().withdraw(List.of("intime", "inconnu"), false);
    assertThat(report.generation()).isEqualTo(4);
    assertThat(report.deleted()).isEqualTo(1);
    assertThat(Articles.content(index)).isEqualTo(Articles.content(without(articles, "intime")));
    // Not by a run, whether it reads the file or not.
    assertThat(mirror().filesUnread()).isEqualTo(1);
    RunOptions rehash = Articles.later().rehash(true).build();
    RunReport read = new IndexRun(index, rehash, RunListener.NONE).mirrorFiles(List.of(source));
    assertThat(read.withdrawn()).isEqualTo(1);
    assertThat(Articles.run(index).add(articles).withdrawn()).isEqualTo(1);
    RunOptions full = Articles.options().toBuilder().full(true).build();
    new IndexRun(index, full, RunListener.NONE).mirrorFiles(List.of(source));
    // Not by a rollback.
    maintenance().rollback(OptionalLong.of(4));
    assertThat(Articles.content(index)).doesNotContainKey("intime");
    assertThat(Articles.run(index).add(articles).withdrawn()).isEqualTo(1);
    assertThat(maintenance().allow(List.of("intime"))).containsExactly("intime");
    assertThat(mirror().added()).isEqualTo(1);
    assertThat(Articles.content(index)).isEqualTo(Articles.content(articles));
    assertThat(maintenance().check(true).findings()).isEmpty();
  }

  @Test
  void aRollbackToAGenerationWithAWithdrawnArticleLeavesItOut() throws IOException {
    maintenance().withdraw(List.of("intime"), false);
    RunReport report = maintenance().rollback(OptionalLong.of(2));
    assertThat(report.total()).isEqualTo(54);
    assertThat(Articles.content(index))
        .isEqualTo(Articles.content(without(articles.subList(0, 55), "intime")));
    assertThat(mirror().added()).isEqualTo(6);
    assertThat(mirror().filesRead()).isZero();
    maintenance().allow(List.of("intime"));
    assertThat(mirror().added()).isEqualTo(1);
  }

  @Test
  void aPurgedArticleLeavesNoWordInAnyFile() throws IOException {
    assertThat(filesWithTheSecret()).isNotEmpty();
    maintenance().withdraw(List.of("intime"), true);
    assertThat(filesWithTheSecret()).isEmpty();
    assertThat(layout.numbers()).containsExactly(1L, 2L, 3L, 4L);
    assertThat(maintenance().check(true).findings()).isEmpty();
    assertThat(Articles.leftovers(index, 1, 2, 3, 4)).containsExactly("withdrawn");
    maintenance().rollback(OptionalLong.of(1));
    assertThat(Articles.content(index))
        .isEqualTo(Articles.content(without(articles.subList(0, 50), "intime")));
  }

  @Test
  void aPurgeDeletesTheGenerationsOfAnotherVersionThatHoldTheArticleAndSaysSo() throws IOException {
    Foreign.make(layout, 2);
    RunReport report = maintenance().withdraw(List.of("intime"), true);
    assertThat(report.warnings())
        .singleElement()
        .asString()
        .contains("Generation 2 was deleted", "another version");
    assertThat(filesWithTheSecret()).isEmpty();
    assertThat(layout.numbers()).containsExactly(1L, 3L, 4L);
  }

  @Test
  void anArticleThatWasWithdrawnBeforeCanBePurgedLater() throws IOException {
    maintenance().withdraw(List.of("intime"), false);
    assertThat(filesWithTheSecret()).isNotEmpty();
    maintenance().withdraw(List.of("intime"), true);
    assertThat(filesWithTheSecret()).isEmpty();
  }

  @Test
  void whateverOperationOfAPurgeFailsTheNextRunFinishesIt() throws IOException {
    for (int at = 1; ; at += 9) {
      Path copy = folder.resolve("copy" + at);
      copy(index, copy);
      FailingFiles files = new FailingFiles(at, true);
      try {
        new Maintenance(copy, Articles.options(), files).withdraw(List.of("intime"), true);
      } catch (IOException expected) {
        assertThat(expected).hasMessageContaining("injected");
      }
      boolean recorded = Files.exists(copy.resolve("withdrawn"));
      RunReport next =
          new IndexRun(copy, Articles.options(), RunListener.NONE, new FailingFiles(0, false))
              .mirrorFiles(List.of(source));
      assertThat(next.warnings()).isEmpty();
      assertThat(Articles.content(copy).containsKey("intime")).isEqualTo(!recorded);
      if (recorded) {
        assertThat(filesWithTheSecret(copy)).as("%s", files.failed()).isEmpty();
      }
      DurableFiles.DISK.deleteTree(copy);
      if (files.failed().isEmpty()) {
        break;
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
  }

  private List<String> filesWithTheSecret() throws IOException {
    return filesWithTheSecret(index);
  }

  private static List<String> filesWithTheSecret(Path index) throws IOException {
    try (Stream<Path> paths = Files.walk(index)) {
      return paths
          .filter(Files::isRegularFile)
          .filter(MaintenanceTest::holdsTheSecret)
          .map(Path::toString)
          .toList();
    }
  }

  private static boolean holdsTheSecret(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(SECRET);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void rollingBackTwiceGoesOnBackwards() throws IOException {
    assertThat(maintenance().rollback(OptionalLong.empty()).total()).isEqualTo(55);
    assertThat(maintenance().rollback(OptionalLong.empty()).total()).isEqualTo(50);
    assertThatThrownBy(() -> maintenance().rollback(OptionalLong.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no generation before 1; the index keeps [1, 2, 3, 4, 5]");
    assertThatThrownBy(() -> maintenance().rollback(OptionalLong.of(77)))
        .hasMessageContaining("no generation 77");
    assertThat(mirror().added()).isEqualTo(11);
    assertThat(Articles.content(index)).isEqualTo(Articles.content(articles));
  }

  @Test
  void theNewestGenerationOfTheVersionBeforeIsKept() throws IOException {
    Foreign.make(layout, 2);
    Foreign.make(layout, 3);
    for (int size = 56; size <= 59; size++) {
      Articles.writeLines(source, articles.subList(0, size));
      RunReport report = mirror();
      assertThat(report.fullBuild().isEmpty()).isEqualTo(size > 56);
    }
    assertThat(layout.numbers()).containsExactly(3L, 5L, 6L, 7L);
    assertThat(maintenance().generations())
        .extracting(info -> info.foreign().isEmpty())
        .containsExactly(false, true, true, true);
    assertThatThrownBy(() -> maintenance().rollback(OptionalLong.of(3)))
        .isInstanceOf(ForeignFingerprintException.class);
  }

  @Test
  void aLostOrDamagedListOfWithdrawalsIsFoundAndMendedByWithdrawingAgain() throws IOException {
    maintenance().withdraw(List.of("intime"), false);
    Path list = layout.withdrawn();
    byte[] good = Files.readAllBytes(list);
    Files.delete(list);
    assertThatThrownBy(this::mirror).isInstanceOf(DamagedIndexException.class);
    assertThat(maintenance().check(false).findings())
        .singleElement()
        .asString()
        .contains("missing");
    good[2] ^= 1;
    Files.write(list, good);
    assertThatThrownBy(this::mirror)
        .isInstanceOf(DamagedIndexException.class)
        .hasMessageContaining("depeche delete");
    Files.delete(list);
    maintenance().withdraw(List.of("intime"), false);
    assertThat(mirror().outcome()).isEqualTo(Outcome.UNCHANGED);
  }

  @Test
  void whereThereIsNoIndexNothingIsMade() {
    Path none = folder.resolve("none");
    Maintenance maintenance = new Maintenance(none, Articles.options());
    assertThatThrownBy(() -> maintenance.withdraw(List.of("a"), false))
        .isInstanceOf(NoIndexException.class);
    assertThatThrownBy(() -> maintenance.rollback(OptionalLong.empty()))
        .isInstanceOf(NoIndexException.class);
    assertThatThrownBy(() -> maintenance.check(false)).isInstanceOf(NoIndexException.class);
    assertThat(none).doesNotExist();
  }
}
