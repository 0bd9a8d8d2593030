package org.depeche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.depeche.cli.LauncherLayout.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher in a checkout: it builds when it must, once, and never loses what it had.
 *
 * <p>Maven is a small script here, so that no build runs inside the build; see {@link
 * LauncherLayout#checkout}.
 */
final class LauncherBuildIT {

  /** Makes every source look newer than what is built. */
  private static final String AGE = "touch -t 200001010000 .build/dist-*/stamp; ";

  @TempDir Path temporary;
  private LauncherLayout checkout;

  @BeforeEach
  void makeCheckout() throws IOException {
    checkout = LauncherLayout.checkout(temporary.resolve("check out"));
  }

  @Test
  void buildsOnceAndNotAgainWhileTheSourcesAreOlder() throws Exception {
    assertThat(checkout.run("./depeche a; ./depeche b; rm -r cli/target; ./depeche c"))
        .isEqualTo(new Outcome(0, "a\nb\nc\n", ""));
    assertThat(calls()).isEqualTo(1);
  }

  @Test
  void buildsAgainAfterAChangeOrADeletionAndKeepsThePreviousBuild() throws Exception {
    String touchOne =
        "find . -name '*.java' -o -name pom.xml | xargs -n 1 touch -t 200001010000;"
            + " find core cli -type d | xargs -n 1 touch -t 200001010000; ";
    Outcome outcome =
        checkout.run(
            touchOne
                + "./depeche a; touch -t 200101010000 .build/dist-*/stamp; ./depeche b;"
                + " rm core/src/main/java/A.java; ./depeche c; ./depeche d;"
                + " touch -t 200101010000 .build/dist-*/stamp; touch cli/pom.xml; ./depeche e");
    assertThat(outcome).isEqualTo(new Outcome(0, "a\nb\nc\nd\ne\n", ""));
    assertThat(calls()).isEqualTo(3);
    try (Stream<Path> builds = Files.list(checkout.folder().resolve(".build"))) {
      assertThat(builds.filter(path -> path.getFileName().toString().startsWith("dist-")))
          .hasSize(2);
    }
  }

  @Test
  void buildsOnceForTwoStartsAtOnceAndBothAnswer() throws Exception {
    Outcome outcome =
        checkout.run(
            """
            mkfifo started gate
            ./depeche one >one & first=$!
            read line <started
            ./depeche two >two & second=$!
            echo go >gate
            wait $first && wait $second && cat one two
            """);
    assertThat(outcome).isEqualTo(new Outcome(0, "one\ntwo\n", ""));
    assertThat(calls()).isEqualTo(1);
    assertThat(checkout.folder().resolve(".build/lock")).doesNotExist();
  }

  @Test
  void takesTheLockOfADeadStartAway() throws Exception {
    Outcome outcome =
        checkout.run(
            """
            true & dead=$!; wait $dead; mkdir .build
            ln -s "$(uname -n):$dead" .build/lock; ln -s "$(uname -n):$dead" .build/lock.break
            ./depeche x
            """);
    assertThat(outcome).isEqualTo(new Outcome(0, "x\n", ""));
    assertThat(Files.isSymbolicLink(checkout.folder().resolve(".build/lock"))).isFalse();
  }

  @Test
  void givesTheLockBackWhenTheBuildIsInterrupted() throws Exception {
    Outcome outcome =
        checkout.run(
            """
            mkfifo started gate
            ./depeche x & start=$!
            read line <started; kill -TERM $start; wait $start; echo $?
            ls .build
            """);
    assertThat(outcome.out()).isEqualTo("143\nbuild.log\n");
  }

  @Test
  void answersWithTheOlderBuildWhenANewOneFails() throws Exception {
    Outcome outcome = checkout.run("./depeche a; " + AGE + ": >broken; ./depeche exit 3");
    assertThat(outcome.exit()).isEqualTo(3);
    assertThat(outcome.out()).isEqualTo("a\nexit|3\n");
    assertThat(outcome.err()).hasLineCount(1).contains("the build failed", "answers", "build.log");
  }

  @Test
  void endsInTwoWithTheErrorsWhenTheFirstBuildFails() throws Exception {
    Outcome outcome = checkout.run(": >broken; ./depeche x");
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("cannot find symbol", "the build failed", "build.log");
    assertThat(checkout.run(Map.of("LANG", "fr_FR.UTF-8"), "./depeche x").err())
        .contains("la construction a échoué");
  }

  @Test
  void saysSoWhereNothingCanBeWritten() throws Exception {
    Outcome outcome = checkout.run(": >.build; ./depeche x");
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err()).hasLineCount(1).contains("nothing can be written");
  }

  private long calls() throws IOException {
    try (Stream<String> lines = Files.lines(checkout.folder().resolve("calls"))) {
      return lines.count();
    }
  }
}
