package org.depeche.bench;

import java.io.File;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.depeche.article.Article;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One search from the shell, as whole processes in turn. */
@Command(
    name = "start",
    description = "Measures one search as a whole process, beside plain Lucene and SQLite.",
    mixinStandardHelpOptions = true)
final class StartCommand implements Callable<Integer> {

  private static final String USUAL = "coopération militaire";

  @Parameters(paramLabel = "FILE", description = "Articles: .jsonl or .jsonl.gz.")
  private Path file;

  @Option(names = "--launcher", description = "The launcher. Default: ${DEFAULT-VALUE}.")
  private Path launcher = Path.of("depeche");

  @Option(names = "--jar", description = "The command line. Default: ${DEFAULT-VALUE}.")
  private Path jar = Path.of("cli/target/depeche-cli.jar");

  @Option(names = "--rounds", description = "Counted rounds. Default: ${DEFAULT-VALUE}.")
  private int rounds = 11;

  @Option(names = "--articles", paramLabel = "N", description = "Read only the first N articles.")
  private int articles = Integer.MAX_VALUE;

  @Option(
      names = "--query",
      description =
          "What is asked. Default: " + USUAL + ", or a word of the articles where none holds that.")
  private @Nullable String given;

  @Mixin private TableOutput output;

  @Override
  public Integer call() throws IOException {
    Path work = Files.createTempDirectory("depeche-start");
    try {
      output.print(Machine.describe());
      Corpus corpus = Corpus.read(file, articles);
      String query = given == null ? found(corpus.articles()) : given;
      Path plain = Files.createDirectory(work.resolve("plain"));
      new PlainEngine().build(corpus.articles(), plain);
      String index = work.resolve("index").toString();
      String program = launcher.toAbsolutePath().toString();
      // JAVA_HOME is this JVM's for all, and the archives are in a folder of this run.
      Map<String, String> never = environment(work, "never");
      Map<String, String> now = environment(work, "now");
      run(never, program, "index", "--index", index, file.toString());

      String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      String[] search = {"search", "--index", index, query};
      run(now, with(program, search));
      List<WholeProcess> processes = new ArrayList<>();
      WholeProcess lucene =
          new WholeProcess(
              "plain Lucene, java -cp, ids and titles",
              Map.of(),
              java,
              "-cp",
              lucenePath(),
              PlainSearch.class.getName(),
              plain.toString(),
              query);
      processes.add(lucene);
      processes.add(
          new WholeProcess(
              "Dépêche, java -cp, with snippets",
              Map.of(),
              with(new String[] {java, "-cp", jar.toString(), "org.depeche.cli.Main"}, search)));
      processes.add(new WholeProcess("depeche search, no archive", never, with(program, search)));
      processes.add(new WholeProcess("depeche search", now, with(program, search)));
      processes.add(new WholeProcess("depeche --version", now, program, "--version"));
      processes.add(new WholeProcess("a bare JVM: java -version", Map.of(), java, "-version"));
      sqlite(corpus.articles(), query, work.resolve("articles.db")).ifPresent(processes::add);
      measure(processes);
      Table table =
          new Table("One search, whole process", "process", "ms wall", "ms CPU", "of plain Lucene");
      processes.forEach(process -> table.row(process.row(lucene)));
      output.print(
          table.note(
              rounds
                  + " rounds after 2, interleaved; "
                  + corpus.articles().size()
                  + " articles, asked for «"
                  + query
                  + "»; load at the end: "
                  + Machine.load()
                  + "."));
      return 0;
    } finally {
      WorkFolder.delete(work);
    }
  }

  /** Words that some article holds, so that every process finds something. */
  static String found(List<Article> all) {
    boolean usual = all.stream().anyMatch(a -> (a.title() + '\n' + a.body()).contains(USUAL));
    return usual ? USUAL : new QueryGenerator(all, 1).queries(1).get(0).text();
  }

  /** What the plain program needs, and no more: the jars of Lucene and this one. */
  private static String lucenePath() {
    List<String> needed = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      String name = Path.of(entry).getFileName().toString();
      if (name.startsWith("lucene-")
          || name.startsWith("depeche-bench")
          || name.equals("classes")) {
        needed.add(entry);
      }
    }
    return String.join(File.pathSeparator, needed);
  }

  private void measure(List<WholeProcess> processes) throws IOException {
    for (int round = -2; round < rounds; round++) {
      for (WholeProcess process : processes) {
        process.run(round >= 0);
      }
    }
  }

  private static Map<String, String> environment(Path work, String archive) {
    return Map.of(
        "DEPECHE_ARCHIVE",
        archive,
        "XDG_CACHE_HOME",
        work.resolve("cache").toString(),
        "JAVA_HOME",
        System.getProperty("java.home"));
  }

  private static void run(Map<String, String> environment, String... command) throws IOException {
    new WholeProcess(command[0], environment, command).run(false);
  }

  private static String[] with(String program, String[] arguments) {
    return with(new String[] {program}, arguments);
  }

  private static String[] with(String[] program, String[] arguments) {
    List<String> all = new ArrayList<>(List.of(program));
    all.addAll(List.of(arguments));
    return all.toArray(new String[0]);
  }

  /** The same articles in an FTS5 table, where this machine has sqlite3 with it. */
  private Optional<WholeProcess> sqlite(List<Article> all, String query, Path database)
      throws IOException {
    String table = "CREATE VIRTUAL TABLE a USING fts5(id UNINDEXED, title, body);";
    try {
      run(Map.of(), "sqlite3", database.toString(), table);
    } catch (IOException e) {
      output.print(new Table("SQLite", "left out").row(List.of(String.valueOf(e.getMessage()))));
      return Optional.empty();
    }
    Process filling =
        new ProcessBuilder("sqlite3", database.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (Writer sql = new OutputStreamWriter(filling.getOutputStream(), StandardCharsets.UTF_8)) {
      sql.write("BEGIN;\n");
      for (Article article : all) {
        String body = article.lead() + ' ' + article.body();
        sql.write("INSERT INTO a VALUES(" + quoted(article.id()) + ',' + quoted(article.title()));
        sql.write(',' + quoted(body) + ");\n");
      }
      sql.write("COMMIT;\n");
    }
    filling.onExit().join();
    String ask =
        "SELECT id, title FROM a WHERE a MATCH "
            + quoted(query.replace(" ", " OR "))
            + " ORDER BY bm25(a) LIMIT 10;";
    return Optional.of(
        new WholeProcess("sqlite3, FTS5", Map.of(), "sqlite3", database.toString(), ask));
  }

  private static String quoted(String text) {
    return '\'' + text.replace("'", "''").replace("\0", "") + '\'';
  }
}
