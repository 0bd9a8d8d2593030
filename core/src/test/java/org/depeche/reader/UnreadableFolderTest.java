package org.depeche.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Root reads everything, so that the reading is done by another user, in a process of its own. */
@Tag("fault")
class UnreadableFolderTest {

  @Test
  void anUnreadableFolderIsAProblemAndTheRestIsRead(@TempDir Path folder) throws Exception {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path closed = Files.createDirectory(folder.resolve("closed"));
    Files.writeString(closed.resolve("a.txt"), "Titre\n\nTexte.");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    Path secret = Files.writeString(folder.resolve("secret.txt"), "Titre\n\nTexte.");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    Files.writeString(folder.resolve("z.txt"), "Titre\n\nTexte.");
    assertThat(readAsNobody(folder))
        .contains(
            closed + ": permission denied; let this user read it",
            secret + ": permission denied; let this user read it",
            "article z.txt");
  }

  private static String readAsNobody(Path folder) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                "setpriv",
                "--reuid=65534",
                "--regid=65534",
                "--clear-groups",
                "--bounding-set=-all",
                "--inh-caps=-all",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return output;
  }

  /** Prints what it reads. */
  static final class Main {
    private Main() {}

    public static void main(String[] args) throws IOException {
      for (ReadResult result : Reading.all(Path.of(args[0]))) {
        System.out.println(
            result instanceof ReadArticle read ? "article " + read.article().id() : result);
      }
    }
  }
}
