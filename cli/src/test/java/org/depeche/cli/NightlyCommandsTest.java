package org.depeche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the nightly job prints, writes and ends with. */
class NightlyCommandsTest {
  @TempDir private Path folder;

  private final CommandRun commands = new CommandRun();
  private Path source;
  private Path report;

  @BeforeEach
  void writeArticles() throws IOException {
    source = Files.createDirectory(folder.resolve("articles"));
    report = folder.resolve("report.json");
    for (int i = 0; i < 20; i++) {
      article(i, "Les trains du nord sont à l’arrêt.");
    }
  }

  private void article(int number, String body) throws IOException {
    Files.writeString(
        source.resolve("a" + number + ".txt"), "La grève " + number + "\n\n" + body + "\n");
  }

  private int run(boolean interactive, String language, String command, String... args) {
    List<String> words = new ArrayList<>(List.of(command, "--lang", language));
    words.addAll(List.of("--index", folder.resolve("ix").toString()));
    words.addAll(List.of(args));
    return commands.run(Map.of(), interactive, words.toArray(String[]::new));
  }

  private int run(String command, String... args) {
    return run(false, "en", command, args);
  }

  private int reindex(String... options) {
    List<String> words = new ArrayList<>(List.of(options));
    words.add(source.toString());
    return run("reindex", words.toArray(String[]::new));
  }

  private String out() {
    return commands.out();
  }

  private String err() {
    return commands.err();
  }

  @Test
  void metricsKeepTheLastGoodRunWhereOneFails() throws IOException {
    Path articles = folder.resolve("metrics.jsonl");
    Path metrics = folder.resolve("depeche.prom");
    Files.writeString(articles, "{\"id\":\"1\",\"title\":\"Un\"}\n");
    assertThat(run("index", "--metrics", metrics.toString(), articles.toString())).isZero();
    String good = Files.readString(metrics);
    assertThat(good)
        .contains("depeche_last_run_success 1\n", "depeche_articles 1\n")
        .contains("# TYPE depeche_generation gauge");

    String gone = folder.resolve("gone.jsonl").toString();
    assertThat(run("index", "--metrics", metrics.toString(), gone)).isEqualTo(2);
    assertThat(Files.readString(metrics))
        .contains("depeche_last_run_success 0\n", "depeche_articles 1\n")
        .contains(good.lines().filter(l -> l.startsWith("depeche_last_success")).toList());
  }

  @Test
  void everyOutcomeOfAReindexHasItsExitCodeAndItsReport() throws IOException {
    assertThat(reindex("--report", report.toString())).isZero();
    assertThat(Files.readString(report))
        .contains("\"outcome\" : \"PUBLISHED\"", "\"added\" : 20", "\"change\" : \"ADD\"")
        .contains("\"read\" : ", "\"publish\" : ", "\"writtenBytes\" : ");
    assertThat(reindex("--report", report.toString())).isZero();
    assertThat(out()).contains("Nothing to change");
    assertThat(Files.readString(report)).contains("\"outcome\" : \"UNCHANGED\"");

    Files.write(source.resolve("bad.jsonl"), List.of("no json"));
    assertThat(reindex()).isEqualTo(1);
    Files.delete(source.resolve("bad.jsonl"));

    for (int i = 0; i < 15; i++) {
      Files.delete(source.resolve("a" + i + ".txt"));
    }
    article(99, "Une trêve est signée.");
    assertThat(reindex("--dry-run")).isEqualTo(3);
    assertThat(out())
        .contains("+ a99.txt (new in ", "! a0.txt (gone from ", "withheld)", "Dry run: 21");
    assertThat(run(false, "fr", "reindex", "--dry-run", source.toString())).isEqualTo(3);
    assertThat(out())
        .contains(
            "+ a99.txt (nouveau dans ", "! a0.txt (disparu de ", "\u202F; suspendu)", "À blanc");
    assertThat(reindex("--report", report.toString())).isEqualTo(3);
    assertThat(out()).contains("Generation 2 published: 21", "15 deletions are withheld");
    assertThat(Files.readString(report)).contains("\"withheld\" : 15");
    assertThat(reindex("--allow-deletes")).isZero();
    assertThat(out()).contains("Generation 3 published: 6");

    try (var files = Files.list(source)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    assertThat(reindex("--report", report.toString())).isEqualTo(2);
    assertThat(err()).contains("refused, a source is empty or unreadable", "--allow-empty");
    assertThat(Files.readString(report))
        .contains(
            "\"outcome\" : \"REFUSED\"", "\"error\" : \"No article was found", "\"total\" : 6");
    assertThat(run("reindex", "--report", report.toString(), folder + "/nowhere")).isEqualTo(2);
    assertThat(Files.readString(report)).contains("\"outcome\" : \"FAILED\"", "nowhere");
    assertThat(reindex("--report", folder + "/none/report.json")).isEqualTo(2);
    assertThat(err()).contains("none");
  }

  @Test
  void theLogIsOneJsonObjectALineAndTheTerminalSeesProgress() throws IOException {
    assertThat(reindex()).isZero();
    assertThat(err().lines())
        .allMatch(line -> line.startsWith("{\"time\":\"") && line.endsWith("}"))
        .anyMatch(line -> line.contains("\"event\":\"phase\",\"phase\":\"publish\""))
        .last()
        .asString()
        .contains("\"event\":\"done\",\"outcome\":\"PUBLISHED\"");
    article(3, "Les trains repartent.");
    assertThat(run(true, "fr", "reindex", source.toString())).isZero();
    assertThat(err()).contains("\r\u001B[KLecture…", "Publication…");
    assertThat(err()).endsWith("\r\u001B[K").doesNotContain("\"event\"");
    assertThat(out()).contains("Génération 2 publiée\u202f: 20");
  }

  @Test
  void alertsAreToldForNewAndChangedArticlesAlone() throws IOException {
    Path alerts = folder.resolve("alerts.tsv");
    Files.writeString(alerts, "trêve\ttrêve signée\ntrains\ttrains arrêt\n");
    assertThat(reindex()).isZero();
    article(3, "Une trêve est signée, les trains repartent.");
    article(30, "Des trêves <signées> & autres.");
    Path feed = folder.resolve("alerts.atom");
    String[] options = {
      "--alerts", alerts.toString(), "--feed", feed.toString(), "--report", report.toString()
    };
    assertThat(reindex(options)).isZero();
    assertThat(out()).contains("Alert “trêve”: 2 articles", "Alert “trains”: no article");
    assertThat(Files.readString(report)).contains("\"name\" : \"trêve\"", "\"id\" : \"a30.txt\"");
    assertThat(Files.readString(feed))
        .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?><feed")
        .contains("xmlns=\"http://www.w3.org/2005/Atom\"", "<title>La grève 30</title>")
        .contains("<category term=\"trêve\"/>")
        .contains("<id>urn:depeche:2:tr%C3%AAve:a3.txt</id>", "<content>a3.txt</content>");
    // A night without news leaves those of the night before to be read.
    String before = Files.readString(feed);
    assertThat(reindex(options)).isZero();
    assertThat(out()).contains("Nothing to change");
    assertThat(Files.readString(feed)).isEqualTo(before);
  }

  @Test
  void refusalsAreToldInTheLanguageOfTheReaderAndWithheldDeletionsOnce() throws IOException {
    assertThat(reindex()).isZero();
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(run(false, "fr", "reindex", empty.toString())).isEqualTo(2);
    assertThat(err())
        .contains("Aucun article dans " + empty, "--allow-empty", "L’index est resté tel quel.")
        .doesNotContain("No article", "as it was");
    Path canaries = Files.writeString(folder.resolve("canaries"), "grève 3\tnulle-part\n");
    article(3, "Une trêve est signée.");
    String[] witnessed = {"--canaries", canaries.toString(), source.toString()};
    assertThat(run(false, "fr", "reindex", witnessed)).isEqualTo(2);
    assertThat(err())
        .contains("«\u202Fgrève 3\u202F» ne trouve pas nulle-part parmi les 10 premiers")
        .doesNotContain("the canary");
    assertThat(run(false, "en", "reindex", witnessed)).isEqualTo(2);
    assertThat(err())
        .contains("the canary “grève 3” does not find nulle-part", "add --allow-canary-failure");
    for (int i = 0; i < 15; i++) {
      Files.delete(source.resolve("a" + i + ".txt"));
    }
    assertThat(run(true, "fr", "reindex", source.toString())).isEqualTo(3);
    assertThat(out()).containsOnlyOnce("15 suppressions sont suspendues");
    assertThat(err()).doesNotContain("withheld", "gone");
    assertThat(run(false, "fr", "reindex", folder + "/nulle-part")).isEqualTo(2);
    assertThat(err()).contains("n’existe pas");
  }

  @Test
  void generationsAreListedComparedCheckedAndRestored() throws IOException {
    assertThat(reindex()).isZero();
    article(3, "Une trêve est signée.");
    Files.delete(source.resolve("a4.txt"));
    assertThat(reindex()).isZero();
    assertThat(run("generations")).isZero();
    assertThat(out().lines()).hasSize(2);
    assertThat(out()).contains("  1  ", "* 2  ", "19 articles");
    assertThat(run("generations", "--json")).isZero();
    assertThat(out()).contains("\"generation\" : 2", "\"current\" : true");

    Path canaries = folder.resolve("canaries.tsv");
    Files.writeString(canaries, "trêve signée\ta3.txt\n");
    assertThat(run("diff", "--canaries", canaries.toString(), "1", "2")).isEqualTo(1);
    assertThat(out()).contains("~ a3.txt", "- a4.txt", "“trêve signée”: the first ten moved");
    assertThat(err()).contains("0 added, 1 deleted, 1 changed, 18 unchanged");
    assertThat(run("diff", "2", "2")).isZero();
    assertThat(run("diff", "--json", "1", "2")).isEqualTo(1);
    assertThat(out()).contains("\"change\" : \"DELETE\"");
    assertThat(run("diff", "1", "9")).isEqualTo(2);
    assertThat(err()).contains("no generation 9; the index keeps generations 1, 2.");

    assertThat(run("check")).isZero();
    assertThat(run("check", "--deep", "--json")).isZero();
    assertThat(out()).contains("\"clean\" : true", "\"generations\" : 2");
    assertThat(run("rollback")).isZero();
    assertThat(out()).contains("Generation 3 published: 20");
    assertThat(run("generations")).isZero();
    assertThat(out()).contains("* 3  ", "(restores 1)");
    assertThat(run("rollback")).isEqualTo(2);
    assertThat(run("rollback", "--to", "2")).isZero();
    assertThat(out()).contains("Generation 4 published: 19");

    Files.writeString(folder.resolve("ix/generations/000004/articles"), "a\n");
    assertThat(run("check")).isEqualTo(1);
    assertThat(out()).contains("000004/articles: its content is not what was written");
    assertThat(run("search", "--verify", "grève")).isEqualTo(2);
  }

  @Test
  void indexRefusesTooMuchUnreadableUntilItIsAllowed() throws IOException {
    Files.writeString(source.resolve("bad.jsonl"), "no json\n".repeat(11));
    assertThat(run("index", source.toString())).isEqualTo(2);
    assertThat(err()).contains("refused, too much is unreadable", "--allow-unreadable");
    assertThat(run("index", "--allow-unreadable", source.toString())).isEqualTo(1);
    assertThat(out()).contains("20 articles", "11 unreadable");
  }

  @Test
  void deleteWithdrawsUntilItIsAllowedAgain() throws IOException {
    assertThat(reindex()).isZero();
    assertThat(run("delete", "a3.txt", "a4.txt")).isZero();
    assertThat(out()).contains("Generation 2 published: 18", "2 deleted");
    assertThat(reindex("--rehash")).isZero();
    assertThat(out()).contains("18 articles", "2 withdrawn articles were passed over");
    assertThat(run("rollback", "--to", "1")).isZero();
    assertThat(out()).contains("18 articles");
    assertThat(run("delete", "--allow", "a3.txt")).isZero();
    assertThat(run("delete", "--allow", "a3.txt")).isEqualTo(1);
    assertThat(reindex()).isZero();
    assertThat(out()).contains("19 articles", "1 added");
    assertThat(run("delete", "--purge", "--allow", "a3.txt")).isEqualTo(2);
    assertThat(run("delete", "--purge", "a3.txt")).isZero();
    assertThat(out()).contains("18 articles");
  }
}
