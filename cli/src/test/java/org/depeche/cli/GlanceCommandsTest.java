package org.depeche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
  void filesThatAreLaidAsideAreCountedByTheirKind() throws IOException {
    Path fonds = Files.createDirectories(folder.resolve("fonds"));
    Files.writeString(fonds.resolve("a.txt"), "Un titre\n\nUn texte sur la grève.");
    for (String name : List.of("b.jpg", "c.JPG", "d.exe", "e")) {
      Files.write(fonds.resolve(name), new byte[] {(byte) 0xFF, (byte) 0xD8, 0, 1});
    }
    String told = "4 fichiers laissés de côté\u202f: 2 .jpg, 1 sans extension, 1 .exe\n";
    String which = "laissé de côté\u202f: " + fonds.resolve("c.JPG") + "\n";
    assertThat(command.inFrench("read", fonds.toString())).isZero();
    assertThat(command.err()).contains(told).doesNotContain(which);
    assertThat(command.inFrench("read", "--verbose", fonds.toString())).isZero();
    assertThat(command.err()).contains(told, which);
    assertThat(command.inFrench("read", "--json", fonds.toString())).isZero();
    assertThat(command.out())
        .contains(
            "{\"passedOver\":{\"files\":4,\"kinds\":{\".jpg\":2,\"\":1,\".exe\":1},\"paths\"");
    assertThat(command.inFrench("search", "--in", fonds.toString(), "--verbose", "grève")).isZero();
    assertThat(command.err()).contains(told, which);
    Path report = folder.resolve("report.json");
    String other = fonds.resolve("index").toString();
    String[] run = {"reindex", "--index", other, "--report", report.toString(), fonds.toString()};
    assertThat(command.inFrench(run)).isZero();
    assertThat(command.out()).contains(told);
    assertThat(command.err())
        .contains("\"event\":\"passedOver\",\"files\":4,\"kinds\":{\".jpg\":2")
        .doesNotContain("paths");
    assertThat(Files.readString(report)).contains("\"passedOver\" : {", "\".exe\" : 1", "c.JPG");
    assertThat(command.inFrench("reindex", "--index", other, fonds.toString())).isZero();
    assertThat(command.out()).as("the index among its sources").contains(told);
    assertThat(command.inFrench("index", "--index", other, fonds + "/b.jpg")).isEqualTo(2);
    assertThat(command.err()).contains("convert it to text");
    assertThat(command.inFrench("read", fonds + "/b.jpg")).isEqualTo(2);
    assertThat(command.err()).contains("convertissez-le en texte");
  }

  @Test
  void whatIsReadIsReadAgainAsTheSameLines() throws IOException {
    Path testdata = Path.of("../testdata");
    command.inFrench("read", testdata.toString());
    String once = command.out();
    assertThat(once.lines()).hasSizeGreaterThan(40);
    Path lines = Files.writeString(folder.resolve("once.jsonl"), once);
    command.inFrench("read", lines.toString());
    assertThat(command.out()).isEqualTo(once);
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
