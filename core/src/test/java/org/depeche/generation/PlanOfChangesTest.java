package org.depeche.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.depeche.index.IndexLayout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What decides that an article is new, changed, unchanged or gone, and which files are read. */
class PlanOfChangesTest {
  @TempDir Path folder;

  private Path index;
  private Path source;

  @BeforeEach
  void writeFiles() throws IOException {
    index = folder.resolve("ix");
    source = folder.resolve("source");
    Articles.write(source.resolve("a.txt"), "La grève\n\nLes trains sont à l’arrêt.");
    Articles.write(source.resolve("b.txt"), "Le port\n\nLes ferries ne partent plus.");
    Articles.writeLines(source.resolve("c.jsonl"), Articles.some(30, 1));
  }

  private RunReport mirror() throws IOException {
    return mirror(Articles.later().build());
  }

  private RunReport mirror(RunOptions options) throws IOException {
    return new IndexRun(index, options, RunListener.NONE).mirrorFiles(List.of(source));
  }

  @Test
  void aFileOfTheSameSizeTimeAndInodeIsNotRead() throws IOException {
    assertThat(mirror().filesRead()).isEqualTo(3);
    RunReport report = mirror();
    assertThat(report.outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(report.filesRead()).isZero();
    assertThat(report.filesUnread()).isEqualTo(3);
    assertThat(report.unchanged()).isEqualTo(32);
    Articles.write(source.resolve("b.txt"), "Le port de Calais\n\nLes ferries partent.");
    RunReport changed = mirror();
    assertThat(changed.filesRead()).isEqualTo(1);
    assertThat(changed.changed()).isEqualTo(1);
    assertThat(changed.unchanged()).isEqualTo(31);
    assertThat(Articles.content(index)).hasSize(32).containsEntry("b.txt", "Les ferries partent.");
    assertThat(mirror().filesRead()).isZero();
  }

  @Test
  void theFilesOfAnIndexAmongItsSourcesAreNoArticles() throws IOException {
    Path inside = source.resolve("ix");
    RunOptions options = Articles.later().build();
    for (int night = 0; night < 2; night++) {
      Articles.write(inside.resolve("notes.txt"), "Une note\n\nDe trop.");
      RunReport report =
          new IndexRun(inside, options, RunListener.NONE).mirrorFiles(List.of(source));
      assertThat(report.total()).isEqualTo(32);
    }
  }

  @Test
  void aTouchedFileIsReadAndUnchanged() throws IOException {
    mirror();
    Files.setLastModifiedTime(source.resolve("a.txt"), FileTime.from(Instant.EPOCH));
    RunReport report = mirror();
    assertThat(report.filesRead()).isEqualTo(1);
    assertThat(report.outcome()).isEqualTo(Outcome.UNCHANGED);
  }

  @Test
  void anotherFileOfTheSameSizeAndTimeIsReadBecauseItsInodeDiffers() throws IOException {
    mirror();
    Path old = source.resolve("a.txt");
    Path next = Articles.write(source.resolve("next"), "La trêve\n\nLes trains sont à l’arrêt.");
    Files.setLastModifiedTime(next, Files.getLastModifiedTime(old));
    assertThat(Files.size(next)).isEqualTo(Files.size(old));
    Files.delete(old);
    Files.move(next, old);
    assertThat(mirror().changed()).isEqualTo(1);
  }

  @Test
  void onlyRehashSeesWhatHidesBehindTheSameTime() throws IOException {
    mirror();
    Path file = source.resolve("a.txt");
    FileTime time = Files.getLastModifiedTime(file);
    Files.writeString(file, "La trêve\n\nLes trains sont à l’arrêt.");
    Files.setLastModifiedTime(file, time);
    assertThat(mirror().outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(mirror(Articles.later().rehash(true).build()).changed()).isEqualTo(1);
  }

  @Test
  void aFileThatWasChangedJustNowIsReadAgain() throws IOException {
    mirror(Articles.options());
    assertThat(mirror().filesRead()).isEqualTo(3);
  }

  @Test
  void aFileWithAProblemIsReadAndToldAgain() throws IOException {
    Files.writeString(
        source.resolve("c.jsonl"), Files.readString(source.resolve("c.jsonl")) + "{\n");
    mirror();
    RunReport report = mirror();
    assertThat(report.filesRead()).isEqualTo(1);
    assertThat(report.unreadable()).isEqualTo(1);
  }

  @Test
  void ofTwoArticlesWithOneIdTheFirstFileWinsWhetherItIsReadOrNot() throws IOException {
    Articles.write(source.resolve("d.jsonl"), "{\"id\":\"x\",\"body\":\"de d\"}\n");
    mirror();
    // A second one behind a file that need not be read.
    Articles.write(source.resolve("e.jsonl"), "{\"id\":\"x\",\"body\":\"de e\"}\n");
    RunReport second = mirror();
    assertThat(second.problems()).singleElement().asString().contains("e.jsonl:1", "d.jsonl");
    assertThat(Articles.content(index)).containsEntry("x", "de d");
    // And one before it.
    Articles.write(source.resolve("0.jsonl"), "{\"id\":\"x\",\"body\":\"de 0\"}\n");
    RunReport first = mirror();
    assertThat(first.changed()).isEqualTo(1);
    assertThat(first.unchanged()).isEqualTo(32);
    assertThat(first.unreadable()).isEqualTo(2);
    assertThat(Articles.content(index)).containsEntry("x", "de 0");
    // The file that lost it gets it back when the other one is gone.
    Files.delete(source.resolve("0.jsonl"));
    mirror();
    assertThat(Articles.content(index)).containsEntry("x", "de d").hasSize(33);
  }

  @Test
  void anArticleThatAnotherPathTookOverComesBackWhenBothAreGiven() throws IOException {
    Path other = Articles.write(folder.resolve("other/a.txt"), "La trêve\n\nEst signée.");
    mirror();
    RunOptions later = Articles.later().build();
    new IndexRun(index, later, RunListener.NONE).mirrorFiles(List.of(other.getParent()));
    assertThat(Articles.content(index)).containsEntry("a.txt", "Est signée.");
    RunReport both =
        new IndexRun(index, later, RunListener.NONE)
            .mirrorFiles(List.of(source, other.getParent()));
    assertThat(both.unreadable()).isEqualTo(1);
    assertThat(Articles.content(index)).containsEntry("a.txt", "Les trains sont à l’arrêt.");
  }

  @Test
  void aDryRunTellsWhatARunWouldDoAndWritesNothing() throws IOException {
    RunOptions dry = Articles.later().dryRun(true).build();
    RunReport first = mirror(dry);
    assertThat(first.outcome()).isEqualTo(Outcome.PLANNED);
    assertThat(first.added()).isEqualTo(32);
    assertThat(index).doesNotExist();
    mirror();
    Files.delete(source.resolve("a.txt"));
    Articles.write(source.resolve("b.txt"), "Le port\n\nDe Calais.");
    Articles.write(source.resolve("n.txt"), "La neige\n\nEst tombée.");
    Files.setLastModifiedTime(index.resolve("lock"), FileTime.from(Instant.EPOCH));
    RunReport report = mirror(dry);
    assertThat(report.changes())
        .extracting(change -> change.kind() + " " + change.id() + ": " + change.reason())
        .containsExactly(
            "CHANGE b.txt: content changed in " + source.resolve("b.txt"),
            "ADD n.txt: new in " + source.resolve("n.txt"),
            "DELETE a.txt: gone from " + source.resolve("a.txt"));
    assertThat(report.total()).isEqualTo(32);
    assertThat(Articles.leftovers(index, 1)).isEmpty();
    assertThat(new IndexLayout(index).numbers()).containsExactly(1L);
    assertThat(Files.getLastModifiedTime(index.resolve("lock")).toInstant())
        .isEqualTo(Instant.EPOCH);
    RunReport real = mirror();
    assertThat(real.changes()).isEqualTo(report.changes());
    assertThat(mirror(dry).changes()).isEmpty();
  }

  @Test
  void anIndependentCopySharesNoFile() throws IOException {
    mirror();
    Articles.write(source.resolve("b.txt"), "Le port\n\nDe Calais.");
    mirror();
    assertThat(Base.at(new IndexLayout(index), 2).isShared()).isTrue();
    RunOptions copy = Articles.later().copy(true).build();
    RunReport report = mirror(copy);
    assertThat(report.outcome()).isEqualTo(Outcome.PUBLISHED);
    assertThat(Base.at(new IndexLayout(index), 3).isShared()).isFalse();
    assertThat(Articles.content(index)).hasSize(32);
    assertThat(mirror(copy).outcome()).isEqualTo(Outcome.UNCHANGED);
  }
}
