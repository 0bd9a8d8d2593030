package org.depeche.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.depeche.article.Article;
import org.depeche.internal.DurableFiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One operation on files fails, for every operation of a run in turn. */
class CrashSafetyTest {
  @TempDir Path folder;

  private static final List<Article> OLD = Articles.some(30, 1);

  /** Some changed, some gone, some new: a run with every kind of operation in it. */
  private static final List<Article> NEW =
      Stream.concat(Articles.some(12, 2).stream(), OLD.subList(12, 25).stream()).toList();

  @Test
  void whateverOperationFailsOnceTheOldOrTheNewGenerationAnswersAndNothingIsLeftOver()
      throws IOException {
    failAtEachOperation(false);
  }

  @Test
  void atWhateverOperationARunDiesTheOldOrTheNewGenerationAnswers() throws IOException {
    failAtEachOperation(true);
  }

  private void failAtEachOperation(boolean onwards) throws IOException {
    int operations = 0;
    FailingFiles files;
    do {
      // A process may die between any two; every other one will do, PowerCutTest looks at each.
      operations += onwards ? 2 : 1;
      files = new FailingFiles(operations, onwards);
      Path index = folder.resolve("ix" + operations);
      prepare(index);
      RunReport report = null;
      try {
        report =
            new IndexRun(
                    index, Articles.options().toBuilder().keep(1).build(), RunListener.NONE, files)
                .mirror(NEW);
      } catch (IOException expected) {
        assertThat(expected).hasMessageContaining("injected");
      }
      check(index, report, files);
      deleteAll(index);
    } while (!files.failed().isEmpty());
    assertThat(operations).isBetween(100, 400);
  }

  private void prepare(Path index) throws IOException {
    if (!Files.exists(folder.resolve("template"))) {
      Articles.run(folder.resolve("template")).mirror(OLD);
    }
    try (Stream<Path> paths = Files.walk(folder.resolve("template"))) {
      for (Path path : paths.toList()) {
        Files.copy(path, index.resolve(folder.resolve("template").relativize(path).toString()));
      }
    }
  }

  private static void check(Path index, @Nullable RunReport report, FailingFiles files)
      throws IOException {
    SortedMap<String, String> content = Articles.content(index);
    boolean published = content.equals(Articles.content(NEW));
    assertThat(published || content.equals(Articles.content(OLD)))
        .as("%s", files.failed())
        .isTrue();
    assertThat(published).as("%s", files.failed()).isEqualTo(report != null);
    if (!files.onwards() && report == null) {
      assertThat(Articles.leftovers(index, 1))
          .as("%s", files.failed())
          .allMatch(name -> name.endsWith("CURRENT.next"));
    }
    RunReport next =
        new IndexRun(index, Articles.options(), RunListener.NONE, new FailingFiles(0, false))
            .mirror(NEW);
    assertThat(next.outcome()).isEqualTo(published ? Outcome.UNCHANGED : Outcome.PUBLISHED);
    assertThat(Articles.content(index)).isEqualTo(Articles.content(NEW));
    assertThat(Articles.leftovers(index, 1, 2)).as("%s", files.failed()).isEmpty();
  }

  @Test
  void anErrorAfterTheLastRenameIsAnOutcomeOfItsOwn() throws IOException {
    Path index = folder.resolve("ix");
    Articles.run(index).mirror(OLD);
    DurableFiles files =
        new FailingFiles(0, false) {
          @Override
          public synchronized void before(Operation operation, Path path) throws IOException {
            boolean renamed = Files.readString(index.resolve("CURRENT")).strip().equals("2");
            if (operation == Operation.SYNC && renamed) {
              throw new IOException("injected: no such luck");
            }
          }
        };
    RunReport report =
        new IndexRun(index, Articles.options().toBuilder().keep(1).build(), RunListener.NONE, files)
            .mirror(NEW);
    assertThat(report.outcome()).isEqualTo(Outcome.DURABILITY_UNKNOWN);
    assertThat(report.warnings()).singleElement().asString().contains("injected");
    // The old generation may answer again after a power cut, so it is not retired.
    assertThat(Articles.leftovers(index, 1, 2)).isEmpty();
    assertThat(Files.exists(index.resolve("generations/000001"))).isTrue();
    assertThat(Articles.content(index)).isEqualTo(Articles.content(NEW));
  }

  private static void deleteAll(Path index) throws IOException {
    DurableFiles.DISK.deleteTree(index);
  }
}
