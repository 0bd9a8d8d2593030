package org.depeche.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.depeche.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonShapeTest {

  private static final Path FIELD =
      Path.of(System.getProperty("depeche.root"), "testdata", "field", "json");

  @TempDir private Path folder;

  private List<Article> articles(String name, String text) throws IOException {
    return articles(Reading.of(folder, name, text.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Article> articles(List<ReadResult> results) {
    assertThat(results).allMatch(ReadArticle.class::isInstance);
    return results.stream().map(result -> ((ReadArticle) result).article()).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "bulk.ndjson,7,Coopération militaire,Paris",
    "elasticdump.ndjson,7,Coopération militaire,Paris",
    "graphql.json,1,Coopération militaire,Paris",
    "wprest.json,12,Coopération militaire,Paris",
    "html.ndjson,n,Coopération militaire été,Un texte⏎coopération"
  })
  void whatSystemsGiveIsRead(String name, String id, String title, String body) throws IOException {
    Article article = Reading.article(Reading.all(FIELD.resolve(name)));
    assertThat(article.id()).isEqualTo(id);
    assertThat(article.title()).isEqualTo(title);
    assertThat(article.body()).isEqualTo(body.replace('⏎', '\n'));
  }

  @Test
  void everyArticleInsideAWrapperIsRead() throws IOException {
    assertThat(articles(Reading.all(FIELD.resolve("wrapped.json"))))
        .extracting(Article::id)
        .containsExactly("1", "2");
  }

  @Test
  void anAddressIsAnIdAndAWrapperSaysWhereItIsFrom() throws IOException {
    Article article =
        articles(
                "api.json",
                """
                {"status": "ok", "title": "Le Phare", "results": [
                  {"author": {"nom": "Jeanne Petit"}, "title": "Grève au port",
                   "description": "Les dockers cessent le travail.", "url": "https://phare.example/greve",
                   "publishedAt": "2024-03-05T08:00:00Z", "content": "Ils ont cessé mardi."}]}
                """)
            .get(0);
    assertThat(article.id()).isEqualTo("https://phare.example/greve");
    assertThat(article.source()).isEqualTo("Le Phare");
    assertThat(article.author()).isEqualTo("Jeanne Petit");
    assertThat(article.lead()).isEqualTo("Les dockers cessent le travail.");
    assertThat(article.date().orElseThrow().day()).hasToString("2024-03-05");
  }

  @Test
  void frenchNamesAndInnerObjectsAreFields() throws IOException {
    Article article =
        articles(
                "strapi.json",
                """
                {"data": [{"id": 4, "attributes": {"titre": "Le pont rouvre",
                  "corps": [{"type": "paragraph", "text": "Lundi."}, {"type": "paragraph", "text": "Enfin."}],
                  "date_publication": "12/03/2024", "rubrique": {"titre": "Locale"}, "mots_cles": ["pont"]}}]}
                """)
            .get(0);
    assertThat(article.id()).isEqualTo("4");
    assertThat(article.title()).isEqualTo("Le pont rouvre");
    assertThat(article.body()).isEqualTo("Lundi.\nEnfin.");
    assertThat(article.section()).isEqualTo("Locale");
    assertThat(article.tags()).containsExactly("pont");
  }

  @Test
  void commentsAndRelatedLinksAreNoArticles() throws IOException {
    assertThat(
            articles(
                "a.json",
                """
                {"comments": [{"title": "Re", "body": "Bravo !"}], "id": "p1", "title": "Accord", "body": "Signé.",
                 "related": [{"title": "Autre", "url": "https://e.example/2"}]}
                """))
        .extracting(Article::id)
        .containsExactly("p1");
  }

  @Test
  void listsOfNamesBesideArticlesAreLeft() throws IOException {
    assertThat(
            articles(
                "b.json",
                """
                {"categories": [{"id": 1, "title": "Sport"}], "posts": [{"id": 10, "title": "T", "text": "Perdu."}]}
                """))
        .extracting(Article::id)
        .containsExactly("10");
  }

  @Test
  void anActionBeforeAnArticleNamesIt() throws IOException {
    assertThat(
            articles(
                "bulk.ndjson",
                """
                {"index": {"_id": "1"}}
                {"title": "Un", "body": "Texte"}
                {"delete": {"_id": "3"}}
                {"update": {"_id": "4"}}
                {"doc": {"title": "Quatre", "body": "Texte"}}
                """))
        .extracting(Article::id)
        .containsExactly("1", "4");
  }

  @Test
  void theMainOneOfSeveralHeadlinesCountsAndAWithdrawnWireDoesNot() throws IOException {
    List<Article> articles =
        articles(
            "wires.json",
            """
            {"uri": "urn:x:1", "pubstatus": "usable", "versionCreated": "2024-05-02T10:00:00+02:00",
             "headlines": [{"role": "short", "value": "Port"}, {"role": "main", "value": "Le port rouvre"}],
             "bodies": [{"role": "main", "contentType": "text/html", "value": "<p>Un.</p><p>Deux.</p>"}]}
            {"uri": "urn:x:2", "pubstatus": "canceled", "headline": "Annulé", "body_text": "Rien."}
            """);
    assertThat(articles).extracting(Article::title).containsExactly("Le port rouvre");
    assertThat(articles.get(0).body()).isEqualTo("Un.\nDeux.");
  }

  @Test
  void anEmptyListIsNoProblemAndASettingsFileIsOne() throws IOException {
    assertThat(articles("none.json", "{\"articles\": [], \"total\": 0}")).isEmpty();
    assertThat(
            Reading.problem(
                    Reading.of(
                        folder,
                        "settings.json",
                        "{\"version\": 1, \"port\": {\"http\": 80}}"
                            .getBytes(StandardCharsets.UTF_8)))
                .reason())
        .contains("neither title nor body");
  }

  @Test
  void aMappingBesideTheFileNamesItsFields() throws IOException {
    Files.writeString(folder.resolve(".depechefields"), "title: une\nbody: papier\nid: no\n");
    Article article =
        articles("c.json", "[{\"no\": 3, \"une\": \"Titre\", \"papier\": \"Texte\"}]").get(0);
    assertThat(article.id()).isEqualTo("3");
    assertThat(article.title()).isEqualTo("Titre");
  }
}
