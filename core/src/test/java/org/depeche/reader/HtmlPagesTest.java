package org.depeche.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.depeche.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages as sites really serve them: where their text is, and what they say about it. */
class HtmlPagesTest {

  private static final String PROSE =
      "Il a neigé toute la nuit sur les Alpes, et les routes du massif sont restées coupées"
          + " jusqu’à midi, selon la préfecture.";

  private static final String OTHER =
      "Le marché couvert ouvre de nouveau samedi, après deux années de travaux et bien des"
          + " retards que la mairie explique par le gel.";

  @TempDir Path folder;

  private Article read(String html) throws IOException {
    return Reading.article(folder, "a.html", html);
  }

  private static String ld(String json) {
    return "<script type='application/ld+json'>" + json + "</script>";
  }

  @Test
  void textBetweenLineBreaksCounts() throws IOException {
    String html =
        "<title>T</title><table><tr><td><center>Un</center>%s<br><br>%s</td></tr></table>";
    assertThat(read(html.formatted(PROSE, OTHER)).body()).contains(PROSE + "\n" + OTHER);
  }

  @Test
  void aSmallArticleElementIsNotTheText() throws IOException {
    String teaser = "<article><h3>Ailleurs</h3><p>" + OTHER + "</p></article>";
    String html = "<title>T</title><div><h1>T</h1>%s</div><section>%s</section>";
    assertThat(read(html.formatted(("<p>" + PROSE + "</p>").repeat(4), teaser)).body())
        .contains(PROSE)
        .doesNotContain("marché");
  }

  @Test
  void commentsLongerThanTheArticleAreLeftOut() throws IOException {
    String comment = "<article><p>" + OTHER + "</p></article>";
    String html = "<title>T</title><div class=entry-content>%s</div><div id=comments>%s</div>";
    assertThat(read(html.formatted(("<p>" + PROSE + "</p>").repeat(3), comment.repeat(9))).body())
        .contains(PROSE)
        .doesNotContain("marché");
  }

  @ParameterizedTest
  @ValueSource(strings = {"content-with-sidebar", "paywall", "no-ads", "has-related", "sans-pub"})
  void oneWordOfANameRemovesNoText(String name) throws IOException {
    String html = "<title>T</title><article><h1>T</h1><div class='%s'><p>%s</p></div></article>";
    assertThat(read(html.formatted(name, PROSE)).body()).isEqualTo(PROSE);
  }

  @Test
  void aLiveReportKeepsItsEntriesAndTheDateOfItsStart() throws IOException {
    String entry = "<article><h2>%s</h2><p>%s</p></article>";
    Article article =
        read(
            ld(
                    """
                {"@type":"LiveBlogPosting","datePublished":"2023-01-10T08:00:00+01:00",
                "liveBlogUpdate":[{"@type":"BlogPosting","datePublished":"2023-01-10T18:00:00+01:00"}]}
                """)
                + "<main><h1>Direct</h1>"
                + entry.formatted("Premier", PROSE)
                + entry.formatted("Second", OTHER)
                + "</main>");
    assertThat(article.body()).contains(PROSE, OTHER, "Second");
    assertThat(article.date().orElseThrow()).hasToString("2023-01-10T08:00:00+01:00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"@type\":\"NewsArticle\",\"headline\":\"R\n x\",\"datePublished\":\"2023-01-10\"}",
        "<![CDATA[ {\"@type\":\"NewsArticle\",\"datePublished\":\"2023-01-10\"} ]]>",
        "//<![CDATA[\n{\"@type\":\"NewsArticle\",\"datePublished\":\"2023-01-10\"}\n//]]>",
        "{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;datePublished&quot;:&quot;2023-01-10&quot;}",
        "{\"@graph\":[{\"@type\":\"NewsArticle\",\"datePublished\":\"2023-01-10\",},]}",
        "{\"@type\":\"NewsArticle\",\"datePublished\":\"2023-01-10\"};"
      })
  void brokenLinkedDataIsRead(String json) throws IOException {
    assertThat(read(ld(json) + "<h1>T</h1><p>" + PROSE).date().orElseThrow())
        .hasToString("2023-01-10");
  }

  @Test
  void aPageThatAScriptFillsHasItsTextFromLinkedData() throws IOException {
    String json =
        "{\"@type\":\"NewsArticle\",\"headline\":\"T\",\"articleBody\":\"" + PROSE + "\"}";
    assertThat(read("<title>T</title>" + ld(json) + "<div id=app></div>").body()).isEqualTo(PROSE);
  }

  @Test
  void authorsAreWrittenAsPeopleWriteThem() throws IOException {
    String meta = "<meta name=%s content='%s'>";
    String text = "<h1>T</h1><p>" + PROSE;
    assertThat(read(meta.formatted("author", "Par Ana Lise") + text).author())
        .isEqualTo("Ana Lise");
    assertThat(
            read(meta.formatted("author", "https://exemple.fr/ana")
                    + meta.formatted("parsely-author", "Ana Lise")
                    + text)
                .author())
        .isEqualTo("Ana Lise");
    assertThat(read(meta.formatted("parsely-pub-date", "2024-02-03") + text).date().orElseThrow())
        .hasToString("2024-02-03");
  }

  @Test
  void namesAreFoundWhereTheyAreReferredTo() throws IOException {
    String graph =
        "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"NewsArticle\",\"author\":"
            + "[{\"@id\":\"#a\"},{\"@id\":\"https://e.fr/#b\"}],\"publisher\":{\"@id\":\"#o\"}},"
            + "{\"@type\":\"Person\",\"@id\":\"#a\",\"name\":\"Ana Lise\"},"
            + "{\"@type\":\"WebPage\",\"@id\":\"#p\",\"name\":\"Page\"}]}</script>"
            + "<script type='application/ld+json'>[{\"@id\":\"https://e.fr/#b\",\"name\":\"Jean Ferré\"},"
            + "{\"@type\":\"Organization\",\"@id\":\"#o\",\"name\":\"Le Môle\"}]</script>";
    Article article = read(graph + "<h1>T</h1><p>" + PROSE);
    assertThat(article.author()).isEqualTo("Ana Lise, Jean Ferré");
    assertThat(article.source()).isEqualTo("Le Môle");
    String text =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":"
            + "\"https://e.fr/#b\"}</script>";
    assertThat(read(text + graph.replace("NewsArticle", "Thing") + "<p>" + PROSE).author())
        .isEqualTo("Jean Ferré");
  }

  @Test
  void peopleAreNamedInManyWays() throws IOException {
    String page = "<script type='application/ld+json'>%s</script><h1>T</h1><p>" + PROSE;
    String values =
        "{\"@type\":\"NewsArticle\",\"datePublished\":{\"@type\":\"Date\",\"@value\":\"2024-01-05\"},"
            + "\"keywords\":[\"neige\",\"Alpes, routes\"],\"creator\":{\"givenName\":\"Ana\",\"familyName\":\"Lise\"}}";
    Article article = read(page.formatted(values));
    assertThat(article.author()).isEqualTo("Ana Lise");
    assertThat(article.date().orElseThrow()).hasToString("2024-01-05");
    assertThat(article.tags()).containsExactly("neige", "Alpes", "routes");
    String mixed =
        "[{\"@type\":\"NewsArticle\",\"author\":[{\"@id\":\"#p\"},{\"name\":\"Jean Ferré\"},"
            + "{\"@id\":\"#absent\"}]},{\"@id\":\"#p\",\"name\":{\"@value\":\"Ana Lise\"}}]";
    assertThat(read(page.formatted(mixed)).author()).isEqualTo("Ana Lise, Jean Ferré");
  }

  @Test
  void theOldObjectOfParselyIsRead() throws IOException {
    String object =
        "<meta name='parsely-page' content='{\"title\":\"Le pont\",\"link\":\"https://e.fr/p\","
            + "\"pub_date\":\"2014-03-02T10:00:00Z\",\"section\":\"Local\",\"authors\":[\"Ana Lise\"],"
            + "\"tags\":[\"pont\",\"travaux\"]}'>";
    Article article = read(object + "<p>" + PROSE);
    assertThat(article.title()).isEqualTo("Le pont");
    assertThat(article.author()).isEqualTo("Ana Lise");
    assertThat(article.section()).isEqualTo("Local");
    assertThat(article.url()).isEqualTo("https://e.fr/p");
    assertThat(article.tags()).containsExactly("pont", "travaux");
    assertThat(article.date().orElseThrow().day()).hasToString("2014-03-02");
    assertThat(read("<meta name='parsely-page' content='{'><h1>T</h1><p>" + PROSE).title())
        .isEqualTo("T");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.php",
        "a.shtml",
        "a.asp",
        "a.html.orig",
        "page",
        "a.php?id=3",
        "a.html.1",
        "b.do",
        "N. 3 de la revue",
        "a.htm,12"
      })
  void aPageIsReadWhateverItsName(String name) throws IOException {
    String page = "<!-- copie -->\n<!DOCTYPE html><title>T</title><h1>T</h1><p>" + PROSE;
    Files.write(folder.resolve(name), page.getBytes(StandardCharsets.UTF_8));
    assertThat(Reading.article(Reading.all(folder)).body()).isEqualTo(PROSE);
  }

  @Test
  void aPageIsToldByHowItBeginsHoweverThatIsWritten() throws IOException {
    String page = "<title>T</title><h1>T</h1><p>" + PROSE;
    Files.write(folder.resolve("un"), ("\uFEFF" + page).getBytes(StandardCharsets.UTF_16LE));
    String comment = "<!-- " + "Copie du site, ne pas modifier. ".repeat(60) + "-->\n";
    Files.writeString(folder.resolve("deux.cgi"), comment + "<META charset=utf-8>" + page);
    assertThat(Reading.all(folder))
        .hasSize(2)
        .allMatch(read -> read instanceof ReadArticle a && a.article().body().equals(PROSE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.php", "a.aspx", "site/a.html.bak", "page", "a.shtml.gz"})
  void aPageInAnArchiveIsReadWhateverItsName(String name) throws IOException {
    byte[] page =
        ("\uFEFF<html><title>T</title><h1>T</h1><p>" + PROSE).getBytes(StandardCharsets.UTF_8);
    Path archive = folder.resolve("site.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(name.endsWith(".gz") ? Reading.gzip(page) : page);
      zip.putNextEntry(new ZipEntry("config.php"));
      zip.write("<?php echo '<html>'; ?>".getBytes(StandardCharsets.UTF_8));
    }
    Article article = Reading.article(Reading.all(archive));
    assertThat(article.body()).isEqualTo(PROSE);
    assertThat(article.id()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.php", "Makefile"})
  void whatIsNoPageIsPassedOver(String name) throws IOException {
    Files.writeString(folder.resolve(name), "<?php echo '<html>'; ?>");
    assertThat(Reading.all(folder)).isEmpty();
  }
}
