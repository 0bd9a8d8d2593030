package org.depeche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The commands that look at articles, files, the index and the machine, and change nothing. */
class GlanceCommandsTest {
  private static final String LINES =
      """
      {"id":"a","title":"Accord militaire","lead":"Le chapô.","body":"Un texte.\\nUn autre.",\
      "date":"2023-05-04","section":"Monde","source":"AFP","tags":["armée"],"page":"7"}
      {"id":"b","title":"Grève","body":"Les cheminots.","date":"2021-01-31","section":"Social"}
      {"id":"c","title":"Sans date","body":"Rien."}
      """;

  @TempDir Path folder;

  private final CommandRun command = new CommandRun();
  private Path lines = Path.of("");
  private String index = "";

  @BeforeEach
  void index() throws IOException {
    lines = Files.writeString(folder.resolve("articles.jsonl"), LINES);
    index = folder.resolve("index").toString();
    assertThat(command.inFrench("index", "--index", index, lines.toString())).isZero();
  }

  @Test
  void anArticleIsShownAsText() {
    assertThat(command.inFrench("show", "--index", index, "a", "b")).isZero();
    assertThat(command.out())
        .containsSubsequence("Accord militaire\n", "4 mai 2023 · Monde · AFP · a · armée\n")
        .containsSubsequence("\n\nLe chapô.\n\nUn texte.\n\nUn autre.\n", "Grève\n");
    assertThat(command.inFrench("show", "--index", index, "a", "rien")).isEqualTo(1);
    assertThat(command.out()).contains("Accord militaire");
    assertThat(command.err()).contains("Aucun article «\u202frien\u202f»");
  }

  @Test
  void whatIsShownAsJsonCanBeIndexedAgain() throws IOException {
    assertThat(command.inFrench("show", "--json", "--index", index, "a", "b", "c")).isZero();
    String shown = command.out();
    Path again = Files.writeString(folder.resolve("again.jsonl"), shown);
    assertThat(command.inFrench("read", again.toString())).isZero();
    assertThat(command.out()).isEqualTo(shown).contains("\"page\":\"7\"", "\"tags\":[\"armée\"]");
    assertThat(command.err()).contains("3 articles lus, aucun problème.");
  }

  @Test
  void idsComeFromTheInputToo() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream results = new PrintStream(out, true, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(results, results, Map.of(), Locale.FRENCH, false);
    ByteArrayInputStream ids =
        new ByteArrayInputStream("b\n\na\n".getBytes(StandardCharsets.UTF_8));
    CommandLine show = new CommandLine(new ShowCommand(terminal, ids));
    show.setResourceBundle(terminal.messages());
    assertThat(show.execute("--index", index, "-")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).containsSubsequence("Grève", "Accord");
  }

  @Test
  void whatCannotBeReadIsToldBesideWhatCan() throws IOException {
    Path mixed =
        Files.writeString(folder.resolve("mixed.jsonl"), "{\"id\":\"d\",\"title\":\"T\"}\n[]\n");
    assertThat(command.inFrench("read", mixed.toString())).isEqualTo(1);
    assertThat(command.out()).isEqualTo("{\"id\":\"d\",\"title\":\"T\"}\n");
    assertThat(command.err())
        .contains("mixed.jsonl:2\u202f: n’est pas un objet JSON", "1 article lu, 1 problème.");
    assertThat(command.inFrench("read", "--json", mixed.toString())).isEqualTo(1);
    assertThat(command.out()).contains("\"line\":2,\"code\":\"json_no_object\"");
    Path none = Files.writeString(folder.resolve("none.jsonl"), "[]\n");
    assertThat(command.inFrench("read", none.toString())).isEqualTo(2);
    assertThat(command.inFrench("read", folder + "/nulle-part")).isEqualTo(2);
    assertThat(command.err()).contains("n’existe pas");
  }

  @Test
  void theStatusIsTheIndexAtAGlance() {
    assertThat(command.inFrench("status", "--index", index)).isZero();
    assertThat(command.out())
        .contains("3 articles\n", "Du 31 janvier 2021 au 4 mai 2023\n", "1 article sans date\n")
        .contains("Rubriques\u202f: Monde (1) · Social (1)", "Sources\u202f: AFP (1)")
        .contains("Génération 1, publiée le ", "1 génération gardée\n")
        .doesNotContain("en ce moment");
    assertThat(command.inFrench("status", "--json", "--index", index)).isZero();
    assertThat(command.out())
        .contains("\"articles\" : 3", "\"first\" : \"2021-01-31\"", "\"locked\" : false");
    assertThat(command.inFrench("status", "--index", folder + "/nulle-part")).isEqualTo(2);
  }

  @Test
  void theDoctorSaysTheRemedyForADamagedGeneration() throws IOException {
    command.inFrench("doctor", "--json", "--index", index);
    assertThat(command.out()).contains("\"check\" : \"lexicon\",\n  \"state\" : \"fine\"");
    Path manifest = folder.resolve("index/generations/000001/manifest.json");
    Files.writeString(manifest, "{");
    assertThat(command.inFrench("doctor", "--index", index)).isEqualTo(1);
    assertThat(command.out()).contains("FAUTE", "endommagée", "reindex --full");
  }

  @Test
  void yearsAreDrawnInTheirOrderWithTheEmptyOnesBetween() {
    String[] search = {"search", "--index", index, "--histogram", "les", "un"};
    assertThat(command.inFrench(search)).isZero();
    assertThat(command.out())
        .containsPattern("Années\u202f:\n  2021 +1 █+\n  2022 +0\n  2023 +1 █+\n");
    assertThat(command.inFrench(CommandRun.with(search, "--facet", "month", "--json"))).isZero();
    assertThat(command.out())
        .containsSubsequence("\"2021-01\"", "\"2021-02\"", "\"hits\" : 0", "\"2023-05\"");
  }

  @Test
  void hitsAreWrittenForASpreadsheetAndAsIds() {
    assertThat(command.inFrench("search", "--index", index, "--csv", "accord")).isZero();
    assertThat(command.out())
        .startsWith("rank,score,id,date,section,source,author,title,url,snippet\r\n1,")
        .contains(",a,2023-05-04,Monde,AFP,,Accord militaire,,");
    assertThat(command.inFrench("search", "--index", index, "-l", "grève")).isZero();
    assertThat(command.out()).isEqualTo("b\n");
    assertThat(command.inFrench("search", "--index", index, "-l", "--csv", "grève")).isEqualTo(2);
  }
}
