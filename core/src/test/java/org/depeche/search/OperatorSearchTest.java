package org.depeche.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.depeche.Depeche;
import org.depeche.article.Article;
import org.depeche.article.PublicationDate;
import org.depeche.highlight.Snippet;
import org.depeche.plan.Correction;
import org.depeche.plan.Match;
import org.depeche.query.EmptyQueryException;
import org.depeche.query.QueryParser;
import org.depeche.query.QueryTooComplexException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a user sees of operators, on a few articles. */
class OperatorSearchTest {
  private Depeche index;

  @BeforeEach
  void index() throws IOException {
    index =
        Depeche.inMemory(
            List.of(
                article("sncf", "Grève à la SNCF", "Les grèves durent ; les trains restent à quai.")
                    .section("Économie")
                    .date(PublicationDate.parse("2023-09-13"))
                    .build(),
                article("ratp", "La RATP à l’arrêt", "Une grève du métro, sans la SNCF.")
                    .section("Société")
                    .date(PublicationDate.parse("2024-02-01"))
                    .build(),
                article("kin", "Un conflit finit", "Les grévistes ont licencié leur avocat.")
                    .author("Jeanne Martin")
                    .source("AFP")
                    .build(),
                article("foot", "Football", "Un licenciement au club, et le train de la victoire.")
                    .section("Sport")
                    .date(PublicationDate.parse("2023-01-31"))
                    .build()));
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  private static Article.Builder article(String id, String title, String body) {
    return Article.builder(id).title(title).body(body);
  }

  private SearchResult search(String query) throws IOException {
    return index.search(query);
  }

  private List<String> found(String query) throws IOException {
    SearchResult result = search(query);
    assertThat(result.totalAny()).isEqualTo(result.hits().size());
    return result.hits().stream().map(hit -> hit.article().id()).sorted().toList();
  }

  @Test
  void anExcludedWordExcludesItsInflectionsAndNotItsKin() throws IOException {
    assertThat(found("train grève")).containsExactly("foot", "ratp", "sncf");
    assertThat(found("train -grève")).containsExactly("foot");
    assertThat(found("licencier")).containsExactly("foot", "kin");
    assertThat(found("train -licencier")).containsExactly("foot", "sncf");
    assertThat(found("trains SAUF la grève")).containsExactly("foot");
  }

  @Test
  void aRequiredWordMakesTheOthersOptional() throws IOException {
    assertThat(found("+grève métro victoire")).containsExactly("ratp", "sncf");
    assertThat(search("+grève métro").hits().get(0).article().id()).isEqualTo("ratp");
    assertThat(found("+licencier")).containsExactly("kin");
  }

  @Test
  void whoTypesEtRequiresTheWholeSequence() throws IOException {
    assertThat(found("train ET grève")).containsExactly("sncf");
    assertThat(found("métro train ET grève")).isEmpty();
    assertThat(found("grève (métro OU train)")).containsExactly("foot", "ratp", "sncf");
    assertThat(found("+grève +(métro OU quai)")).containsExactly("ratp", "sncf");
  }

  @Test
  void aWordOfTheTitleIsLookedForInTitlesAlone() throws IOException {
    assertThat(found("titre:SNCF")).containsExactly("sncf");
    assertThat(found("title:\"grève à la SNCF\"")).containsExactly("sncf");
    assertThat(found("titre:foot*")).containsExactly("foot");
    assertThat(found("-titre:SNCF grève")).containsExactly("ratp");
  }

  @Test
  void aWordOfTheTitleIsMarkedInTitlesAlone() throws IOException {
    Hit hit = search("titre:grève quai").hits().get(0);

    assertThat(hit.titleRanges()).containsExactly(new Snippet.Range(0, 5));
    assertThat(marked(hit)).containsExactly("quai");
  }

  @Test
  void whatIsExcludedIsNeitherMarkedNorCorrected() throws IOException {
    SearchResult result = search("trains -victoir");

    assertThat(result.corrections()).isEmpty();
    assertThat(marked(search("train -licencié").hits().get(1))).doesNotContain("licenciement");
    assertThat(search("+victiore").corrections())
        .containsExactly(new Correction("victiore", "victoire"));
  }

  private static List<String> marked(Hit hit) {
    return hit.snippets().stream()
        .flatMap(
            snippet ->
                snippet.ranges().stream()
                    .map(range -> snippet.text().substring(range.start(), range.end())))
        .toList();
  }

  @Test
  void filtersLetPassWhatTheyName() throws IOException {
    assertThat(found("grève section:economie")).containsExactly("sncf");
    assertThat(found("section:sport section:économie")).containsExactly("foot", "sncf");
    assertThat(found("-section:sport train")).containsExactly("sncf");
    assertThat(found("date:2023")).containsExactly("foot", "sncf");
    assertThat(found("date:janvier 2023")).containsExactly("foot");
    assertThat(found("grève depuis:2024")).containsExactly("ratp");
    assertThat(found("grève avant:2024")).containsExactly("sncf");
    assertThat(found("auteur:\"jeanne martin\"")).containsExactly("kin");
    assertThat(found("source:afp date:2023")).isEmpty();
    assertThat(found("section:sport OU grève")).containsExactly("foot", "ratp", "sncf");
  }

  @Test
  void anExclusionAloneFindsEverythingElse() throws IOException {
    assertThat(found("-grève")).containsExactly("foot", "kin");
    assertThat(found("-stationnement")).hasSize(4);
    assertThat(search("-grève").hits()).allSatisfy(hit -> assertThat(hit.score()).isZero());
  }

  @Test
  void whereNothingIsLookedForTheNewestComesFirst() throws IOException {
    assertThat(search("-stationnement").hits().stream().map(hit -> hit.article().id()))
        .containsExactly("ratp", "sncf", "foot", "kin");
  }

  @Test
  void anArticleWithoutTheWordsComesBehindThoseWithThem() throws IOException {
    assertThat(search("grève OU -grève").hits().stream().map(hit -> hit.article().id()))
        .containsExactly("sncf", "ratp", "kin", "foot");
  }

  @Test
  void aStarStandsForTheBeginningWhateverTheAccents() throws IOException {
    assertThat(found("greV*")).containsExactly("kin", "ratp", "sncf");
    assertThat(found("licenci*")).containsExactly("foot", "kin");
    assertThat(marked(search("licencieme*").hits().get(0))).containsExactly("licenciement");
  }

  @Test
  void aTildeFindsWordsSpeltNearlySo() throws IOException {
    assertThat(found("victiore~")).containsExactly("foot");
    assertThat(found("quia~")).isEmpty();
  }

  @Test
  void anOperatorDecidesWhatIsFoundAndNotTheScore() throws IOException {
    float score = score("grève SNCF", "sncf");

    assertThat(score("grève SNCF -victoire", "sncf")).isEqualTo(score);
    assertThat(score("grève SNCF date:2023", "sncf")).isEqualTo(score);
  }

  private float score(String query, String id) throws IOException {
    return search(query).hits().stream()
        .filter(hit -> hit.article().id().equals(id))
        .findFirst()
        .orElseThrow()
        .score();
  }

  @Test
  void requiredWordsAreNeighboursToo() throws IOException {
    float score = search("métro SNCF").hits().get(0).score();

    assertThat(search("+métro +SNCF").hits().get(0).score()).isEqualTo(score);
  }

  @Test
  void anExplanationSaysTheSame() throws IOException {
    Explanation why = index.why(SearchRequest.of("gré* -métro"), "sncf").orElseThrow();

    assertThat(why.score()).isEqualTo(search("gré* -métro").hits().get(0).score());
    assertThat(why.parts().get(0).occurrences())
        .extracting(Explanation.Occurrence::match)
        .containsOnly(Match.EXPANDED);
    assertThat(index.why(SearchRequest.of("grève -métro"), "ratp").orElseThrow().parts()).isEmpty();
  }

  @Test
  void anExplanationSaysThatAnArticleMatchesWithoutAWordThatScores() throws IOException {
    List<String> hits = search("-métro").hits().stream().map(hit -> hit.article().id()).toList();
    assertThat(hits).isNotEmpty();
    for (String id : List.of("sncf", "ratp")) {
      Explanation why = index.why(SearchRequest.of("-métro"), id).orElseThrow();
      assertThat(why.matches()).as(id).isEqualTo(hits.contains(id));
      assertThat(why.parts()).isEmpty();
    }
  }

  @Test
  void nothingInsideStraightQuotesIsCorrected() throws IOException {
    for (String quoted : List.of("\"victiore\"", "\"la victiore\" SNCF", "\"foot ball\" SNCF")) {
      assertThat(search(quoted).corrections()).as(quoted).isEmpty();
    }
    assertThat(search("\"victiore\"").total()).isZero();
    assertThat(search("victiore").corrections()).isNotEmpty();
  }

  @Test
  void aPastedTextIsSearchedByItsRarestWords() throws IOException {
    StringBuilder text = new StringBuilder("victoire ");
    for (int i = 0; i < 200; i++) {
      text.append("inconnu")
          .append((char) ('a' + i / 26))
          .append((char) ('a' + i % 26))
          .append(' ');
    }
    assertThat(search(text.toString()).rarest()).isEqualTo(64);
    assertThat(search(text.toString()).hits()).isNotEmpty();
    assertThat(search("victoire").rarest()).isZero();
    assertThat(search("victoire ".repeat(65)).rarest()).isEqualTo(1);
  }

  @Test
  void boundsAreTold() {
    String words = "-mot ".repeat(64) + "-sot";
    QueryTooComplexException many = refused(words);
    assertThat(many.what()).isEqualTo("words");
    assertThat(many.found()).isEqualTo(65);
    assertThat(words.substring(many.position())).isEqualTo("sot");

    QueryTooComplexException phrase = refused("+\"" + "mot ".repeat(33) + "\"");
    assertThat(phrase.what()).isEqualTo("words in a phrase");
    assertThat(phrase.allowed()).isEqualTo(32);

    assertThat(refused("mot* ".repeat(13)).what()).isEqualTo("words with a star or a tilde");
    assertThat(refused("mot~ ".repeat(9)).what()).isEqualTo("words with a tilde");

    QueryTooComplexException deep =
        catchThrowableOfType(
            QueryTooComplexException.class,
            () -> SearchRequest.builder("mot").window(9_995, 6).build());
    assertThat(deep.what()).isEqualTo("results");
    assertThat(deep.found()).isEqualTo(10_001);
  }

  private QueryTooComplexException refused(String query) {
    return catchThrowableOfType(QueryTooComplexException.class, () -> index.search(query));
  }

  @Test
  void aQueryOfSignsAloneIsEmpty() {
    Stream.of("-\"…\"", "+\"!\"", "«»", "- + *")
        .forEach(
            query ->
                assertThat(catchThrowableOfType(EmptyQueryException.class, () -> search(query)))
                    .as(query)
                    .isNotNull());
  }

  @Test
  void aHeadlineThatQuotesSomebodyRequiresNothing() {
    for (String headline :
        List.of(
            "Le maire juge la crue \"tout à fait exceptionnelle\" dans sa ville",
            "Crue : \"Nous avons tout perdu\"",
            "12 mars : \"Nous avons tout perdu\", disent les sinistrés",
            "\"Nous avons tout perdu\" : les sinistrés de la crue racontent")) {
      assertThat(QueryParser.parse(headline).isHeadline()).as(headline).isTrue();
    }
    for (String query :
        List.of(
            "\"gilets jaunes\"",
            "\"gilets jaunes\" Macron",
            "Macron \"gilets jaunes\" Paris",
            "2018 \"gilets jaunes\" manifestations à Paris",
            "\"réforme des retraites\" grève à la SNCF en décembre",
            "grève contre la \"réforme des retraites\" à Paris et à Lyon",
            "Le maire de la ville \"tout à fait exceptionnelle\" -sport",
            "Une phrase de sept mots sans aucune citation")) {
      assertThat(QueryParser.parse(query).isHeadline()).as(query).isFalse();
    }
  }
}
