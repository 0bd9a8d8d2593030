package org.depeche.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.depeche.article.Article;
import org.depeche.index.CurrentGeneration;
import org.depeche.index.IndexLayout;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} at moments drawn uniformly over a whole run: {@code -Dkills=1000} for more than
 * the usual 50. Each new process first judges what the one before left.
 */
@Tag("fault")
class KillIT {
  private static final int ARTICLES = 400;
  private static final long SEED = 5;

  @TempDir Path folder;

  /** What run number {@code n} publishes: most of it as before, some of it changed, new or gone. */
  private static List<Article> version(int n) {
    List<Article> articles = new ArrayList<>(Articles.some(ARTICLES, 1));
    List<Article> other = Articles.some(ARTICLES + 5, n);
    articles.subList(0, 5).clear();
    for (int i = 0; i < 60; i++) {
      articles.set(i, other.get(5 + i));
    }
    articles.addAll(other.subList(ARTICLES, ARTICLES + n % 5));
    return articles;
  }

  /** The process that is killed. It says all it does in lines on its output. */
  static final class Victim {
    private Victim() {}

    public static void main(String[] arguments) throws IOException {
      Path index = Path.of(arguments[0]);
      int acknowledged = Integer.parseInt(arguments[1]);
      int begun = Integer.parseInt(arguments[2]);
      judge(index, acknowledged, begun, Long.parseLong(arguments[3]));
      // The next run needs no manual step, and leaves nothing of the dead one over.
      String done = publish(index, begun + 1, RunListener.NONE);
      assertThat(Articles.leftovers(index, kept(index))).isEmpty();
      say(done);
      long start = System.nanoTime();
      say(publish(index, begun + 2, RunListener.NONE));
      say("took " + (System.nanoTime() - start));
      RunListener phases =
          new RunListener() {
            @Override
            public void phase(Phase phase) {
              say("phase " + phase);
            }
          };
      say("begin " + (begun + 3));
      say(publish(index, begun + 3, phases));
    }

    private static String publish(Path index, int n, RunListener listener) throws IOException {
      RunReport report = new IndexRun(index, Articles.options(), listener).mirror(version(n));
      return "acknowledged " + n + " " + report.generation();
    }

    private static int[] kept(Path index) throws IOException {
      return new IndexLayout(index).numbers().stream().mapToInt(Long::intValue).toArray();
    }

    /** The oracle, in a process of its own. */
    private static void judge(Path index, int acknowledged, int begun, long generation)
        throws IOException {
      IndexLayout layout = new IndexLayout(index);
      if (begun == 0) {
        return;
      }
      assertThat(CurrentGeneration.read(layout).orElseThrow())
          .isBetween(generation, generation + 1);
      assertThat(Articles.content(index))
          .isIn(Articles.content(version(acknowledged)), Articles.content(version(begun)));
      assertThat(Articles.isClean(index)).isTrue();
      say("clean");
    }

    private static void say(String line) {
      System.out.println(line);
      System.out.flush();
    }
  }

  @Test
  void whereverARunIsKilledTheLastGenerationAnswersAndTheNextRunGoesOn() throws Exception {
    int kills = Integer.getInteger("kills", 50);
    Random random = new Random(SEED);
    Path index = folder.resolve("ix");
    Map<Phase, Integer> hits = new EnumMap<>(Phase.class);
    int acknowledged = 0;
    int begun = 0;
    String generation = "0";
    int afterTheEnd = 0;
    for (int kill = 0; kill < kills; kill++) {
      Process process = start(index, acknowledged, begun, generation);
      Phase phase = null;
      boolean judged = false;
      try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
        long took = 0;
        String line = said.readLine();
        while (line != null && !line.startsWith("begin ")) {
          judged |= line.equals("clean");
          if (line.startsWith("acknowledged ")) {
            acknowledged = number(line);
            generation = line.substring(line.lastIndexOf(' ') + 1);
          } else if (line.startsWith("took ")) {
            took = Long.parseLong(line.substring(5));
          }
          line = said.readLine();
        }
        assertThat(line)
            .as("kill %d, seed %d: what the victim found is above", kill, SEED)
            .isNotNull();
        begun = number(Objects.requireNonNull(line));
        LockSupport.parkNanos((long) (random.nextDouble() * took));
        // Not the method of Process: it closes the stream that is still to be read.
        process.toHandle().destroyForcibly();
        process.waitFor();
        for (line = said.readLine(); line != null; line = said.readLine()) {
          if (line.startsWith("phase ")) {
            phase = Phase.valueOf(line.substring(6));
          } else if (line.startsWith("acknowledged ")) {
            acknowledged = number(line);
            generation = line.substring(line.lastIndexOf(' ') + 1);
            afterTheEnd++;
          }
        }
      }
      assertThat(judged || kill == 0).isTrue();
      if (phase != null) {
        hits.merge(phase, 1, Integer::sum);
      }
    }
    // The last one is judged too.
    Process last = start(index, acknowledged, begun, generation);
    String said = new String(last.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(last.waitFor()).as(said).isZero();
    System.out.printf(
        "%d kills, 0 violations; last phase begun before each: %s; after the run's end: %d%n",
        kills, hits, afterTheEnd);
    int ended = hits.getOrDefault(Phase.READ, 0) + afterTheEnd;
    assertThat(hits.values().stream().mapToInt(Integer::intValue).sum() - ended)
        .as("kills after the build began: %s", hits)
        .isGreaterThanOrEqualTo(kills / 4);
    assertThat(hits.getOrDefault(Phase.PUBLISH, 0) + hits.getOrDefault(Phase.RETIRE, 0))
        .as("kills around the rename: %s", hits)
        .isGreaterThanOrEqualTo(Math.min(3, kills / 10));
    assertThat(Files.exists(index)).isTrue();
  }

  private static int number(String line) {
    return Integer.parseInt(line.split(" ")[1]);
  }

  private static Process start(Path index, int acknowledged, int begun, String generation)
      throws IOException {
    String java = ProcessHandle.current().info().command().orElseThrow();
    return new ProcessBuilder(
            java,
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            Objects.requireNonNull(System.getProperty("java.class.path")),
            Victim.class.getName(),
            index.toString(),
            Integer.toString(acknowledged),
            Integer.toString(begun),
            generation)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
