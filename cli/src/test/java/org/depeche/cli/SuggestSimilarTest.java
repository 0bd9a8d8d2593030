package org.depeche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Completion, similar articles and nearly identical ones, as typed and as printed. */
class SuggestSimilarTest {
  private static final String TEXT =
      "Paris et Athènes signent un accord de coopération militaire pour cinq ans, a annoncé mardi"
          + " le ministère des Armées. Les deux pays veulent protéger leurs navires dans la"
          + " région.";

  @TempDir private Path folder;

  private final CommandRun command = new CommandRun();

  @BeforeEach
  void index() throws IOException {
    Path articles = Files.createDirectory(folder.resolve("articles"));
    write(articles.resolve("a.txt"), "Coopération militaire : un accord", TEXT);
    write(articles.resolve("b.txt"), "La coopération militaire signée", TEXT + " Lire aussi.");
    write(articles.resolve("c.txt"), "Un accord à Paris", "À Paris : " + TEXT);
    write(articles.resolve("d.txt"), "La météo", "Un accord parfait entre la pluie et le vent.");
    assertThat(run("fr", "index", "--index", at(), articles.toString())).isZero();
  }

  private static void write(Path file, String title, String text) throws IOException {
    Files.writeString(file, title + "\n\n" + text + "\n");
  }

  private String at() {
    return folder.resolve("index").toString();
  }

  private int run(String language, String... args) {
    String locale = language.equals("fr") ? "fr_FR.UTF-8" : "en_GB.UTF-8";
    return command.run(Map.of("LANG", locale), false, args);
  }

  private String out() {
    return command.out();
  }

  private String err() {
    return command.err();
  }

  @Test
  void suggestCompletesItsArgumentsAsOneQuery() {
    assertThat(run("fr", "suggest", "--index", at(), "--limit", "1", "cooperation", "mil"))
        .isZero();
    assertThat(out()).isEqualTo("coopération militaire\n");
    assertThat(run("fr", "suggest", "--index", at(), "--plain", "cooperation mil")).isZero();
    assertThat(out()).startsWith("1\tcoopération militaire\n");
    assertThat(run("fr", "suggest", "--index", at(), "--json", "cooperation mil")).isZero();
    assertThat(out())
        .contains("\"typed\" : \"cooperation mil\"", "\"text\" : \"coopération militaire\"");
  }

  @Test
  void suggestEndsInOneWhereNothingBeginsSo() {
    assertThat(run("fr", "suggest", "--index", at(), "xyz")).isEqualTo(ExitCode.NOTHING);
    assertThat(out()).isEmpty();
    assertThat(err()).contains("Rien ne commence par").contains("xyz");
    assertThat(run("fr", "suggest", "--index", at(), "--json", "--plain", "x"))
        .isEqualTo(ExitCode.FAILED);
  }

  @Test
  void similarNamesArticlesAndRefusesAnUnknownId() {
    assertThat(run("fr", "similar", "--index", at(), "a.txt")).isZero();
    assertThat(out()).contains("b.txt", "c.txt", "presque identique").doesNotContain("a.txt");
    assertThat(run("en", "similar", "--index", at(), "--json", "a.txt")).isZero();
    assertThat(out()).contains("\"nearlyIdentical\" : true");
    assertThat(run("en", "similar", "--index", at(), "nope")).isEqualTo(ExitCode.FAILED);
    assertThat(err()).contains("No article “nope” in the index");
  }

  @Test
  void nearlyIdenticalArticlesAreOneInTheTerminalAndEachForPrograms() {
    assertThat(run("fr", "search", "--index", at(), "coopération militaire")).isZero();
    assertThat(out()).contains("+ 2 dépêches semblables");
    assertThat(run("en", "search", "--index", at(), "coopération militaire")).isZero();
    assertThat(out()).contains("+ 2 similar articles");
    assertThat(run("fr", "search", "--index", at(), "--no-collapse", "coopération militaire"))
        .isZero();
    assertThat(out()).doesNotContain("semblable");
    assertThat(run("fr", "search", "--index", at(), "--plain", "coopération militaire")).isZero();
    assertThat(out().lines()).hasSize(3);
    assertThat(run("fr", "search", "--index", at(), "--plain", "--collapse", "militaire")).isZero();
    assertThat(out().lines()).hasSize(1);
    assertThat(run("fr", "search", "--index", at(), "--json", "--collapse", "militaire")).isZero();
    assertThat(out()).containsPattern("\"alike\" : \\[ \"[abc].txt\", \"[abc].txt\" ]");
  }

  @Test
  void oneSimilarArticleIsTheSingular() throws IOException {
    Files.delete(folder.resolve("articles/c.txt"));
    assertThat(
            run(
                "fr",
                "reindex",
                "--allow-deletes",
                "--index",
                at(),
                folder.resolve("articles").toString()))
        .isZero();
    assertThat(run("fr", "search", "--index", at(), "militaire")).isZero();
    assertThat(out()).contains("+ 1 dépêche semblable\n");
    assertThat(run("en", "search", "--index", at(), "militaire")).isZero();
    assertThat(out()).contains("+ 1 similar article\n");
  }
}
