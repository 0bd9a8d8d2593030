package org.depeche.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import org.depeche.article.Article;
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
          .hasMessageMatching(
              "(?s).*needs more than [1-9][0-9]* bytes.*[0-9]+ bytes .*were free.*");
      assertThat(Articles.content(index)).isEqualTo(Articles.content(old));
      assertThat(Articles.leftovers(index, 1)).isEmpty();
      assertThat(Articles.run(index).add(Articles.some(51, 1)).added()).isEqualTo(1);
      assertThat(Articles.content(index)).hasSize(51);
    } finally {
      run("umount", disk.toString());
    }
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
