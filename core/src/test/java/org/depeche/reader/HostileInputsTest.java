package org.depeche.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hostile files end as {@code docs/hostile-inputs.md} says. They are read in one run by a process
 * with little memory and stack, between two good files that have to be read. Where the document
 * differs, the table as it should be is left in {@code target/hostile-inputs.md}.
 */
class HostileInputsTest {

  private static final Path DOCUMENT =
      Path.of(System.getProperty("depeche.root"), "docs", "hostile-inputs.md");

  private static final String FIRST = "0-bon.txt";
  private static final String LAST = "zz-bon.txt";

  /** The inputs that a file alone cannot be, and what each of them tries. */
  private static final Map<String, String> OTHERS =
      Map.of(
          "loop", "links that lead round in a circle, and to nothing",
          "changing.jsonl", "grows while it is read",
          "changing.txt", "is written anew while it is read",
          "pipe.txt", "a pipe that nobody writes to",
          "closed", "a folder that may not be read, and a file");

  @TempDir Path folder;

  @Test
  void hostileFilesEndAsTheDocumentSays() throws Exception {
    Map<String, String> tries;
    List<String> output;
    try (ServerSocketChannel listener = ServerSocketChannel.open()) {
      listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      listener.configureBlocking(false);
      int port = ((InetSocketAddress) listener.getLocalAddress()).getPort();
      tries = new HostileInputs(folder, port).write();
      writeGood();
      output = read(List.of("-Xmx512m", "-Xss512k"), List.of(), folder);
      assertThat(listener.accept()).as("a connection that a file brought about").isNull();
    }
    Map<String, String> outcomes = outcomes(output);
    assertThat(outcomes.remove(FIRST)).isEqualTo("read: Titre");
    assertThat(outcomes.remove(LAST)).isEqualTo("read: Titre");
    tries.keySet().forEach(name -> outcomes.putIfAbsent(name, "nothing to read"));
    assertThat(outcomes.keySet()).containsExactlyInAnyOrderElementsOf(tries.keySet());
    assertThat(rows(tries, outcomes)).isEqualTo(documented(tries.keySet(), tries, outcomes));
  }

  @Test
  void theDocumentNamesEveryInput() throws Exception {
    TreeSet<String> all = new TreeSet<>(OTHERS.keySet());
    all.addAll(new HostileInputs(folder, 1).write().keySet());
    TreeSet<String> named = new TreeSet<>();
    for (String line : Files.readAllLines(DOCUMENT)) {
      if (line.startsWith("| `")) {
        named.add(line.split("`")[1]);
      }
    }
    assertThat(named).isEqualTo(all);
  }

  @Test
  void loopsEndAndLinksToNothingAreNamed() throws IOException {
    Path loop = Files.createDirectory(folder.resolve("loop"));
    Files.createSymbolicLink(loop.resolve("a"), folder);
    Files.createSymbolicLink(loop.resolve("b.txt"), loop.resolve("c.txt"));
    Files.createSymbolicLink(loop.resolve("c.txt"), loop.resolve("b.txt"));
    Files.createSymbolicLink(loop.resolve("d.txt"), loop.resolve("e.txt"));
    assertOutcome("loop", Reading.all(loop));
  }

  @Test
  void aFileThatGrowsWhileItIsReadIsAProblemBehindWhatWasRead() throws IOException {
    Path file = folder.resolve("changing.jsonl");
    String line = "{\"id\":\"%d\",\"title\":\"Ligne %d\"}\n";
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= 3; i++) {
      text.append(line.formatted(i, i));
    }
    Files.writeString(file, text);
    List<ReadResult> results = new ArrayList<>();
    try (ArticleReader reader = ArticleReader.open(Sources.find(List.of(file)))) {
      results.add(reader.next());
      Files.writeString(file, text + line.formatted(4, 4));
      reader.forEachRemaining(results::add);
    }
    assertOutcome("changing.jsonl", results);
  }

  @Test
  void aTornTextIsNoArticle() throws IOException {
    Path file = Files.writeString(folder.resolve("changing.txt"), "Titre\n\nTexte.");
    ChangeGuard guard = ChangeGuard.of(file);
    try (Unpacked in =
        new Unpacked(Files.newInputStream(file), new Unpacked.Allowance(guard.size()), guard)) {
      Files.writeString(file, "Un autre titre\n\nUn autre texte.");
      SourceFile source = Sources.find(List.of(file)).files().getFirst();
      new PlainText().open(source, in);
    } catch (UnreadableException e) {
      assertOutcome("changing.txt", List.of(new ReadProblem(file, 0, e.reason())));
      return;
    }
    throw new AssertionError("A text was read that nobody wrote.");
  }

  @Test
  @Tag("fault")
  void aPipeIsNeverOpened() throws Exception {
    Path pipe = folder.resolve("pipe.txt");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    writeGood();
    List<ReadResult> results = Reading.all(folder);
    assertThat(results).hasSize(3);
    assertOutcome("pipe.txt", List.of(results.getFirst()));
    SourceFile found = new SourceFile(folder, pipe, 0, java.time.Instant.EPOCH, null);
    assertThat(Reading.problem(Reading.drain(ArticleReader.open(found))).reason())
        .isEqualTo("is no regular file");
  }

  @Test
  @Tag("fault")
  void whatMayNotBeReadIsAProblemAndTheRestIsRead() throws Exception {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    Path secret = Files.writeString(folder.resolve("secret.txt"), "Titre\n\nTexte.");
    Files.writeString(closed.resolve("a.txt"), "Titre\n\nTexte.");
    writeGood();
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
    // Root reads everything by two capabilities, which the reading process does without.
    List<String> without =
        List.of(
            "setpriv",
            "--bounding-set=-dac_override,-dac_read_search",
            "--inh-caps=-dac_override,-dac_read_search");
    Map<String, String> outcomes = outcomes(read(List.of(), without, folder));
    assertThat(outcomes).containsEntry(FIRST, "read: Titre").containsEntry(LAST, "read: Titre");
    assertDocumented("closed", outcomes.get("closed"));
    assertDocumented("closed", outcomes.get("secret.txt"));
  }

  private void writeGood() throws IOException {
    Files.writeString(folder.resolve(FIRST), "Titre\n\nTexte.");
    Files.writeString(folder.resolve(LAST), "Titre\n\nTexte.");
  }

  private void assertOutcome(String name, List<ReadResult> results) throws IOException {
    List<String> lines = results.stream().map(result -> "x\t" + Main.outcome(result)).toList();
    assertDocumented(name, outcomes(lines).get("x"));
  }

  private static void assertDocumented(String name, String outcome) throws IOException {
    String row = row(name, OTHERS.get(name), outcome);
    assertThat(Files.readAllLines(DOCUMENT)).as("docs/hostile-inputs.md").contains(row);
  }

  private static Map<String, String> outcomes(List<String> lines) {
    Map<String, String> outcomes = new LinkedHashMap<>();
    for (String line : lines) {
      String[] parts = line.split("\t", 2);
      outcomes.merge(parts[0], parts[1], (a, b) -> a + "<br>" + b);
    }
    return outcomes;
  }

  private static String row(String name, String tries, String outcome) {
    return "| `" + name + "` | " + tries + " | " + outcome.replace("|", "\\|") + " |";
  }

  private static String rows(Map<String, String> tries, Map<String, String> outcomes) {
    StringBuilder rows = new StringBuilder();
    tries.forEach((name, what) -> rows.append(row(name, what, outcomes.get(name))).append('\n'));
    return rows.toString();
  }

  /** The rows of the document that are about these inputs. */
  private static String documented(
      Iterable<String> names, Map<String, String> tries, Map<String, String> outcomes)
      throws IOException {
    Files.writeString(Path.of("target", "hostile-inputs.md"), rows(tries, outcomes));
    List<String> lines = Files.exists(DOCUMENT) ? Files.readAllLines(DOCUMENT) : List.of();
    StringBuilder rows = new StringBuilder();
    for (String name : names) {
      lines.stream()
          .filter(line -> line.startsWith("| `" + name + "` |"))
          .forEach(line -> rows.append(line).append('\n'));
    }
    return rows.toString();
  }

  /** Reads a folder in a process of its own; a line for each result. */
  private static List<String> read(List<String> bounds, List<String> before, Path folder)
      throws Exception {
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(bounds);
    // The parsers of the JDK speak the language of the machine, the document English.
    command.addAll(
        List.of("-Duser.language=en", "-Duser.country=US", "-Dstdout.encoding=UTF-8", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of(Main.class.getName(), folder.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(output).isZero();
    return output.lines().toList();
  }

  /** Prints the file and the outcome of each result. */
  static final class Main {
    private Main() {}

    public static void main(String[] args) throws IOException {
      Path folder = Path.of(args[0]);
      for (ReadResult result : Reading.all(folder)) {
        Path file =
            switch (result) {
              case ReadArticle read -> read.file().file();
              case ReadProblem problem -> problem.file();
            };
        System.out.println(folder.relativize(file) + "\t" + outcome(result));
      }
    }

    static String outcome(ReadResult result) {
      return switch (result) {
        case ReadArticle read -> "read: " + read.article().title().replaceAll("\\p{Cntrl}", "␀");
        case ReadProblem problem ->
            (problem.line() == 0 ? "" : "line " + problem.line() + ": ") + problem.reason();
      };
    }
  }
}
