package org.depeche.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.depeche.cli.CommandRun.with;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.depeche.index.ForeignFingerprintException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MainTest extends FrenchCommands {

  @BeforeEach
  void writeArticles() throws IOException {
    Files.createDirectory(folder.resolve("articles"));
    Files.writeString(
        folder.resolve("articles/é.txt"),
        "Coopération militaire\n\nParis et Athènes signent un accord de coopération militaire.\n");
    Files.writeString(
        folder.resolve("articles/cop.txt"), "La COP 28 s’ouvre à Dubaï\n\nLe climat en débat.\n");
  }

  private String articles() {
    return folder.resolve("articles").toString();
  }

  @Test
  void searchesFilesWithoutAnIndex() {
    assertThat(run("search", "--in", articles(), "cooperations militaires")).isZero();
    assertThat(out()).contains("é.txt", "coopération militaire").doesNotContain("COP 28");
    assertThat(err()).contains("1 article trouvé");
  }

  @Test
  void filesOfFoldersAreChosenByPatterns() throws IOException {
    assertThat(run("search", "--in", articles(), "--include", "cop*", "coopération")).isEqualTo(1);
    assertThat(run("search", "--in", articles(), "--exclude", "cop*", "coopération")).isZero();
    assertThat(run("index", "--index", index(), "--exclude=é.txt", articles())).isZero();
    assertThat(out()).contains("1 article (1 nouveau");
    assertThat(run("reindex", "--index", index(), "--include", "*.md", articles())).isEqualTo(2);
    assertThat(run("index", "--index", index(), "--include", "!x", articles())).isEqualTo(2);
    assertThat(err()).contains("!x", "n’est pas un motif de fichiers");
  }

  @Test
  void filtersLeaveOutWhatIsOfAnotherSectionSourceAuthorOrDay() throws IOException {
    Path lines = folder.resolve("filtered.jsonl");
    Files.writeString(
        lines,
        """
        {"id":"a","title":"Un accord","section":"Défense","author":"Ève Noël","date":"2023-09-13"}
        {"id":"b","title":"Un accord","section":"Sport","source":"Le Port","date":"2023-10-01"}
        {"id":"c","title":"Un accord"}
        """);
    assertThat(idsOf(lines)).containsExactly("c", "b", "a");
    assertThat(idsOf(lines, "--section", "DEFENSE")).containsExactly("a");
    assertThat(idsOf(lines, "--section", "défense", "--section=sport")).containsExactly("b", "a");
    assertThat(idsOf(lines, "--author", "eve noel")).containsExactly("a");
    assertThat(idsOf(lines, "--author", "noel")).isEmpty();
    assertThat(idsOf(lines, "--source", "le port", "--section", "défense")).isEmpty();
    assertThat(idsOf(lines, "--from", "sept. 2023")).containsExactly("b", "a");
    assertThat(idsOf(lines, "--from", "2023", "--to", "13/09/2023")).containsExactly("a");
    assertThat(run("search", "--in", lines.toString(), "--from", "demain", "accord")).isEqualTo(2);
    assertThat(err()).contains("demain", "--from", "septembre 2023");
    assertThat(idsOf(lines, "--from", "2023", "--to", "2022")).isEmpty();
    assertThat(err()).contains("--from 2023", "--to 2022", "la plus ancienne");
  }

  @Test
  void facetsOrderAndPagesAreShownToPeopleAndPrograms() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 1201; i++) {
      lines.append(
          """
          {"id":"%04d","title":"Un accord","section":"%s","date":"2023-%02d-01"}
          """
              .formatted(i, i % 600 == 0 ? "Sport" : "Économie", 1 + i % 12));
    }
    Path file = Files.writeString(folder.resolve("many.jsonl"), lines);
    String[] search = {"search", "--in", file.toString(), "--limit=1", "--sort=date"};
    run(with(search, "--facet=section", "--facet", "month", "--facet", "author", "accord"));
    assertThat(out())
        .contains("Rubriques\u202f: Économie (1\u202f198) · Sport (3)\n")
        .contains("Mois\u202f: janvier 2023 (101) · février 2023 (100) · ")
        .contains("2 autres\nAuteurs\u202f: –\n");
    assertThat(out().lines()).allMatch(line -> line.length() <= 80);
    assertThat(err()).contains("1\u202f201 articles trouvés", "Suite\u202f: --offset ");
    run(with(search, "--facet", "section", "--lang", "en", "accord"));
    assertThat(out()).contains("Sections: Économie (1,198) · Sport (3)\n");
    run(with(search, "--facet", "section", "--plain", "accord"));
    assertThat(out()).startsWith("1\t").contains("\t1199\t2023-12-01\tÉconomie");
    assertThat(out()).endsWith("facet\tsection\tÉconomie\t1198\nfacet\tsection\tSport\t3\n");
    String next = err().lines().filter(line -> line.startsWith("next\t")).findFirst().orElseThrow();
    String cursor = next.substring("next\t".length());
    run(with(search, "--json", "--facet", "year", "--after", cursor, "accord"));
    assertThat(out())
        .contains("\"rank\" : 2", "\"id\" : \"1187\"", "\"next\" : \"")
        .contains("\"year\" : {", "\"name\" : \"2023\"", "\"hits\" : 1201", "\"others\" : 0");
    assertThat(run(with(search, "--after", cursor, "un accord"))).isEqualTo(2);
    assertThat(err()).contains("vient d’une autre requête");
    assertThat(run("search", "--sort", "taille", "accord")).isEqualTo(2);
    assertThat(err()).contains("taille", "--sort", "relevance, date");
    assertThat(run("search", "--facet", "taille", "accord")).isEqualTo(2);
    assertThat(err()).contains("section, source, author, tag, year, month");
  }

  private List<String> idsOf(Path lines, String... options) {
    List<String> arguments = new ArrayList<>(List.of("search", "--plain", "--in"));
    arguments.add(lines.toString());
    arguments.addAll(List.of(options));
    arguments.add("accord");
    run(arguments.toArray(String[]::new));
    return out().lines().map(line -> line.split("\t", -1)[2]).toList();
  }

  @Test
  void operatorsOfAQueryNeedNoQuotesInAShell() {
    assertThat(run("search", "--in", articles(), "--plain", "accord", "climat")).isZero();
    assertThat(out().lines()).hasSize(2);
    assertThat(run("search", "--in", articles(), "--plain", "accord", "climat", "-militaire"))
        .isZero();
    assertThat(out().lines()).singleElement().asString().contains("cop.txt");
    assertThat(run("search", "-militaire", "--in", articles(), "--plain")).isZero();
    assertThat(out().lines()).singleElement().asString().contains("cop.txt");
    assertThat(run("search", "--in", articles(), "titre:coop*", "SAUF", "dubaï")).isZero();
    assertThat(out()).contains("é.txt").doesNotContain("cop.txt");
  }

  @Test
  void aStarThatStandsForTooManyWordsSaysSo() throws IOException {
    StringBuilder words = new StringBuilder("Lettres");
    for (int i = 0; i < 200; i++) {
      words.append(" zz").append((char) ('a' + i / 26)).append((char) ('a' + i % 26));
    }
    Path file = Files.writeString(folder.resolve("lettres.txt"), words);
    assertThat(run("search", "--in", file.toString(), "zz*")).isZero();
    assertThat(err()).contains("«\u202fzz\u202f» désigne 200 mots\u202f; 128 ont été cherchés");
    assertThat(run("search", "--in", file.toString(), "--json", "zza*")).isZero();
    assertThat(out()).contains("\"typed\" : \"zza\"", "\"found\" : 26");
    assertThat(err()).doesNotContain("désigne");
  }

  @Test
  void aMisspeltOptionIsNoWordOfTheQuery() {
    assertThat(run("search", "--in", articles(), "--limt", "3", "accord")).isEqualTo(2);
    assertThat(err()).contains("--limt", "--limit");
    assertThat(run("search", "--in", articles(), "--", "--accord")).isZero();
  }

  @Test
  void wrongArgumentsAreToldInTheLanguageOfTheUserAndNothingElse() {
    assertUsage("Option inconnue\u202f: --limt", "search", "--limt", "3", "accord");
    assertUsage("Commande inconnue\u202f: sarch", "sarch", "accord");
    assertUsage("Il manque l’identifiant de l’article", "why", "a");
    assertUsage("Donnez soit l’identifiant d’un article, soit --text FICHIER.", "similar");
    assertUsage("Il manque --limit N.", "search", "--limit");
    assertUsage("--limit ne peut être donnée", "search", "--limit", "1", "--limit", "2", "accord");
    assertUsage("n’est pas un nombre entier", "search", "--limit", "dix", "accord");
    assertUsage("attendu\u202f: 0 au moins", "search", "--offset", "-1", "accord");
    assertUsage("attendu\u202f: de 1 à 100", "suggest", "--limit", "0", "accord");
    assertUsage("attendu\u202f: bash, zsh, fish", "completion", "csh");
  }

  private void assertUsage(String told, String... args) {
    assertThat(run(args)).isEqualTo(2);
    assertThat(out()).isEmpty();
    assertThat(err()).contains(told, "--help");
    assertThat(err().lines()).hasSize(2);
  }

  @Test
  void whatIsFoundIsFoundAlsoWhereAPageShowsNoneOfIt() {
    assertThat(run("search", "--in", articles(), "--limit", "0", "accord")).isZero();
    assertThat(run("search", "--in", articles(), "--offset", "5", "accord")).isZero();
    assertThat(err()).contains("1 article trouvé");
    assertThat(run("search", "--in", articles(), "--limit", "0", "xylophone")).isEqualTo(1);
  }

  @Test
  void queriesWithoutWordsAndForeignCursorsAreRefusedInTheLanguageOfTheUser() {
    assertThat(run("search", "--in", articles(), "« »")).isEqualTo(2);
    assertThat(err()).contains("La requête ne contient aucun mot");
    assertThat(run("search", "--in", articles(), "--after", "xx", "accord")).isEqualTo(2);
    assertThat(err()).contains("Le curseur donné avec --after");
  }

  @Test
  void aQueryBeyondABoundIsRefusedInTheLanguageOfTheUser() {
    assertThat(run("search", "--in", articles(), "+mot ".repeat(65))).isEqualTo(2);
    assertThat(err()).contains("Requête trop complexe\u202f: 65 mots, 64 au plus");
    assertThat(run("search", "--lang", "en", "--in", articles(), "a", "--offset", "9999"))
        .isEqualTo(2);
    assertThat(err()).contains("Result 10,009 was asked for; only the first 10,000 can be reached");
  }

  @Test
  void whatIsWrongWithAnIndexIsSaidInTheLanguageOfTheUser() throws IOException {
    assertThat(run("index", "--index", index(), articles())).isZero();
    Path manifest;
    try (Stream<Path> files = Files.walk(Path.of(index()))) {
      manifest = files.filter(file -> file.endsWith("manifest.json")).findFirst().orElseThrow();
    }
    manifest.toFile().setWritable(true);
    Files.writeString(manifest, "{}");
    assertThat(run("search", "--index", index(), "accord")).isEqualTo(2);
    assertThat(err()).startsWith("depeche\u202f: L’index est endommagé\u202f: " + manifest);
  }

  @Test
  void anIndexOfAnotherVersionIsRefusedInTheLanguageOfTheUser() {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    PrintStream screen = new PrintStream(told, true, StandardCharsets.UTF_8);
    int code =
        Failures.report(
            new ForeignFingerprintException(Path.of("ix"), 7, List.of("schema: 4, 5")),
            new Terminal(screen, screen, Map.of(), Locale.FRENCH, false));
    assertThat(code).isEqualTo(2);
    assertThat(told.toString(StandardCharsets.UTF_8))
        .startsWith("depeche\u202f: L’index ix (génération 7) vient d’une autre version")
        .contains("depeche reindex --full --index ix CHEMIN…", "schema: 4, 5");
  }

  @Test
  void aPlaceAndACursorAreNotGivenTogether() {
    assertThat(run("search", "--in", articles(), "--offset", "3", "--after", "xx", "accord"))
        .isEqualTo(2);
    assertThat(err()).startsWith("--offset ne va pas avec --after\u202f: le curseur dit");
  }

  @Test
  void aLanguageThatThereIsNotIsRefused() {
    assertThat(run("search", "--lang", "de", "--in", articles(), "accord")).isEqualTo(2);
    assertThat(err()).startsWith("“de” is no value of --lang; expected one of: fr, en.");
  }

  @Test
  void theFactsOfAnArticleFitTheLine() throws IOException {
    String id = "urn:newsml:littoral.exemple.fr:20240417:0417";
    Path file = folder.resolve("faits.jsonl");
    Files.writeString(
        file,
        """
        {"id":"%s","title":"Le ferry","body":"b","section":"Transports maritimes","source":"Le Phare"}
        """
            .formatted(id));
    assertThat(run("search", "--in", file.toString(), "ferry")).isZero();
    assertThat(out()).contains("    Transports maritimes · Le Phare ·\n    " + id + "\n");
  }

  @Test
  void helpAndManualNameTheOperators() {
    for (String language : List.of("fr", "en")) {
      assertThat(run("search", "--help", "--lang", language)).isZero();
      assertThat(out()).contains("-sport   SAUF sport", "titre:grève", "date:2023-01..2023-06");
      assertThat(run("man", "--lang", language)).isZero();
      assertThat(out())
          .contains("\\-sport   SAUF sport", "titre:grève", "date:2023\\-01..2023\\-06");
    }
  }

  @Test
  void plainResultsAreLinesOfEightFields() {
    assertThat(run("search", "--in", articles(), "--plain", "coopération")).isZero();
    String[] fields = out().strip().split("\t", -1);
    assertThat(fields).hasSize(8);
    assertThat(fields[0]).isEqualTo("1");
    assertThat(Float.parseFloat(fields[1])).isPositive();
    assertThat(fields[2]).isEqualTo("é.txt");
    assertThat(fields[6]).isEqualTo("Coopération militaire");
    assertThat(fields[7]).startsWith("Paris et Athènes");
    assertThat(run("search", "--in", articles(), "--plain", "--json", "mot")).isEqualTo(2);
  }

  @Test
  void findsNothingWithOne() {
    assertThat(run("search", "--in", articles(), "xylophone")).isEqualTo(1);
    assertThat(out()).isEmpty();
  }

  @Test
  void indexesThenSearchesAndReadsJson() {
    assertThat(run("index", "--index", index(), articles())).isZero();
    assertThat(out()).contains("2 articles");
    assertThat(run("index", "--index", index(), articles())).isZero();
    assertThat(out()).contains("Rien à changer");
    assertThat(run("search", "--index", index(), "--json", "coopération")).isZero();
    assertThat(out()).contains("\"formatVersion\" : 1", "\"id\" : \"é.txt\"", "\"ranges\" : [ [");
  }

  @Test
  void writesARunFile() throws IOException {
    run("index", "--index", index(), articles());
    Path queries = folder.resolve("queries.tsv");
    Files.writeString(queries, "q1\tcoopération\nq2\t\n");
    Path output = folder.resolve("out.run");
    assertThat(
            run(
                "search",
                "--index",
                index(),
                "--queries",
                queries.toString(),
                "--run",
                output.toString()))
        .isZero();
    assertThat(Files.readString(output)).startsWith("q1 Q0 é.txt 1 ");
    assertThat(err()).contains("q2\u202f: La requête");
  }

  @Test
  void endsInTwoWithOneSentence() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(run("search", "--in", empty.toString(), "mot")).isEqualTo(2);
    assertThat(err().lines()).hasSize(1);
    assertThat(run("search", "--in", folder.resolve("absent").toString(), "mot")).isEqualTo(2);
    assertThat(err().lines()).hasSize(1);
    assertThat(run("search", "--index", index(), "mot")).isEqualTo(2);
    assertThat(err().lines()).hasSize(1);
    assertThat(run("search", "--in", articles(), " ")).isEqualTo(2);
    assertThat(err().lines()).hasSize(1);
    assertThat(run("search", "--nonsense", "mot")).isEqualTo(2);
  }

  @Test
  void aBrokenGzipIsReportedAndTheRestIsRead() throws IOException {
    Files.write(folder.resolve("articles/broken.jsonl.gz"), new byte[] {1, 2, 3});
    assertThat(run("index", "--index", index(), articles())).isEqualTo(1);
    assertThat(err()).contains("broken.jsonl.gz");
    assertThat(out()).contains("2 articles");
  }

  @Test
  void analyzesAText() {
    assertThat(run("analyze", "L’avocat")).isZero();
    assertThat(out()).contains("elision → avocat", "exact: avocat");
    assertThat(run("analyze", "--json", "L’avocat")).isZero();
    assertThat(out()).contains("\"kind\" : \"exact\"");
  }

  @Test
  void controlCharactersAreHarmlessInTheTerminal() {
    assertThat(SafeText.harmless("a\u001B[31mb\u202Ec\nd")).isEqualTo("a\uFFFD[31mb\uFFFDc d");
  }

  @Test
  void everyMessageExistsInBothLanguages() {
    assertThat(keys(Locale.FRENCH)).isEqualTo(keys(Locale.ROOT)).hasSizeGreaterThan(40);
  }

  private static TreeSet<String> keys(Locale locale) {
    return new TreeSet<>(
        ResourceBundle.getBundle(
                "org.depeche.cli.messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(
                    ResourceBundle.Control.FORMAT_PROPERTIES))
            .keySet());
  }

  @Test
  void seesNoTypeOfLucene() {
    ArchRuleDefinition.noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.lucene..", "morfologik..")
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.depeche.cli"));
  }

  @Test
  void freshArticlesAndFavouredSectionsAndSourcesComeFirst() throws IOException {
    Path lines = folder.resolve("preferred.jsonl");
    Files.writeString(
        lines,
        """
        {"id":"a","title":"Un accord","section":"Défense","source":"AFP","date":"2023-09-13"}
        {"id":"b","title":"Un accord","section":"Sport","source":"Le Port","date":"2023-08-14"}
        {"id":"c","title":"Un accord"}
        """);
    assertThat(idsOf(lines)).containsExactly("c", "b", "a");
    // Ages are counted to the real present, whichever that is.
    assertThat(idsOf(lines, "--freshness", "999999j")).containsExactly("a", "b", "c");
    assertThat(idsOf(lines, "--freshness", "30D", "--as-of", "2023-09-13"))
        .containsExactly("a", "b", "c");
    assertThat(idsOf(lines, "--freshness", "12h", "--as-of", "août 2023"))
        .containsExactly("a", "c", "b");
    assertThat(idsOf(lines, "--boost", "section:DEFENSE=1.5")).containsExactly("a", "c", "b");
    assertThat(idsOf(lines, "--boost", "section:sport=0,5", "--boost=source:afp=2"))
        .containsExactly("a", "c", "b");
    for (String wrong : List.of("0d", "30", "d", "-3d", "1w", "1234567d")) {
      assertThat(run("search", "--in", lines.toString(), "--freshness=" + wrong, "x")).isEqualTo(2);
      assertThat(err()).as(wrong).contains(wrong, "--freshness", "30j");
    }
    for (String wrong :
        List.of(
            "Sport=2",
            "section:=2",
            "section: =2",
            "section:Sport",
            "source:a=0",
            "source:a=11",
            "auteur:a=2",
            "section:a=b")) {
      assertThat(run("search", "--in", lines.toString(), "--boost", wrong, "x")).isEqualTo(2);
      assertThat(err()).as(wrong).contains(wrong, "--boost", "section:NOM=FACTEUR");
    }
    assertThat(run("search", "--in", lines.toString(), "--as-of", "demain", "x")).isEqualTo(2);
    assertThat(err()).contains("demain", "--as-of");

    String index = folder.resolve("IX").toString();
    assertThat(run("index", "--index", index, lines.toString())).isZero();
    String[] why = {
      "why",
      "--index",
      index,
      "--freshness",
      "30d",
      "--as-of",
      "2023-09-12",
      "--boost",
      "section:sport=0.5",
      "--boost",
      "source:afp=2",
      "accord"
    };
    assertThat(run(with(why, "a"))).isZero();
    assertThat(out())
        .contains("Par préférence\u202f: ", "article du 13 septembre 2023")
        .contains("source «\u202fAFP\u202f»")
        .doesNotContain("rubrique");
    assertThat(run(with(why, "b", "--lang", "en"))).isZero();
    assertThat(out()).containsPattern("-\\d.\\d\\d  section “Sport”");
    assertThat(run(with(why, "b", "--json"))).isZero();
    assertThat(out()).contains("\"reason\" : \"freshness\"", "\"reason\" : \"section\"");
    assertThat(run(with(why, "c"))).isZero();
    assertThat(out()).doesNotContain("préférence");
  }

  @Test
  void whySaysWhichFormAnswersWhichWordInFrench() {
    String index = folder.resolve("IX").toString();
    assertThat(run("index", "--index", index, articles())).isZero();
    assertThat(run("why", "--index", index, "accords militaires", "é.txt")).isZero();
    assertThat(out())
        .contains("«\u202faccords\u202f»\u202f: accord ×1 (autre forme du mot)")
        .contains("«\u202fmilitaires\u202f»\u202f: militaire ×1 (autre forme du mot)")
        .containsSubsequence("Article é.txt", "Dans le titre\u202f: ", "Dans le texte\u202f: ");
    assertThat(run("why", "--index", index, "accords", "cop.txt")).isEqualTo(ExitCode.NOTHING);
    assertThat(out()).isEmpty();
    assertThat(run("why", "--index", index, "accords", "rien.txt")).isEqualTo(ExitCode.FAILED);
    assertThat(err()).contains("Aucun article «\u202frien.txt\u202f»");
  }

  @Test
  void whyOfTwoArticlesSaysWhichStandsAboveAndByWhat() throws IOException {
    String index = folder.resolve("IX").toString();
    Path lines =
        Files.writeString(
            folder.resolve("two.jsonl"),
            """
            {"id":"a","title":"Accord militaire à Paris","body":"Le texte de la rencontre."}
            {"id":"b","title":"Rencontre","body":"Un accord est signé ; les militaires aussi."}
            """);
    assertThat(run("index", "--index", index, lines.toString())).isZero();
    assertThat(run("why", "--index", index, "accord", "militaire", "b", "a")).isZero();
    assertThat(out())
        .containsSubsequence("Article b", "Article a", "b est au-dessus de a, de ")
        .contains("«\u202faccord\u202f» dans le titre\u202f: ", " contre 0,00")
        .doesNotContainPattern("(?m)^ +-?0,00  ");
    assertThat(run("why", "--index", index, "accord", "militaire", "b")).isZero();
    assertThat(out()).contains("Article b").doesNotContain("au-dessus");
    assertThat(run("why", "--index", index, "--json", "accord", "a", "b")).isZero();
    assertThat(out()).startsWith("[ {").contains("\"id\" : \"a\"", "\"id\" : \"b\"");
  }

  @Test
  void whyAsJsonHasPartsThatSumToTheScore() {
    String index = folder.resolve("IX").toString();
    assertThat(run("index", "--index", index, articles())).isZero();
    assertThat(run("why", "--index", index, "--json", "accord militaire", "é.txt")).isZero();
    assertThat(out()).contains("\"reason\" : \"word\"", "\"match\" : \"exact\"");
    // The article's own is indented by two, those of its parts by four, of their shares by six.
    double score = scores("  ").sum();
    assertThat(score).isPositive();
    assertThat(scores("    ").sum()).isCloseTo(score, within(1e-5));
    assertThat(scores("      ").sum()).isCloseTo(score, within(1e-5));
  }

  private DoubleStream scores(String indent) {
    return Pattern.compile("(?m)^" + indent + "\"score\" : ([-0-9.E]+)")
        .matcher(out())
        .results()
        .mapToDouble(found -> Double.parseDouble(found.group(1)));
  }

  @Test
  void theQueryOfWhyMayBeginWithADashAndAnUnknownOptionIsStillRefused() {
    String index = folder.resolve("index").toString();
    assertThat(run("index", "--index", index, folder.resolve("articles").toString())).isZero();
    assertThat(run("why", "--index", index, "-climat paris", "é.txt")).isZero();
    assertThat(out()).contains("« paris »".replace(' ', '\u202f'));
    assertThat(run("why", "--index", index, "--jsn", "paris", "é.txt")).isEqualTo(2);
    assertThat(err()).contains("--jsn", "--json");
    assertThat(run("why", "--index", index, "paris", "é.txt", "rien")).isEqualTo(2);
    assertThat(err()).contains("rien");
    assertThat(run("why", "--index", index, "--", "--paris", "é.txt")).isZero();
  }
}
