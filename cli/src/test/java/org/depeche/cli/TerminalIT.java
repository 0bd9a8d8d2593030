package org.depeche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.depeche.cli.LauncherLayout.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program in a terminal: its pager, and its interactive mode. */
final class TerminalIT {
  private static final String ARTICLES =
      "mkdir -p articles; for i in 1 2 3; do echo Accord numéro $i >articles/$i.txt; done\n";

  @TempDir Path temporary;

  private LauncherLayout packaged() throws IOException {
    LauncherLayout layout = LauncherLayout.packaged(temporary.resolve("packaged"));
    // It lets the program that started it be interrupted, as Ctrl-C does, and goes on.
    // It stays long enough for a busy machine to hand the signal on.
    layout.write("pager", "#!/bin/sh\nkill -INT $PPID\ncat\nsleep 1\necho paged\n");
    Files.setPosixFilePermissions(
        layout.folder().resolve("pager"), PosixFilePermissions.fromString("rwxr-xr-x"));
    return layout;
  }

  @Test
  void anInterruptionIsLeftToThePager() throws Exception {
    LauncherLayout layout = packaged();
    Map<String, String> terminal =
        Map.of("DEPECHE_TERMINAL", "12", "DEPECHE_PAGER", "./pager", "LC_ALL", "C.UTF-8");
    String search = "java -jar lib/depeche-cli.jar search --color never --in articles ";
    Outcome found = layout.run(terminal, ARTICLES + search + "accord");
    assertThat(found.out()).contains("1. ", "3. ", "3 articles found").endsWith("paged\n");
    assertThat(found.exit()).isZero();
    Outcome nothing = layout.run(terminal, search + "xyzxyz");
    assertThat(nothing.out()).contains("No article found").endsWith("paged\n");
    assertThat(nothing.exit()).isEqualTo(ExitCode.NOTHING);
  }

  @Test
  @Tag("fault")
  void resultsThatCannotBeWrittenAreAnErrorAndAReaderThatLeavesIsNone() throws Exception {
    LauncherLayout layout = packaged();
    String search = "./depeche search --limit 1000 --in articles accord";
    Outcome full = layout.run(ARTICLES + search + " >/dev/full");
    assertThat(full.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(full.err()).contains("the results could not be written");
    Outcome left = layout.run("(" + search + "; echo $? >code) | true; cat code");
    assertThat(left.out()).isEqualTo("0\n");
    assertThat(left.err()).doesNotContain("could not be written");
  }

  @Test
  void anOrdinarySearchLoadsNothingOfTheInteractiveMode() throws Exception {
    LauncherLayout layout = packaged();
    Outcome outcome =
        layout.run(
            Map.of("DEPECHE_JAVA_OPTS", "-Xlog:class+load:file=classes"),
            ARTICLES + "./depeche search --in articles accord && ./depeche search --help");
    assertThat(outcome.exit()).isZero();
    assertThat(Files.readString(layout.folder().resolve("classes")))
        .contains("org.depeche.cli.SearchCommand")
        .doesNotContain(" org.jline", "InteractiveSearch");
  }

  @Test
  void theInteractiveModeIsRefusedWithoutATerminal() throws Exception {
    Outcome outcome = packaged().run(ARTICLES + "./depeche search -i --in articles accord");
    assertThat(outcome.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("--interactive needs a terminal");
  }

  @Test
  @Tag("fault")
  void aTerminalBringsThePagerAndAFileDoesNot() throws Exception {
    LauncherLayout layout = packaged();
    Map<String, String> environment = Map.of("DEPECHE_PAGER", "./pager", "TERM", "xterm");
    String search = "./depeche search --in articles accord";
    Outcome seen = layout.run(environment, ARTICLES + "script -qec '" + search + "' seen");
    assertThat(seen.exit()).isZero();
    assertThat(seen.out()).contains("\u001B[1mAccord", "3 articles found", "paged");
    assertThat(layout.run(environment, search).out()).contains("1. ").doesNotContain("paged");
  }

  @Test
  @Tag("fault")
  void theInteractiveModeIsLedByKeys() throws Exception {
    LauncherLayout layout = packaged();
    layout.write("bin/xdg-open", "#!/bin/sh\necho \"$#: $1\" >opened\n");
    layout.write(
        "a.jsonl",
        "{\"id\":\"1\",\"title\":\"Accord\",\"url\":\"https://example.org/?a=$(b)&c\"}\n");
    Outcome seen =
        layout.run(
            Map.of("TERM", "xterm", "LC_ALL", "C.UTF-8"),
            """
            chmod +x bin/xdg-open; mkfifo opened
            (printf 'accord\\n:open 1\\n'; cat opened >read; printf ':f 99\\n:quit\\n') |
              script -qec './depeche search -i --in a.jsonl' seen || exit 3
            cat read
            """);
    assertThat(seen.exit()).isZero();
    assertThat(seen.out())
        .contains("1 article. Type a query", "1 article found")
        .endsWith("1: https://example.org/?a=$(b)&c\n");
    assertThat(seen.err()).isEmpty();
  }
}
