package org.depeche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.depeche.cli.LauncherLayout.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as a user starts it: from anywhere, in any environment, with its exit codes. */
final class LauncherIT {

  @TempDir Path temporary;

  @Test
  void answersFromAnyDirectory() throws Exception {
    Outcome outcome = release().run("here=$PWD; cd / && \"$here/depeche\" 'deux mots' '*'");
    assertThat(outcome).isEqualTo(new Outcome(0, "deux mots|*\n", ""));
  }

  @Test
  void answersThroughSymbolicLinksOfSeveralLevelsAndThroughPath() throws Exception {
    Outcome outcome =
        release()
            .run(
                """
                mkdir -p bin 'a b/c'; ln -s ../depeche 'a b/one'; ln -s ../one 'a b/c/two'
                ln -s "$PWD/a b/c/two" bin/linked
                'a b/c/two' file; cd 'a b/c'; sh two same-folder; linked path
                """);
    assertThat(outcome).isEqualTo(new Outcome(0, "file\nsame-folder\npath\n", ""));
  }

  @Test
  void answersFromAFolderWithSpacesAndAccents() throws Exception {
    Outcome outcome =
        release().run("mkdir 'l’été à'; cp -R depeche lib l’été\\ à/; l’été\\ à/depeche x");
    assertThat(outcome).isEqualTo(new Outcome(0, "x\n", ""));
  }

  @Test
  void answersInAnEmptyEnvironment() throws Exception {
    Outcome outcome =
        release()
            .run(
                Map.of("JDK", LauncherLayout.JDK),
                """
                env -i PATH="$PATH" HOME="$HOME" DEPECHE_ARCHIVE=never ./depeche coopération
                env -i JAVA_HOME="$JDK" /bin/sh depeche été
                """);
    assertThat(outcome).isEqualTo(new Outcome(0, "coopération\nété\n", ""));
  }

  @Test
  void readsAccentsInAnyLocale() throws Exception {
    LauncherLayout layout = release();
    for (String locale :
        new String[] {
          "A=b", "LC_ALL=C", "LANG=POSIX", "LC_CTYPE=C LANG=C.UTF-8", "LANG=xx_XX.UTF-8"
        }) {
      Outcome outcome =
          layout.run("printf œuvre >é.txt; export " + locale + "; ./depeche read é.txt");
      assertThat(outcome).as(locale).isEqualTo(new Outcome(0, "read|é.txt\nœuvre", ""));
    }
  }

  @Test
  void keepsTheLanguageOfALocaleThatTheMachineLacks() throws Exception {
    LauncherLayout layout = release();
    assertThat(layout.run(Map.of("LANG", "fr_ZZ.UTF-8"), "./depeche language").out())
        .isEqualTo("language\nfr\n");
    assertThat(layout.run(Map.of("LANG", "fr_ZZ.UTF-8", "LC_ALL", "C"), "./depeche language").out())
        .isEqualTo("language\nen\n");
  }

  @Test
  void searchesAnAccentedFileWithThePackagedProgramInLocaleC() throws Exception {
    Outcome outcome =
        LauncherLayout.packaged(temporary.resolve("packaged"))
            .run(
                Map.of("LC_ALL", "C"),
                """
                mkdir articles; echo 'Une coopération militaire renforcée.' >articles/é.txt
                ./depeche search --json --in articles coopération
                """);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).contains("é.txt");
    assertThat(outcome.exit()).isZero();
  }

  @Test
  void handsTheExitCodeOn() throws Exception {
    LauncherLayout layout = release();
    for (int code : new int[] {0, 1, 3, 75}) {
      assertThat(layout.run("./depeche exit " + code).exit()).isEqualTo(code);
    }
  }

  @Test
  void becomesJavaSoThatASignalReachesTheProgram() throws Exception {
    LauncherLayout layout = release();
    Outcome outcome =
        layout.run(
            """
            mkfifo up; ./depeche wait up goodbye & program=$!
            read line <up; kill -TERM $program; wait $program
            """);
    assertThat(outcome.exit()).isEqualTo(128 + 15);
    assertThat(layout.folder().resolve("goodbye")).exists();
  }

  @Test
  void keepsWhatTheJvmSaysAwayFromStdout() throws Exception {
    Outcome outcome =
        release().run(Map.of("DEPECHE_JAVA_OPTS", "-XX:+PrintFlagsFinal"), "./depeche only this");
    assertThat(outcome.out()).isEqualTo("only|this\n");
    assertThat(outcome.err()).contains("UseSerialGC");
  }

  @Test
  void refusesWrongJavaOptionsWithTwo() throws Exception {
    Outcome outcome = release().run(Map.of("DEPECHE_JAVA_OPTS", "-XX:Nonsense"), "./depeche x");
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).hasLineCount(1).contains("-XX:Nonsense");
  }

  @Test
  void compilesLongCommandsFully() throws Exception {
    LauncherLayout layout = release();
    layout.write("home/bin/java", "#!/bin/sh\necho \"$*\"\n");
    layout.write("home/release", "JAVA_VERSION=\"25\"\n");
    String start = "chmod +x home/bin/java; JAVA_HOME=home ./depeche ";
    String level = "TieredStopAtLevel=1";
    for (String brief : new String[] {"search index", "--lang fr why eval", "--version"}) {
      assertThat(layout.run(start + brief).out()).as(brief).contains(level);
    }
    for (String full :
        new String[] {"index a", "--index i reindex a", "eval", "search --queries q --run r"}) {
      assertThat(layout.run(start + full).out()).as(full).doesNotContain(level);
    }
  }

  @Test
  void takesTheNewestJdkOfTheUsualPlaces() throws Exception {
    LauncherLayout layout = oldJavaInPath();
    layout.fakeJdk("a-8", "1.8.0_412");
    layout.fakeJdk("b-21.0.10", "21.0.10");
    layout.fakeJdk("c-21.0.9", "21.0.9");
    layout.fakeJdk("d-17", "17.0.15");
    Outcome outcome = layout.run(usualPlaces(layout), "./depeche x");
    assertThat(outcome).isEqualTo(new Outcome(0, "b-21.0.10\n", ""));
  }

  @Test
  void prefersJavaHomeUnlessItIsTooOld() throws Exception {
    LauncherLayout layout = oldJavaInPath();
    layout.fakeJdk("17", "17.0.15");
    layout.fakeJdk("21", "21");
    layout.fakeJdk("26", "26-ea");
    Map<String, String> places = usualPlaces(layout);
    assertThat(layout.run(places, "JAVA_HOME=jvm/21 ./depeche x").out()).isEqualTo("21\n");
    assertThat(layout.run(places, "JAVA_HOME=jvm/17 ./depeche x").out()).isEqualTo("26\n");
  }

  @Test
  void saysSoWhereThereIsNoJdk() throws Exception {
    LauncherLayout layout = oldJavaInPath();
    Map<String, String> nowhere = Map.of("DEPECHE_JVM_DIRS", "/nonexistent");
    Outcome outcome = layout.run(nowhere, "./depeche x");
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).hasLineCount(1).contains("no JDK of 21 or newer");
    assertThat(layout.run(nowhere, "LANG=fr_FR.UTF-8 ./depeche x").err())
        .hasLineCount(1)
        .contains("aucun JDK 21 ou plus récent");
  }

  @Test
  void saysSoWhereThereIsNoProgram() throws Exception {
    Outcome outcome = LauncherLayout.in(temporary.resolve("alone")).run("./depeche x");
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err()).hasLineCount(1).contains("lib/depeche-cli.jar");
  }

  private LauncherLayout release() throws IOException {
    return LauncherLayout.release(temporary.resolve("release"));
  }

  /** PATH begins with bin: its java is of 17, whatever the machine has. */
  private LauncherLayout oldJavaInPath() throws IOException {
    LauncherLayout layout = release();
    layout.fakeJdk("old", "17.0.15");
    Files.createSymbolicLink(
        Files.createDirectories(layout.folder().resolve("bin")).resolve("java"),
        layout.folder().resolve("jvm/old/bin/java"));
    return layout;
  }

  private static Map<String, String> usualPlaces(LauncherLayout layout) {
    return Map.of("DEPECHE_JVM_DIRS", "/nonexistent:" + layout.folder().resolve("jvm"));
  }
}
