package org.depeche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.depeche.Depeche;
import org.depeche.article.Article;
import org.depeche.article.PublicationDate;
import org.depeche.search.SearchRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session, line by line, over a real index. */
class InteractiveSearchTest {

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<String> opened = new ArrayList<>();
  private Browser.Opener browser = opened::add;

  @BeforeEach
  void index() throws IOException {
    List<Article> articles = new ArrayList<>();
    for (int i = 1; i <= 7; i++) {
      articles.add(
          Article.builder("a" + i)
              .title("Accord numéro " + i)
              .body("Un accord a été signé.")
              .section(i % 2 == 0 ? "Sport" : "Politique")
              .source("Le Port")
              .date(PublicationDate.parse("202" + i % 3 + "-0" + i + "-01"))
              .url(i == 1 ? "file:///etc/passwd" : "https://example.org/" + i)
              .build());
    }
    Depeche.index(folder, articles);
  }

  /** Types lines, runs code in the place of those that are null. */
  private final class Script implements LineInput {
    private final Deque<String> lines = new ArrayDeque<>();
    private final Runnable between;

    Script(Runnable between, String... lines) {
      this.between = between;
      this.lines.addAll(Arrays.asList(lines));
    }

    @Override
    public @Nullable String read(String prompt) {
      String line = lines.poll();
      if ("…".equals(line)) {
        between.run();
        return read(prompt);
      }
      println("> " + line);
      return line;
    }

    @Override
    public int columns() {
      return 80;
    }

    @Override
    public int rows() {
      return 24;
    }

    @Override
    public void close() {}
  }

  private void println(String line) {
    out.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private String session(String... lines) throws IOException {
    return session(Locale.FRENCH, () -> {}, lines);
  }

  private String session(Locale language, Runnable between, String... lines) throws IOException {
    out.reset();
    opened.clear();
    PrintStream screen = new PrintStream(out, true, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(screen, screen, Map.of(), language, true);
    try (Depeche depeche = Depeche.open(folder)) {
      new InteractiveSearch(
              depeche,
              new Script(between, lines),
              terminal,
              DisplayOptions.Style.PLAIN,
              browser,
              SearchRequest.of(""),
              null)
          .run();
    }
    return out.toString(StandardCharsets.UTF_8).replace('\u202f', ' ');
  }

  @Test
  void aLineIsAQueryAndItsFacetsAreNumbered() throws IOException {
    assertThat(session("accord"))
        .containsSubsequence(
            "7 articles. ",
            "> accord",
            "\n1. Accord numéro",
            "Rubriques : [1] Politique (4) · [2] Sport (3)",
            "Sources : [3] Le Port (7)",
            "Années : [4] 202",
            "7 articles trouvés",
            "Page 1 · Entrée : la suite",
            "> null");
  }

  @Test
  void filtersAreChosenByNumbersAndDropped() throws IOException {
    assertThat(session("accord", ":f 2", ":f 1", ":f 1, 2", ":tout", ":f x", ":f 99", ":f"))
        .containsSubsequence(
            "> :f 2",
            "3 articles trouvés",
            "filtres : Sport",
            "> :f 1",
            "7 articles trouvés",
            "> :f 1, 2",
            "7 articles trouvés",
            "filtres : Politique, Sport",
            "> :tout",
            "7 articles trouvés",
            "Page 1 · Entrée",
            "> :f x",
            "« x » n’est pas un filtre",
            "> :f 99",
            "« 99 » n’est pas un filtre ; attendu : un numéro de 1 à",
            "> :f",
            "« ? » n’est pas un filtre");
  }

  @Test
  void aYearIsAFilterToo() throws IOException {
    assertThat(session("accord", ":f 4")).containsSubsequence("> :f 4", "filtres : 202");
  }

  @Test
  void pagesAreTurnedBothWays() throws IOException {
    assertThat(session("accord", "", ":s", ":s", ":p", ":p", ":p"))
        .containsSubsequence(
            "\n1. ",
            "\n3. ",
            "Page 1",
            "> ",
            "\n4. ",
            "\n6. ",
            "Page 2",
            "> :s",
            "\n7. ",
            "Page 3\n",
            "> :s",
            "dernière page",
            "> :p",
            "\n4. ",
            "Page 2",
            "> :p",
            "\n1. ",
            "Page 1",
            "> :p",
            "première page");
  }

  @Test
  void theOrderCanBeChanged() throws IOException {
    assertThat(session("accord", ":date", ":r"))
        .containsSubsequence(
            "> :date",
            "1. Accord numéro 5",
            "1er mai 2022",
            "Page 1 · par date",
            "> :r",
            "Page 1 · Entrée");
  }

  @Test
  void aHitThatWasShownIsOpenedIfItIsAPageOnTheWeb() throws IOException {
    String shown =
        session("accord", "", "", ":o 5", ":ouvrir 8", ":o", ":o -1", "numéro 1", ":o 1");
    assertThat(opened).hasSize(1).first().asString().startsWith("https://example.org/");
    assertThat(shown)
        .containsSubsequence(
            "Ouverture de https://example.org/",
            "« 8 » n’est pas un résultat affiché",
            "« ? » n’est pas",
            "« -1 » n’est pas");
    session("\"numéro 1\"", ":o 1");
    assertThat(opened).isEmpty();
  }

  @Test
  void aMissingBrowserIsTold() throws IOException {
    browser =
        address -> {
          throw new IOException("not found");
        };
    assertThat(session("accord", ":o 2"))
        .contains("https://example.org/", "ne peut pas être lancé ; copiez l’adresse");
  }

  @Test
  void theIndexIsReadAnewBetweenTwoSearches() throws IOException {
    Runnable indexing =
        () -> {
          try {
            Article eighth = Article.builder("a8").title("Accord numéro 8").body("Neuf.").build();
            Depeche.index(folder, List.of(eighth));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        };
    assertThat(session(Locale.FRENCH, indexing, "accord", "…", "accord"))
        .containsSubsequence(
            "7 articles trouvés", "L’index a changé : 8 articles.", "8 articles trouvés");
  }

  @Test
  void whatGoesWrongEndsOneLineAlone() throws IOException {
    assertThat(session("x".repeat(20_000), ":bogus", ":o 1", ":f 1", ":s", ":d", "accord"))
        .containsSubsequence(
            "Requête trop complexe",
            "Commande inconnue",
            "n’est pas un résultat",
            "Aucun filtre",
            "dernière page",
            "> :d",
            "7 articles trouvés");
  }

  @Test
  void everythingIsSaidInEnglishToo() throws IOException {
    assertThat(
            session(Locale.ENGLISH, () -> {}, ":open 1", "accord", ":help", ":f 2", ":quit", "x"))
        .containsSubsequence(
            "7 articles. Type a query",
            "“1” is no result",
            "Sections: [1] Politique (4)",
            "Page 1 · Enter: more",
            ":previous",
            "filters: Sport",
            "> :quit")
        .doesNotContain("> x");
  }
}
