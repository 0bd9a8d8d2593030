package org.depeche.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.depeche.article.Article;
import org.depeche.index.IndexLayout;
import org.depeche.index.NoIndexException;
import org.depeche.internal.DurableFiles;
import org.depeche.internal.DurableFiles.Operation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The power fails between any two operations; and every forcing to disk is needed for that. */
class PowerCutTest {
  @TempDir Path folder;

  private static final List<Article> OLD = Articles.some(8, 1);
  private static final List<Article> NEW =
      Stream.concat(Articles.some(2, 2).stream(), OLD.subList(2, 7).stream()).toList();

  private int states;
  private boolean violated;

  /** What is wrong with the disk after some cut, none if nothing is. */
  private List<String> violations(Path root, PowerCutFiles files, boolean first, boolean everywhere)
      throws IOException {
    Path index = root.resolve("ix");
    List<String> wrong = new ArrayList<>();
    List<Article> before = first ? List.of() : OLD;
    if (!first) {
      mirror(index, OLD, files);
    }
    if (everywhere) {
      files.watch(() -> look(files, before, false, wrong));
    }
    mirror(index, first ? OLD : NEW, files);
    files.watch(() -> {});
    look(files, first ? OLD : NEW, true, wrong);
    return wrong;
  }

  private void mirror(Path index, List<Article> articles, DurableFiles files) throws IOException {
    Path source = Articles.writeLines(folder.resolve("source/a.jsonl"), articles);
    RunOptions options = Articles.later().keep(1).build();
    new IndexRun(index, options, RunListener.NONE, files).mirrorFiles(List.of(source));
  }

  /** Both disks must answer with what was acknowledged, or with what is being published. */
  private void look(
      PowerCutFiles files, List<Article> acknowledged, boolean done, List<String> wrong)
      throws IOException {
    for (boolean eager : new boolean[] {false, true}) {
      if (!wrong.isEmpty()) {
        return;
      }
      Path disk = folder.resolve("disk" + ++states);
      if (eager) {
        files.eager(disk);
      } else {
        files.pessimistic(disk);
      }
      judge(disk.resolve("ix"), acknowledged, done, wrong);
      if (wrong.isEmpty() && !files.isMutilated()) {
        runAgain(disk.resolve("ix"));
      }
      DurableFiles.DISK.deleteTree(disk);
    }
  }

  private static void judge(
      Path index, List<Article> acknowledged, boolean done, List<String> wrong) throws IOException {
    try {
      SortedMap<String, String> content = Articles.content(index);
      if (!content.equals(Articles.content(acknowledged))
          && (done || !isNext(content, acknowledged))) {
        wrong.add("it holds " + content.keySet());
      }
    } catch (NoIndexException e) {
      if (done || !acknowledged.isEmpty()) {
        wrong.add(String.valueOf(e.getMessage()));
      }
    } catch (IOException | RuntimeException | AssertionError e) {
      wrong.add(String.valueOf(e.getMessage()));
    }
  }

  /** The next run needs no manual step, and leaves nothing over. */
  private static void runAgain(Path index) throws IOException {
    RunOptions options = Articles.options().toBuilder().keep(1).build();
    new IndexRun(index, options, RunListener.NONE, new FailingFiles(0, false)).mirror(NEW);
    assertThat(Articles.content(index)).isEqualTo(Articles.content(NEW));
    int current = (int) Maintenance.current(new IndexLayout(index));
    assertThat(Articles.leftovers(index, current)).isEmpty();
  }

  private static boolean isNext(SortedMap<String, String> content, List<Article> acknowledged) {
    return content.equals(Articles.content(acknowledged.isEmpty() ? OLD : NEW));
  }

  @Test
  void whereverThePowerFailsTheAcknowledgedGenerationOrTheNextOneAnswers() throws IOException {
    for (boolean first : new boolean[] {true, false}) {
      Path root = Files.createDirectory(folder.resolve("root" + first));
      assertThat(violations(root, new PowerCutFiles(root, Operation.SYNC, 0), first, true))
          .isEmpty();
    }
    assertThat(states).isGreaterThan(60);
  }

  @Test
  void everyForcingToDiskOfPublishingIsNeeded() throws IOException {
    for (boolean first : new boolean[] {true, false}) {
      assertThat(needless(Operation.SYNC, first, 10)).as("first: %s", first).isEmpty();
    }
  }

  @Test
  void everyRenamingOfPublishingIsNeeded() throws IOException {
    assertThat(needless(Operation.RENAME, true, 2)).isEmpty();
    // Without this one an old generation is not deleted, which is another test's.
    assertThat(needless(Operation.RENAME, false, 5))
        .containsExactly("ix/generations/000001.retired");
  }

  /** The operations without which nothing goes wrong. */
  private List<String> needless(Operation operation, boolean first, int least) throws IOException {
    List<String> needless = new ArrayList<>();
    @Nullable String path = "";
    for (int omitted = 1; path != null; omitted++) {
      assertThat(omitted).isLessThan(100);
      // Most show at the end already; the others only between two operations.
      path = violate(operation, omitted, first, false);
      if (path != null && !violated) {
        path = violate(operation, omitted, first, true);
        if (!violated) {
          needless.add(path);
        }
      }
      assertThat(path != null || omitted > least).isTrue();
    }
    return needless;
  }

  /** Leaves an operation out; returns its path, or null if there were fewer. */
  private @Nullable String violate(
      Operation operation, int omitted, boolean first, boolean everywhere) throws IOException {
    Path root = Files.createDirectory(folder.resolve("root" + ++states));
    PowerCutFiles files = new PowerCutFiles(root, operation, omitted);
    try {
      violated = !violations(root, files, first, everywhere).isEmpty();
    } catch (IOException e) {
      violated = true;
    }
    DurableFiles.DISK.deleteTree(root);
    return files.omittedPath();
  }
}
