package org.depeche.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.depeche.Depeche;
import org.depeche.article.Article;
import org.depeche.facet.FacetCounts;
import org.depeche.facet.FacetField;
import org.depeche.query.Filter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an article is filed under: key words, section, byline. */
class LabelsTest {
  private static Depeche index;

  private static Article article(
      String id, String title, String body, String section, String author, String... tags) {
    return Article.builder(id)
        .title(title)
        .body(body)
        .section(section)
        .author(author)
        .tags(List.of(tags))
        .build();
  }

  @BeforeAll
  static void build() throws IOException {
    index =
        Depeche.inMemory(
            List.of(
                article("mer", "Le port ferme", "Les bateaux restent à quai.", "Mer", "", "Pêche"),
                article("lac", "Le lac gèle", "La pêche y est permise.", "Nature", ""),
                article(
                    "bois",
                    "La forêt brûle",
                    "Le feu gagne la vallée.",
                    "Nature",
                    "Anouk Quémeneur",
                    "incendie",
                    "Climat",
                    "CLIMAT"),
                article("foin", "La fenaison commence", "Il fait chaud.", "Nature", "", "climat")));
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  private static SearchResult search(String query) throws IOException {
    return index.search(SearchRequest.builder(query).exactTotal(true).build());
  }

  private static List<String> ids(String query) throws IOException {
    return search(query).hits().stream().map(Hit::id).toList();
  }

  @Test
  void aKeyWordOfNoTextIsHeldByTheArticlesThatHaveIt() throws IOException {
    SearchResult result = search("incendies");
    assertThat(result.hits()).extracting(Hit::id).containsExactly("bois");
    assertThat(result.total()).isEqualTo(1);
    assertThat(result.unknownWords()).isEmpty();
    assertThat(result.corrections()).isEmpty();
    assertThat(result.hits().get(0).missing()).isEmpty();
  }

  @Test
  void wordsOfBylineAndSectionFind() throws IOException {
    assertThat(ids("quemeneur")).containsExactly("bois");
    assertThat(ids("nature")).containsExactlyInAnyOrder("lac", "bois", "foin");
    assertThat(search("quemeneur feu").hits().get(0).missing()).isEmpty();
  }

  @Test
  void whatATextSaysIsHeldByTextsAndFoundInKeyWordsBelowThem() throws IOException {
    SearchResult result = search("pêche");
    assertThat(result.hits()).extracting(Hit::id).containsExactly("lac", "mer");
    assertThat(result.total()).isEqualTo(1);
    assertThat(result.totalAny()).isEqualTo(2);
    assertThat(result.hits().get(1).missing()).containsExactly("pêche");
    SearchRequest byDate = SearchRequest.builder("pêche").sort(SortOrder.DATE).build();
    assertThat(index.search(byDate).hits()).extracting(Hit::id).containsExactly("lac");
  }

  @Test
  void aKeyWordRaisesTheArticleThatSaysItToo() throws IOException {
    try (Depeche two =
        Depeche.inMemory(
            List.of(
                article("b", "Les quais", "La pêche au large.", "", ""),
                article("a", "Les quais", "La pêche au large.", "", "", "pêche")))) {
      assertThat(two.search("pêche").hits()).extracting(Hit::id).containsExactly("a", "b");
    }
  }

  @Test
  void keyWordsAreFilteredAndCountedAsNames() throws IOException {
    assertThat(ids("tag:climat")).containsExactlyInAnyOrder("bois", "foin");
    assertThat(ids("tag:CLIMAT -tag:incendie")).containsExactly("foin");
    SearchRequest request =
        SearchRequest.all().toBuilder()
            .filter(new Filter.Tag("climat"))
            .facet(FacetField.TAG)
            .build();
    assertThat(index.search(request).facets())
        .containsExactly(
            new FacetCounts(
                FacetField.TAG,
                List.of(new FacetCounts.Value("Climat", 2), new FacetCounts.Value("incendie", 1)),
                0));
  }

  @Test
  void aMisspeltKeyWordIsToldWithTheNearest() throws IOException {
    assertThat(search("tag:climta").hints())
        .containsExactly(new Hint.UnknownName(new Filter.Tag("climta"), List.of("Climat")));
  }

  @Test
  void anExplanationNamesTheLabelsAndItsSharesSumUp() throws IOException {
    Explanation why = index.why(SearchRequest.of("incendie nature"), "bois").orElseThrow();
    assertThat(why.matches()).isTrue();
    assertThat(why.parts())
        .flatExtracting(Explanation.Part::occurrences)
        .extracting(Explanation.Occurrence::field, Explanation.Occurrence::written)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("tags", "incendie"),
            org.assertj.core.groups.Tuple.tuple("section", "Nature"));
    for (Explanation.Part part : why.parts()) {
      assertThat(part.shares().stream().mapToDouble(Explanation.Share::score).sum())
          .isCloseTo(part.score(), org.assertj.core.data.Offset.offset(1e-5));
    }
  }
}
