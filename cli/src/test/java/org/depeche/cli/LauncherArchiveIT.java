package org.depeche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.depeche.cli.LauncherLayout.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive of start-up state: it changes the time that a start takes, and nothing else. */
final class LauncherArchiveIT {
  private static final String SEARCH = "./depeche search --plain --in articles coopération\n";
  private static final Map<String, String> NOW = Map.of("DEPECHE_ARCHIVE", "now");
  private static final Map<String, String> AUTO = Map.of("DEPECHE_ARCHIVE", "auto");

  @TempDir Path temporary;

  @Test
  void aSpoiltArchiveChangesNothing() throws Exception {
    LauncherLayout layout = packaged();
    Outcome plain = layout.run(SEARCH);
    assertThat(plain.exit()).isZero();
    assertThat(plain.out()).contains("a.txt");
    assertThat(layout.run(NOW, SEARCH)).isEqualTo(plain);
    assertThat(layout.run(AUTO, "sh -x " + SEARCH).err())
        .contains(archives(layout).get(0) + " -XX:+UseSerialGC");
    String same = "touch -r .cache/depeche/*.seal .cache/depeche/*.archive\n";
    for (String spoilt :
        new String[] {
          "head -c 100000 $a >short; cat short >$a\n" + same,
          "echo nonsense >$a\n" + same,
          ": >$a\n" + same,
          "rm $a; mkdir $a\n",
          "rm -r .cache; : >.cache\n"
        }) {
      String script = "a=$(ls -d .cache/depeche/*.archive)\n" + spoilt + SEARCH;
      assertThat(layout.run(AUTO, script)).as(spoilt).isEqualTo(plain);
    }
  }

  @Test
  void answersWithoutAHome() throws Exception {
    Outcome outcome =
        packaged().run(Map.of("JDK", LauncherLayout.JDK), "env -i JAVA_HOME=\"$JDK\" " + SEARCH);
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).contains("a.txt");
  }

  @Test
  void twoStartsAtOnceMakeOneArchive() throws Exception {
    LauncherLayout layout = scripted("25");
    Outcome outcome = layout.run(NOW, "./depeche x & first=$!; ./depeche y; wait $first");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).contains("jar x", "jar y");
    assertThat(archives(layout)).hasSize(1);
    assertThat(files(layout)).hasSize(2).noneMatch(name -> name.contains("tmp"));
  }

  @Test
  void anArchiveThatWasTouchedIsMadeAnew() throws Exception {
    LauncherLayout layout = scripted("25");
    Outcome outcome =
        layout.run(
            NOW,
            """
            ./depeche x >1
            touch -t 203001010000 .cache/depeche/*.archive; echo spoilt >>calls
            ./depeche x >2; ./depeche x >3; cat calls
            """);
    assertThat(outcome.out()).isEqualTo("training\nspoilt\ntraining\n");
  }

  @Test
  void takesTheLockOfADeadStartAwayAndClearsWhatOldOnesLeft() throws Exception {
    LauncherLayout layout = scripted("25");
    Outcome outcome =
        layout.run(
            NOW,
            """
            true & dead=$!; wait $dead; mkdir -p .cache/depeche/tmp-1
            ln -s "$(uname -n):$dead" .cache/depeche/lock
            for i in 1 2 3 4 5 6; do : >.cache/depeche/$i.archive; : >.cache/depeche/$i.archive.seal; done
            ./depeche x >1; ./depeche x
            """);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).contains("-XX:AOTCache=");
    assertThat(files(layout)).hasSize(8).noneMatch(name -> name.contains("tmp"));
  }

  @Test
  void takesALockOfAnotherMachineAwayOnceItIsTooOld() throws Exception {
    LauncherLayout layout = scripted("25");
    Outcome outcome =
        layout.run(
            NOW,
            """
            mkdir -p .cache/depeche; ln -s elsewhere:1 .cache/depeche/lock
            ./depeche x >1; ./depeche x >2; cat calls 2>/dev/null
            touch -h -t 200001010000 .cache/depeche/lock
            ./depeche x >3; ./depeche x >4; cat calls
            """);
    assertThat(outcome).isEqualTo(new Outcome(0, "training\n", ""));
  }

  @Test
  void eachJdkIsGivenWhatItKnows() throws Exception {
    LauncherLayout layout = scripted("21.0.4");
    String twice = "./depeche x >1; ./depeche x";
    assertThat(layout.run(NOW, twice).out())
        .contains("-XX:SharedArchiveFile=")
        .doesNotContain("AOT");
    Outcome other = layout.run(NOW, "rm home/lib/server/classes.jsa; " + twice);
    assertThat(other.out()).doesNotContain("-XX:SharedArchiveFile=");
  }

  @Test
  void longCommandsAndSearchesWithoutAnIndexHaveTheirOwn() throws Exception {
    LauncherLayout layout = scripted("25");
    String commands = "./depeche x; ./depeche reindex a; ./depeche search --in=a b";
    assertThat(layout.run(NOW, commands).out()).contains("-XX:AOTCache=");
    assertThat(archives(layout)).hasSize(3);
    assertThat(layout.run(NOW, "./depeche search --in a b; ./depeche search --index x y").err())
        .isEmpty();
    assertThat(archives(layout)).hasSize(3);
  }

  @Test
  void anArchiveThatCannotBeMadeIsNotTriedAgain() throws Exception {
    LauncherLayout layout = scripted("25");
    Outcome outcome = layout.run(NOW, ": >broken; ./depeche x >1; ./depeche x >2; cat calls");
    assertThat(outcome).isEqualTo(new Outcome(0, "training\n", ""));
  }

  @Test
  void makingOneKeepsNobodyWaitingAndIsLeftToOneStart() throws Exception {
    LauncherLayout layout = scripted("25");
    Outcome outcome =
        layout.run(
            AUTO,
            """
            mkfifo gate done
            answer=$(./depeche x 2>&1; ./depeche y; ./depeche z)
            echo go >gate; read line <done
            case $answer in *'jar x'*'jar y'*'jar z'*) echo "$line" ;; esac
            cat calls
            while [ -L .cache/depeche/lock ]; do :; done
            """);
    assertThat(outcome).isEqualTo(new Outcome(0, "made\ntraining\n", ""));
  }

  private LauncherLayout packaged() throws IOException {
    LauncherLayout layout = LauncherLayout.packaged(temporary.resolve("packaged"));
    layout.write("articles/a.txt", "Une coopération militaire renforcée.\n");
    return layout;
  }

  /** A JDK that is a script: it prints its options, and makes any archive that it is told to. */
  private LauncherLayout scripted(String version) throws Exception {
    LauncherLayout layout = LauncherLayout.release(temporary.resolve("scripted"));
    layout.write("home/release", "JAVA_VERSION=\"" + version + "\"\n");
    layout.write("home/lib/server/classes.jsa", "");
    layout.write(
        "home/bin/java",
        """
        #!/bin/sh
        here=${0%/home/bin/java}
        case "$*" in
          -XX:AOTCacheOutput=*Training* | -XX:ArchiveClassesAtExit=*Training*)
            echo training >>"$here/calls"
            if [ -p "$here/gate" ]; then read line <"$here/gate"; fi
            if [ -e "$here/broken" ]; then exit 1; fi
            echo state >"${1#*=}"
            if [ -p "$here/done" ]; then echo made >"$here/done"; fi
            ;;
          *Training*) ;;
          *) echo "$*" ;;
        esac
        """);
    layout.run("chmod +x home/bin/java; mkdir -p bin; ln -s ../home/bin/java bin/java");
    return layout;
  }

  private static List<String> archives(LauncherLayout layout) throws IOException {
    return files(layout).stream().filter(name -> name.endsWith(".archive")).toList();
  }

  private static List<String> files(LauncherLayout layout) throws IOException {
    try (Stream<Path> files = Files.list(layout.folder().resolve(".cache/depeche"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
