package org.depeche.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depeche.article.Article;
import org.depeche.index.IndexLayout;
import org.depeche.internal.DurableFiles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real faults of a real file system; needs root, {@code mount} and {@code setpriv}. */
@Tag("fault")
class DiskFaultTest {
  @TempDir Path folder;

  /**
   * Another process, which may write no more than it is allowed to: says what became of its run.
   */
  static final class Stranger {
    private Stranger() {}

    public static void main(String[] arguments) {
      try {
        Articles.run(Path.of(arguments[0])).add(Articles.some(6, 1));
        System.out.println("published");
      } catch (IOException e) {
        System.out.println(e.getMessage());
      }
    }
  }

  @Test
  void onAFullDiskTheOldGenerationAnswersAndThePartialOneIsGone() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString());
    try {
      Path index = disk.resolve("ix");
      List<Article> old = Articles.some(50, 1);
      Articles.run(index).add(old);
      assertThatThrownBy(() -> Articles.run(index).add(Articles.some(60_000, 2)))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("The index " + index + " is as it was")
          .hasMessageContaining("disk is full")
          .hasMessageMatching("(?s).*needs about [1-9][0-9]* bytes.*[0-9]+ bytes .*were free.*");
      assertThat(Articles.content(index)).isEqualTo(Articles.content(old));
      assertThat(Articles.leftovers(index, 1)).isEmpty();
      assertThat(Articles.run(index).add(Articles.some(51, 1)).added()).isEqualTo(1);
      assertThat(Articles.content(index)).hasSize(51);
    } finally {
      run("umount", disk.toString());
    }
  }

  @Test
  void whereCopyingSurelyDoesNotFitNothingIsBegun() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    run("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", disk.toString());
    try {
      Path index = disk.resolve("ix");
      List<Article> old = Articles.some(400, 1);
      Articles.run(index).mirror(old);
      run("mount", "-o", "remount,size=" + (used(disk) + 50_000), disk.toString());
      RunOptions options = Articles.options().toBuilder().copy(true).build();
      assertThatThrownBy(
              () -> new IndexRun(index, options, RunListener.NONE).mirror(Articles.some(401, 1)))
          .isInstanceOf(IOException.class)
          .hasMessageMatching(
              "(?s).*too little room.*at least [1-9][0-9]* bytes.*needed, [0-9]+ bytes.*are"
                  + " free.*");
      assertThat(Articles.content(index)).isEqualTo(Articles.content(old));
      assertThat(Articles.leftovers(index, 1)).isEmpty();
    } finally {
      run("umount", disk.toString());
    }
  }

  @Test
  void onDisksOfTwentySizesTheRunSucceedsOrSaysWhatIsMissingAndLeavesNothing() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    run("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", disk.toString());
    try {
      Path index = disk.resolve("ix");
      List<Article> old = Articles.some(200, 1);
      Articles.run(index).mirror(old);
      int refused = 0;
      long needed = 0;
      for (int size = 1; size <= 20; size++) {
        // Built anew by several threads, the old articles take a page more or less.
        long used = used(disk);
        long bytes = used + size * 40_000L;
        run("mount", "-o", "remount,size=" + bytes, disk.toString());
        try {
          mirrorAnew(index, Articles.some(600, 2 + size));
          back(disk, index, old);
        } catch (IOException e) {
          refused++;
          assertThat(e)
              .hasMessageMatching(
                  "(?s).*(disk is full|disk has too little room).*[0-9]+ bytes.*[0-9]+ bytes"
                      + " .*free.*");
          assertThat(Articles.content(index)).isEqualTo(Articles.content(old));
          assertThat(used(disk)).isEqualTo(used);
          needed = e.getMessage().contains("too little room") ? needed : needed(e);
        }
        int current = (int) Maintenance.current(new IndexLayout(index));
        assertThat(Articles.leftovers(index, current)).isEmpty();
      }
      assertThat(refused).isBetween(3, 20);
      // With as much as the last message asked for, the run succeeds.
      run("mount", "-o", "remount,size=" + (used(disk) + needed), disk.toString());
      mirrorAnew(index, Articles.some(600, 30));
      back(disk, index, old);
      assertThat(Articles.run(index).add(Articles.some(201, 1)).added()).isEqualTo(1);
    } finally {
      run("umount", disk.toString());
    }
  }

  private static void mirrorAnew(Path index, List<Article> articles) throws IOException {
    RunOptions options = Articles.options().toBuilder().keep(1).full(true).build();
    new IndexRun(index, options, RunListener.NONE).mirror(articles);
    assertThat(Articles.content(index)).hasSize(articles.size());
  }

  /** With all the room again, the old articles alone. */
  private static void back(Path disk, Path index, List<Article> old) throws Exception {
    run("mount", "-o", "remount,size=64m", disk.toString());
    RunOptions options =
        Articles.options().toBuilder().keep(1).full(true).allow(Guard.DELETIONS).build();
    new IndexRun(index, options, RunListener.NONE).mirror(old);
  }

  /** How many bytes a message asks for. */
  private static long needed(IOException e) {
    Matcher figure = Pattern.compile("needs about ([0-9]+) bytes").matcher(e.getMessage());
    assertThat(figure.find()).as(e.getMessage()).isTrue();
    return Long.parseLong(figure.group(1));
  }

  private static long used(Path disk) throws IOException {
    FileStore store = Files.getFileStore(disk);
    return store.getTotalSpace() - store.getUnallocatedSpace();
  }

  /**
   * The image of a disk, copied while it is in use, is what a power cut leaves: nothing reaches it
   * but what was forced, as long as the file system commits by itself only every five minutes.
   */
  @Test
  void afterAPowerCutTheAcknowledgedGenerationOrALaterOneAnswers() throws Exception {
    Path image = folder.resolve("image");
    Path disk = Files.createDirectory(folder.resolve("disk"));
    Path after = Files.createDirectory(folder.resolve("after"));
    run("truncate", "-s", "48M", image.toString());
    run("mkfs.ext4", "-q", image.toString());
    run("mount", "-o", "loop,commit=300", image.toString(), disk.toString());
    List<Path> copies = new ArrayList<>();
    List<Long> acknowledged = new ArrayList<>();
    try {
      Path index = disk.resolve("ix");
      long[] last = {0};
      DurableFiles cutting =
          new DurableFiles() {
            private int operations;

            @Override
            public void before(Operation operation, Path path) throws IOException {
              boolean publishing = operation == Operation.RENAME || operation == Operation.SYNC;
              if (publishing && ++operations % 7 == 0) {
                cut(image, copies, acknowledged, last[0]);
              }
            }
          };
      for (int night = 1; night <= 5; night++) {
        RunOptions options = Articles.options().toBuilder().keep(2).build();
        RunReport report =
            new IndexRun(index, options, RunListener.NONE, cutting)
                .mirror(Articles.some(30 + night, night));
        assertThat(report.outcome()).isEqualTo(Outcome.PUBLISHED);
        last[0] = report.generation();
        cut(image, copies, acknowledged, last[0]);
      }
    } finally {
      run("umount", disk.toString());
    }
    assertThat(copies).hasSizeGreaterThan(10);
    for (int i = 0; i < copies.size(); i++) {
      run("mount", "-o", "loop", copies.get(i).toString(), after.toString());
      try {
        judge(after.resolve("ix"), acknowledged.get(i));
      } finally {
        run("umount", after.toString());
      }
      Files.delete(copies.get(i));
    }
  }

  private static void judge(Path index, long acknowledged) throws IOException {
    if (acknowledged > 0) {
      int current = (int) Maintenance.current(new IndexLayout(index));
      assertThat((long) current).isBetween(acknowledged, acknowledged + 1);
      assertThat(Articles.content(index))
          .isEqualTo(Articles.content(Articles.some(30 + current, current)));
      assertThat(Articles.isClean(index)).isTrue();
    }
    RunOptions options = Articles.options().toBuilder().keep(1).build();
    RunReport next = new IndexRun(index, options, RunListener.NONE).mirror(Articles.some(40, 99));
    assertThat(Articles.leftovers(index, (int) next.generation())).isEmpty();
  }

  private void cut(Path image, List<Path> copies, List<Long> acknowledged, long last)
      throws IOException {
    Path copy = folder.resolve("cut" + copies.size());
    Files.copy(image, copy);
    copies.add(copy);
    acknowledged.add(last);
  }

  @Test
  void anIndexThatMayNotBeWrittenIsRefusedInASentence() throws Exception {
    Path index = folder.resolve("ix");
    Articles.run(index).add(Articles.some(5, 1));
    Path none = Files.createDirectory(folder.resolve("closed")).resolve("none");
    for (Path closed : List.of(index, index.resolve("lock"), none.getParent())) {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
    }
    assertThat(withoutPrivileges(index))
        .isEqualTo("The index " + index + " is as it was: " + index + "/lock: permission denied.");
    assertThat(withoutPrivileges(none))
        .isEqualTo("The index " + none + " cannot be made: " + none + ": permission denied.");
    assertThat(Articles.content(index)).hasSize(5);
  }

  /** Root whom permissions bind like everybody else. */
  private static String withoutPrivileges(Path index) throws IOException, InterruptedException {
    String classPath = Objects.requireNonNull(System.getProperty("java.class.path"));
    String java = ProcessHandle.current().info().command().orElseThrow();
    return run(
        "setpriv",
        "--bounding-set=-all",
        "--inh-caps=-all",
        java,
        "-cp",
        classPath,
        Stranger.class.getName(),
        index.toString());
  }

  private static String run(String... command) throws IOException, InterruptedException {
    List<String> words = List.of(command);
    Process process =
        new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("%s: %s", words, said).isZero();
    return said.strip();
  }
}
