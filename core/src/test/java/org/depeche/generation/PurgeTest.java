package org.depeche.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.depeche.article.Article;
import org.depeche.index.FileSum;
import org.depeche.index.IndexLayout;
import org.depeche.index.Manifest;
import org.depeche.internal.DurableFiles;
import org.depeche.internal.DurableFiles.Operation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Purging where a kept generation is damaged, the disk fails or the power goes. */
class PurgeTest {
  private static final String SECRET = "quidamsecret";
  private static final List<Article> OTHERS = Articles.some(6, 1);
  private static final List<Article> ALL =
      Stream.concat(
              Stream.of(Articles.article("intime", "Le récit de " + SECRET + " est retiré.")),
              OTHERS.stream())
          .toList();

  @TempDir Path folder;

  private Path made;
  private int disks;
  private boolean violated;

  /** Three generations, the first two of which are not published any more. */
  @BeforeEach
  void makeGenerations() throws IOException {
    made = folder.resolve("made");
    for (int size : new int[] {4, 5, ALL.size()}) {
      run(made).mirror(ALL.subList(0, size));
    }
  }

  /** Without forcing to disk, which is slow; the machine does not lose its power here. */
  private static IndexRun run(Path index) {
    return new IndexRun(index, Articles.options(), RunListener.NONE, new FailingFiles(0, false));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
  }

  private static boolean holdsTheSecret(Path index) throws IOException {
    try (Stream<Path> paths = Files.walk(index)) {
      for (Path file : paths.filter(Files::isRegularFile).toList()) {
        if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(SECRET)) {
          return true;
        }
      }
    }
    return false;
  }

  private static void spoil(Path file, boolean lose) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Files.delete(file);
    if (!lose && bytes.length == 0) {
      Files.writeString(file, "\n");
    } else if (!lose) {
      bytes[bytes.length / 2] ^= 1;
      Files.write(file, bytes);
    }
  }

  @Test
  void aDamagedGenerationIsDeletedWithAWarningAndTheNextRunsHaveNothingLeftToDo()
      throws IOException {
    List<String> names = new ArrayList<>(List.of("manifest.json"));
    Manifest manifest = Manifest.read(new IndexLayout(made).generation(2));
    manifest.files().stream().map(FileSum::name).forEach(names::add);
    assertThat(names).hasSizeGreaterThan(4);
    for (String name : names) {
      for (boolean lose : new boolean[] {false, true}) {
        Path index = folder.resolve("ix" + ++disks);
        copy(made, index);
        spoil(new IndexLayout(index).generation(2).resolve(name), lose);
        Maintenance maintenance =
            new Maintenance(index, Articles.options(), new FailingFiles(0, false));
        RunReport report = maintenance.withdraw(List.of("intime"), true);
        assertThat(report.warnings())
            .as(name)
            .singleElement()
            .asString()
            .contains("Generation 2 was deleted: ")
            .contains(name.equals("manifest.json") && !lose ? "" : "it is damaged (");
        assertThat(new IndexLayout(index).numbers()).containsExactly(1L, 3L, 4L);
        assertThat(holdsTheSecret(index)).as(name).isFalse();
        assertThat(maintenance.check(true).findings()).isEmpty();
        assertThat(run(index).mirror(ALL).warnings()).isEmpty();
      }
    }
  }

  @Test
  void wherePurgingFailsTheMessageSaysThatTheArticlesAreWithdrawnAllTheSame() throws IOException {
    DurableFiles files =
        new FailingFiles(0, false) {
          @Override
          public synchronized void before(Operation operation, Path path) throws IOException {
            if (path.endsWith("000001.partial")) {
              throw new IOException("injected");
            }
          }
        };
    assertThatThrownBy(
            () ->
                new Maintenance(made, Articles.options(), files).withdraw(List.of("intime"), true))
        .isInstanceOf(PurgeUnfinishedException.class)
        .hasMessageContaining("are withdrawn")
        .hasMessageContaining("injected");
    assertThat(Articles.content(made)).isEqualTo(Articles.content(OTHERS));
    // A run tells it, and is no failure for that.
    RunReport report =
        new IndexRun(made, Articles.options(), RunListener.NONE, files).mirror(OTHERS);
    assertThat(report.warnings()).singleElement().asString().contains("could not be purged");
    assertThat(run(made).mirror(OTHERS).warnings()).isEmpty();
    assertThat(holdsTheSecret(made)).isFalse();
  }

  @Test
  void whereverThePowerFailsDuringAPurgeNoWithdrawnArticleComesBack() throws IOException {
    violate(Operation.SYNC, 0, true);
    assertThat(violated).isFalse();
    assertThat(disks).isGreaterThan(60);
  }

  @Test
  void everyForcingToDiskAndRenamingOfAPurgeIsNeeded() throws IOException {
    // Publishing is another test's: a published generation that never held the article stays.
    made = folder.resolve("small");
    mirrorFile(ALL);
    mirrorFile(OTHERS);
    assertThat(needless(Operation.SYNC, 12)).isEmpty();
    assertThat(needless(Operation.RENAME, 4)).isEmpty();
  }

  private void mirrorFile(List<Article> articles) throws IOException {
    Path source = Articles.writeLines(folder.resolve("source/a.jsonl"), articles);
    RunOptions options = Articles.later().full(true).build();
    new IndexRun(made, options, RunListener.NONE).mirrorFiles(List.of(source));
  }

  /** The operations without which nothing goes wrong. */
  private List<String> needless(Operation operation, int least) throws IOException {
    List<String> needless = new ArrayList<>();
    @Nullable String path = "";
    for (int omitted = 1; path != null; omitted++) {
      assertThat(omitted).isLessThan(100);
      path = violate(operation, omitted, false);
      if (path != null && !violated) {
        path = violate(operation, omitted, true);
        if (!violated) {
          needless.add(path);
        }
      }
      assertThat(path != null || omitted > least).isTrue();
    }
    return needless;
  }

  /** Leaves an operation out; returns its path, or null if there were fewer. */
  private @Nullable String violate(Operation operation, int omitted, boolean everywhere)
      throws IOException {
    Path root = Files.createDirectory(folder.resolve("root" + ++disks));
    copy(made, root.resolve("ix"));
    PowerCutFiles files = new PowerCutFiles(root, operation, omitted);
    files.settle();
    List<String> wrong = new ArrayList<>();
    if (everywhere) {
      files.watch(() -> look(files, false, wrong));
    }
    try {
      Maintenance maintenance = new Maintenance(root.resolve("ix"), Articles.options(), files);
      maintenance.withdraw(List.of("intime"), true);
      files.watch(() -> {});
      look(files, true, wrong);
    } catch (IOException e) {
      wrong.add(String.valueOf(e.getMessage()));
    }
    violated = !wrong.isEmpty();
    assertThat(violated && !files.isMutilated()).as("%s", wrong).isFalse();
    DurableFiles.DISK.deleteTree(root);
    return files.omittedPath();
  }

  private void look(PowerCutFiles files, boolean done, List<String> wrong) throws IOException {
    for (int kind = 0; kind < 3 && wrong.isEmpty(); kind++) {
      Path disk = folder.resolve("disk" + ++disks);
      switch (kind) {
        case 0 -> files.eager(disk);
        case 1 -> files.pessimistic(disk);
        default -> files.halfDeleted(disk);
      }
      try {
        judge(disk.resolve("ix"), done, wrong);
      } catch (IOException | RuntimeException | AssertionError e) {
        wrong.add(String.valueOf(e.getMessage()));
      }
      DurableFiles.DISK.deleteTree(disk);
    }
  }

  private static void judge(Path index, boolean done, List<String> wrong) throws IOException {
    IndexLayout layout = new IndexLayout(index);
    SortedMap<String, String> content = Articles.content(index);
    boolean gone = content.equals(Articles.content(OTHERS));
    Withdrawals list = Withdrawals.read(layout, false);
    boolean listed = list.contains("intime");
    if (!gone && (done || !content.equals(Articles.content(ALL)))) {
      wrong.add("it holds " + content.keySet());
    }
    if (!listed && (done || !holdsTheSecret(index))) {
      wrong.add("nobody knows any more that the article was withdrawn");
    }
    if (listed && list.toPurge().isEmpty() ? holdsTheSecret(index) : done) {
      wrong.add("words are left");
    }
    List<Long> numbers = layout.numbers();
    if (done && !numbers.containsAll(List.of(1L, 2L))) {
      wrong.add("generations are lost: " + numbers);
    }
    long current = Maintenance.current(layout);
    for (long number : numbers) {
      if (number <= current) {
        Path generation = layout.generation(number);
        List<Finding> findings = new ArrayList<>();
        Verification.findings(generation, Manifest.read(generation), findings);
        findings.forEach(finding -> wrong.add(finding.toString()));
      }
    }
    run(index).add(List.of());
    if (listed && holdsTheSecret(index)) {
      wrong.add("the next run does not finish the purge");
    }
  }
}
