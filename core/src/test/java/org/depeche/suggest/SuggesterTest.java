package org.depeche.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.depeche.Depeche;
import org.depeche.article.Article;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggesterTest {
  private static final List<Article> ARTICLES =
      List.of(
          article("1", "La coopération militaire entre Paris et Berlin", ""),
          article("2", "Coopération militaire : Macron veut aller plus loin", ""),
          article("3", "COOPERATION MILITAIRE", ""),
          article("4", "La réforme des retraites selon Emmanuel Macron", ""),
          article("5", "Réforme de l’État : Emmanuel Macron répond", ""),
          article("6", "Marine Le Pen à Hénin-Beaumont", ""),
          article("7", "Une journée ordinaire", "Le zéphyr souffle. Le Zuckerberg aussi."),
          article("8", "Une nuit", "Le droit du travail. Zuckerberg, un zéphyr, des travailleurs."),
          article("9", "Le travail, le travailleur", "Un bureau des travailleurs."),
          article("10", "Le curé soigne, la cure aussi", ""));

  @TempDir Path folder;
  private Depeche index;

  @BeforeEach
  void open() throws IOException {
    index = Depeche.inMemory(ARTICLES);
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  private static Article article(String id, String title, String body) {
    return Article.builder(id).title(title).body(body).build();
  }

  private List<String> texts(String typed) throws IOException {
    return index.suggest(typed, 10).stream().map(Suggestion::text).toList();
  }

  @Test
  void theLastWordIsCompletedInTheContextOfTheOneBefore() throws IOException {
    assertThat(texts("cooperation mil")).first().isEqualTo("coopération militaire");
    assertThat(texts("COOPÉRATION MIL")).first().isEqualTo("coopération militaire");
  }

  @Test
  void namesHaveTheCapitalsOfTheArticlesAndCommonWordsHaveNone() throws IOException {
    assertThat(texts("macr")).first().isEqualTo("Macron");
    assertThat(texts("RÉFO")).first().isEqualTo("réforme");
    assertThat(texts("beau")).isEmpty();
    assertThat(texts("hénin")).contains("Hénin-Beaumont");
  }

  @Test
  void aPhraseThatDiffersByCapitalsAndTheirAccentsIsSuggestedOnceAndCountedWhole()
      throws IOException {
    assertThat(index.suggest("coop", 10))
        .contains(new Suggestion("coopération militaire", 3))
        .extracting(Suggestion::text)
        .doesNotContain("COOPERATION MILITAIRE", "cooperation militaire");
  }

  @Test
  void wordsThatDifferByAccentsAreTwo() throws IOException {
    assertThat(texts("cur")).contains("cure", "curé");
  }

  @Test
  void functionWordsMayBeLeftOut() throws IOException {
    assertThat(texts("reforme retr")).containsExactly("réforme des retraites");
    assertThat(texts("réforme de l'ét")).containsExactly("réforme de l’État");
  }

  @Test
  void whatIsTypedBeforeTheContextStays() throws IOException {
    assertThat(texts("pourquoi la coopération mil"))
        .first()
        .isEqualTo("pourquoi la coopération militaire");
    assertThat(texts("l'éta")).containsExactly("l'État");
  }

  @Test
  void aParticleOfANameIsNotRepeated() throws IOException {
    assertThat(texts("le pe")).first().isEqualTo("Le Pen");
    assertThat(texts("pen")).first().isEqualTo("Le Pen");
    assertThat(texts("marine le p")).first().isEqualTo("Marine Le Pen");
  }

  @Test
  void anAdjectiveThatStandsBeforeAVowelIsFollowedByAMasculineWord() throws IOException {
    List<Article> articles =
        List.of(
            article("a", "Un nouvel attentat déjoué", ""),
            article("b", "La nouvelle affaire Dreyfus", ""),
            article("c", "La nouvelle affaire du siècle", ""));
    try (Depeche other = Depeche.inMemory(articles)) {
      assertThat(other.suggest("nouvel a", 10))
          .extracting(Suggestion::text)
          .contains("nouvel attentat déjoué")
          .noneMatch(text -> text.startsWith("nouvel affaire"));
      assertThat(other.suggest("nouvelle a", 10))
          .extracting(Suggestion::text)
          .contains("nouvelle affaire");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          la pres     | la présidentielle     | la président
          le pres     | le président          | le présidentielle
          les pres    | les présidents        | les présidentielle
          un pres     | un président          | un présidentielle
          mon ass     | mon Assemblée         | mon assassins
          ma ass      |                       | ma Assemblée
          l’ass       | l’Assemblée           | l’assassins
          l'hom       | l'homme               | l'hommes
          le hom      | le homard             | le homme
          la haus     | la hausse             |
          l'haus      |                       | l'hausse
          des hom     | des hommes            | des homme
          de ass      |                       | de Assemblée
          d'ass       | d'Assemblée           |
          d'emp       |                       | d'emporte
          la fran     | la France             | la Franck
          le pod      | le podcast            |
          la pod      |                       | la podcast
          la ministr  | la ministre française | la ministre français
          """)
  void anArticleThatWasTypedIsFollowedByWhatFitsIt(String typed, String offered, String left)
      throws IOException {
    List<Article> articles = new ArrayList<>();
    for (String title :
        List.of(
            "La présidentielle",
            "Le président et les présidents",
            "L’homme, des hommes, un homard",
            "La hausse à l’Assemblée, les assassins",
            "Le vent emporte",
            "Avec la France et Franck",
            "Un ministre français, la ministre française")) {
      for (int i = 0; i < 2; i++) {
        String body = "La présidentielle. Un podcast, le podcast, ce podcast.";
        articles.add(article("a" + articles.size(), title, body));
      }
    }
    try (Depeche french = Depeche.inMemory(articles)) {
      List<String> texts = french.suggest(typed, 20).stream().map(Suggestion::text).toList();
      if (offered != null) {
        assertThat(texts).contains(offered);
      }
      if (left != null) {
        assertThat(texts).doesNotContain(left);
      }
    }
  }

  @Test
  void aLetterMayBeginAFunctionWord() throws IOException {
    assertThat(texts("réforme d")).contains("réforme des retraites", "réforme de l’État");
    assertThat(texts("reforme de l")).containsExactly("réforme de l’État");
  }

  @Test
  void aSpaceEndsAWordAndPhrasesGoOn() throws IOException {
    assertThat(texts("emmanuel ")).containsExactly("Emmanuel Macron");
  }

  @Test
  void noPhraseEndsInAVerb() throws IOException {
    assertThat(texts("macron ")).isEmpty();
    assertThat(texts("emmanuel macron ")).isEmpty();
  }

  @Test
  void wordsOfBodiesFillWhatTitlesLeave() throws IOException {
    assertThat(texts("zuc")).containsExactly("Zuckerberg");
    assertThat(texts("zep")).containsExactly("zéphyr");
  }

  @Test
  void aWordThatStandsBesideTheOneTypedIsSuggestedWhereNoTitleHasBoth() throws IOException {
    assertThat(texts("droit du trav")).first().isEqualTo("droit du travail");
    assertThat(texts("bureau du trav")).isEmpty();
    assertThat(texts("bureau des trav")).containsExactly("bureau des travailleurs");
  }

  @Test
  void oneEditIsForgivenFromFiveLettersOnButNotInTheFirst() throws IOException {
    assertThat(texts("cooprat")).first().isEqualTo("coopération");
    assertThat(texts("marcon")).first().isEqualTo("Macron");
    assertThat(texts("nacron")).isEmpty();
    assertThat(texts("mcar")).isEmpty();
    assertThat(texts("emanuel macr")).first().isEqualTo("Emmanuel Macron");
  }

  @Test
  void whatHoldsNoWordHasNoSuggestion() throws IOException {
    for (String typed : List.of("", " ", "«", "!?", "\u0000", "\uD83D", "l'", "-")) {
      assertThat(index.suggest(typed, 3)).as("«%s»", typed).hasSizeLessThanOrEqualTo(3);
    }
    assertThat(texts("")).isEmpty();
  }

  @Test
  void boundsAreRefusedWithTheirValue() {
    assertThatThrownBy(() -> index.suggest("a", 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("limit 0");
    assertThatThrownBy(() -> index.suggest("a".repeat(2000), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2000");
  }

  @Test
  void anIncrementalBuildSuggestsWhatAFullOneDoes() throws IOException {
    Depeche.index(folder.resolve("full"), ARTICLES);
    Path grown = folder.resolve("grown");
    List<Article> first = new ArrayList<>(ARTICLES.subList(3, 10));
    for (int i = 0; i < 40; i++) {
      first.add(article("kept" + i, "Titre", ""));
    }
    first.add(article("gone", "Coopération militaire, macramé et Emmanuel Macramé", "Zuckerberg"));
    first.add(article("1", "Le macramé", "zéphyr"));
    Depeche.index(grown, first);
    List<Article> last = new ArrayList<>(ARTICLES);
    last.addAll(first.subList(7, 47));
    Depeche.reindex(grown, last);
    List<Article> whole = new ArrayList<>(last);
    Depeche.reindex(folder.resolve("full"), whole);
    try (Depeche full = Depeche.open(folder.resolve("full"));
        Depeche incremental = Depeche.open(grown)) {
      for (String typed :
          List.of("c", "coop", "cooperation ", "macr", "zuc", "zep", "emmanuel m")) {
        assertThat(incremental.suggest(typed, 10)).isEqualTo(full.suggest(typed, 10));
      }
    }
  }
}
