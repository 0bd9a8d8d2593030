package org.depeche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depeche.cli.LauncherLayout.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program at night: one run at a time, and what it asks of the system in order. */
final class NightlyRunIT {
  private static final Pattern CALL =
      Pattern.compile("\\b(fsync|rename|fcntl)\\((.*)\\)\\s+= (\\d+)");

  @TempDir Path temporary;

  private LauncherLayout layout(int articles) throws IOException {
    LauncherLayout layout = LauncherLayout.packaged(temporary.resolve("release"));
    writeArticles(layout, articles, "premier");
    return layout;
  }

  private static void writeArticles(LauncherLayout layout, int articles, String word)
      throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < articles; i++) {
      String body = (i == 3 ? word : "ancien") + " texte de la grève numéro " + i;
      lines.append("{\"id\":\"a%d\",\"title\":\"La grève\",\"body\":\"%s\"}\n".formatted(i, body));
    }
    layout.write("articles.jsonl", lines.toString());
  }

  @Test
  void aSecondRunEndsIn75AndNamesTheHolderEvenIfThatIsStopped() throws Exception {
    Outcome outcome =
        layout(20_000)
            .run(
                """
                ./depeche reindex --lang en --index ix articles.jsonl >first 2>&1 & first=$!
                until [ -s ix/lock ]; do :; done
                ./depeche reindex --lang en --index ix articles.jsonl; echo "second $?"
                kill -STOP $first
                ./depeche index --lang en --index ix articles.jsonl; echo "third $?"
                ./depeche delete --lang en --index ix a1; echo "fourth $?"
                kill -KILL $first; wait $first
                ./depeche reindex --index ix articles.jsonl >/dev/null 2>&1; echo "fifth $?"
                echo "pid $first"; ls ix/generations
                """);
    assertThat(outcome.out()).contains("second 75", "third 75", "fifth 0").endsWith("\n000001\n");
    // There is no index yet to withdraw anything from.
    assertThat(outcome.out()).contains("fourth 2");
    String pid = outcome.out().replaceAll("(?s).*pid (\\d+).*", "$1");
    assertThat(outcome.err().lines().filter(line -> line.contains("process " + pid + ", started")))
        .hasSize(2);
  }

  @Test
  @Tag("fault")
  void publishingAsksTheSystemInThisOrder() throws Exception {
    LauncherLayout layout = layout(200);
    assertThat(layout.run("./depeche reindex --index ix articles.jsonl").exit()).isZero();
    writeArticles(layout, 200, "second");
    Outcome outcome =
        layout.run(
            "strace -f -y -qq -s 300 -e trace=fsync,rename,fcntl -o trace"
                + " ./depeche reindex --index ix articles.jsonl");
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    List<String> calls = calls(layout);
    String index = layout.folder().toRealPath().resolve("ix").toString();
    String partial = index + "/generations/000002.partial";
    int lock = first(calls, "fcntl .*ix/lock.*F_SETLK.*F_WRLCK.*");
    int generation = first(calls, "rename .*000002\\.partial.*000002\".*");
    int folder = first(calls, "fsync .*<" + index + "/generations>.*");
    int next = first(calls, "fsync .*<" + index + "/CURRENT\\.next>.*");
    int current = first(calls, "rename .*CURRENT\\.next.*CURRENT\".*");
    int root = last(calls, "fsync .*<" + index + ">.*");
    assertThat(List.of(lock, generation, folder, next, current, root))
        .isSorted()
        .doesNotContain(-1);
    // Every file and folder of the generation, before it gets its name.
    List<String> files = new ArrayList<>();
    Path published = layout.folder().resolve("ix/generations/000002");
    try (var all = Files.walk(published)) {
      all.forEach(file -> files.add(partial + "/" + published.relativize(file)));
    }
    assertThat(files).hasSizeGreaterThan(6);
    for (String file : files) {
      String path = file.endsWith("/") ? file.substring(0, file.length() - 1) : file;
      assertThat(first(calls, "fsync .*<" + Pattern.quote(path) + ">.*"))
          .as(path)
          .isBetween(lock, generation);
    }
  }

  private static List<String> calls(LauncherLayout layout) throws IOException {
    List<String> calls = new ArrayList<>();
    for (String line : Files.readAllLines(layout.folder().resolve("trace"))) {
      Matcher call = CALL.matcher(line);
      if (call.find()) {
        calls.add(call.group(1) + " " + call.group(2));
      }
    }
    return calls;
  }

  private static int first(List<String> calls, String pattern) {
    for (int i = 0; i < calls.size(); i++) {
      if (calls.get(i).matches(pattern)) {
        return i;
      }
    }
    return -1;
  }

  private static int last(List<String> calls, String pattern) {
    int last = -1;
    for (int i = 0; i < calls.size(); i++) {
      last = calls.get(i).matches(pattern) ? i : last;
    }
    return last;
  }

  @Test
  @Tag("fault")
  void aFailingSystemCallEndsIn2Or4AndTheNextRunGoesOn() throws Exception {
    LauncherLayout layout = layout(200);
    assertThat(layout.run("./depeche reindex --index ix articles.jsonl").exit()).isZero();
    // A full build makes the same files each time, so that the calls can be counted.
    String run = " ./depeche reindex --full --keep 1 --index ix articles.jsonl";
    assertThat(layout.run("strace -f -y -qq -e trace=fsync,rename -o trace" + run).exit()).isZero();
    long syncs = calls(layout).stream().filter(call -> call.startsWith("fsync")).count();
    List<String> faults = new ArrayList<>();
    for (long at : new long[] {1, syncs / 2, syncs - 2, syncs - 1, syncs}) {
      faults.add("fsync:error=EIO:when=" + at);
    }
    for (int at = 1; at <= 4; at++) {
      faults.add("rename:error=EIO:when=" + at);
    }
    faults.add("rename:signal=KILL:when=3");
    List<Integer> ends = new ArrayList<>();
    int version = 0;
    for (String fault : faults) {
      writeArticles(layout, 200, "version" + ++version);
      Outcome faulty =
          layout.run(
              "strace -f -qq -e trace=fsync,rename -e inject=" + fault + " -o /dev/null" + run);
      ends.add(faulty.exit());
      Outcome check = layout.run("./depeche search --verify --index ix grève");
      assertThat(check.exit()).as("%s: %s", fault, check.err()).isZero();
      Outcome next =
          layout.run(
              "./depeche reindex --keep 1 --index ix articles.jsonl && ./depeche check --index ix"
                  + " && ./depeche search --index ix version"
                  + version
                  + " && ls ix ix/generations");
      assertThat(next.exit()).as("%s: %s%s", fault, next.out(), next.err()).isZero();
      assertThat(next.out().lines().skip(1))
          .as(fault)
          .noneMatch(line -> line.matches(".*(partial|retired|next)"));
    }
    System.out.println("exit codes after " + faults + ": " + ends);
    // The last fsync comes after the rename of CURRENT; the last rename retires an old generation.
    assertThat(ends).containsExactly(2, 2, 2, 2, 4, 2, 2, 2, 0, 137);
  }
}
