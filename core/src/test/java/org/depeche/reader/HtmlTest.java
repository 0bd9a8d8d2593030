package org.depeche.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.FutureTask;
import org.depeche.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTest {

  private static final String PROSE =
      "Il a neigé toute la nuit sur les Alpes, et les routes du massif sont restées coupées"
          + " jusqu’à midi, selon la préfecture.";

  @TempDir Path folder;

  private Article read(String html) throws IOException {
    return Reading.article(folder, "a.html", html);
  }

  @Test
  void aPageBecomesItsArticle() throws IOException {
    Article article =
        read(
            """
            <html><head><title>Neige : les Alpes sous un mètre | La Gazette</title>
            <meta property="og:title" content="Neige">
            <meta name="description" content="Un résumé.">
            <meta property="article:published_time" content="2023-12-02T07:00:00+01:00">
            <meta property="article:section" content="Météo">
            <meta property="article:tag" content="neige"><meta name="keywords" content="Alpes, neige">
            <link rel="canonical" href="https://exemple.fr/neige">
            </head><body>
            <header><h1>La Gazette</h1></header><nav><a href="/">Accueil</a></nav>
            <div class="cookie-banner"><p>Nous utilisons des cookies.</p></div>
            <article><h1>Neige&nbsp;: les Alpes <em>sous un mètre</em></h1>
            <p class="chapo">Les routes sont coupées.</p>
            <p class="signature">Par <a rel="author" href="/x">Anne Le Goff</a>, <time datetime="2023-12-02">hier</time></p>
            <figure><img><figcaption>Photo : archives</figcaption></figure>
            <p>%s</p><div class="pub">Publicité</div><p>Lire aussi : <a href="/y">Le vent</a></p>
            <h2>Un intertitre</h2><p>Deux<br>lignes, le <time>2 décembre</time>, sont restées %s</p>
            <ul><li>un</li><li>deux</li></ul><ul class="partage"><li><a href="#">Partager</a></li></ul>
            <script>alert(1)</script><form><p>Votre adresse</p></form></article>
            <aside><p>À lire aussi, un long texte qui parle de tout autre chose.</p></aside>
            <footer>Mentions légales</footer></body></html>"""
                .formatted(PROSE, PROSE));
    assertThat(article.title()).isEqualTo("Neige\u00A0: les Alpes sous un mètre");
    assertThat(article.lead()).isEqualTo("Les routes sont coupées.");
    assertThat(article.body().lines())
        .containsExactly(
            PROSE,
            "Un intertitre",
            "Deux",
            "lignes, le 2 décembre, sont restées " + PROSE,
            "un",
            "deux");
    assertThat(article.author()).isEqualTo("Anne Le Goff");
    assertThat(article.section()).isEqualTo("Météo");
    assertThat(article.url()).isEqualTo("https://exemple.fr/neige");
    assertThat(article.tags()).containsExactly("neige", "Alpes");
    assertThat(article.date()).hasToString("Optional[2023-12-02T07:00:00+01:00]");
    assertThat(article.id()).isEqualTo("a.html");
  }

  @Test
  void linkedDataFillsWhatTheHeadLeavesOpen() throws IOException {
    Article article =
        read(
            """
            <title>Neige - Le Soir</title><script type="application/ld+json">
            {"@graph":[{"@type":"WebSite","name":"Le Site"},{"@type":["NewsArticle"],
            "headline":"H","datePublished":"2024-01-02T03:04:05Z","articleSection":"Météo",
            "author":[{"@type":"Person","name":"A"},{"name":"B"}],"publisher":{"name":"Le Soir"}}]}
            </script><main><p>%s</p></main>"""
                .formatted(PROSE));
    assertThat(article.title()).isEqualTo("H");
    assertThat(article.author()).isEqualTo("A, B");
    assertThat(article.source()).isEqualTo("Le Soir");
    assertThat(article.section()).isEqualTo("Météo");
    assertThat(article.date()).hasToString("Optional[2024-01-02T03:04:05Z]");
  }

  @Test
  void brokenLinkedDataCostNothing() throws IOException {
    Article article =
        read("<title>T</title><script type='application/ld+json'>{\"@type\":</script><p>" + PROSE);
    assertThat(article.title()).isEqualTo("T");
    assertThat(article.body()).isEqualTo(PROSE);
  }

  @Test
  void withoutMarksTheDensestBlockIsTheText() throws IOException {
    Article article =
        read(
            """
            <title>La neige bloque - Le Site</title><body><div><a href="/">Accueil</a> <a href="/s">Sports</a></div>
            <div><div><p>%s</p><p>%s</p></div><div><a href="1">Une autre histoire longue à lire</a></div></div>
            <div><p>Tous droits réservés par nous</p></div>"""
                .formatted(PROSE, PROSE));
    assertThat(article.title()).isEqualTo("La neige bloque");
    assertThat(article.source()).isEqualTo("Le Site");
    assertThat(article.body()).isEqualTo(PROSE + "\n" + PROSE);
  }

  @Test
  void aFormAroundThePageIsNoForm() throws IOException {
    Article article =
        read("<title>T</title><body class='no-pub'><form><p>%s</p></form>".formatted(PROSE));
    assertThat(article.body()).isEqualTo(PROSE);
  }

  @Test
  void aDescriptionThatRepeatsTheOpeningIsNoLead() throws IOException {
    Article article =
        read(
            "<title>T</title><meta name=description content='%s…'><p>%s</p>"
                .formatted(PROSE.substring(0, 60), PROSE));
    assertThat(article.lead()).isEmpty();
  }

  @Test
  void aDateThatIsNoneIsKeptAsText() throws IOException {
    Article article =
        read("<title>T</title><meta name=date content='hier soir'><p>%s</p>".formatted(PROSE));
    assertThat(article.date()).isEmpty();
    assertThat(article.extra()).containsExactly(Map.entry("date", "hier soir"));
  }

  @ParameterizedTest
  @CsvSource({
    "iso-8859-1, windows-1252",
    "iso-8859-1, UTF-8",
    "utf-8, windows-1252",
    "utf-8, UTF-8",
    "iso-8859-15, iso-8859-15",
    "windows-1251, windows-1251",
    "klingon, UTF-8",
  })
  void theDeclaredEncodingIsReadWhereItIsTrue(String declared, String real) throws IOException {
    String text = real.equals("windows-1251") ? "Привет" : "Été à 2 €";
    String html = "<meta charset='%s'><title>%s</title><p>%s</p>".formatted(declared, text, text);
    Article article =
        Reading.article(Reading.of(folder, "c.html", html.getBytes(Charset.forName(real))));
    assertThat(article.title()).isEqualTo(text);
  }

  @Test
  void deepNestingOverflowsNoStack() throws Exception {
    String html = "<title>T</title>" + "<div><b><span class=pub>".repeat(50_000) + PROSE;
    FutureTask<Article> task = new FutureTask<>(() -> read(html));
    Thread thread = new Thread(null, task, "small stack", 256 << 10);
    thread.start();
    assertThat(task.get().title()).isEqualTo("T");
  }

  @Test
  void aPageWithoutTextIsAProblem() throws IOException {
    byte[] empty = "<html><body><img></body></html>".getBytes(StandardCharsets.UTF_8);
    assertThat(Reading.problem(Reading.of(folder, "v.htm", empty)).reason())
        .isEqualTo("holds no text");
  }
}
