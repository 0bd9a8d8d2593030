package org.depeche.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.depeche.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmlTest {

  @TempDir Path folder;

  private List<ReadResult> read(String name, String text) throws IOException {
    return Reading.of(folder, name, text.getBytes(StandardCharsets.UTF_8));
  }

  private Article item(String elements) throws IOException {
    return Reading.article(
        read(
            "f.rss",
            "<rss><channel><title>C</title><item>" + elements + "</item></channel></rss>"));
  }

  @Test
  void namedCharactersOfHtmlAreKnownThoughNothingDefinesThem() throws IOException {
    assertThat(item("<title>&Eacute;t&eacute;&nbsp;&hellip;</title>").title())
        .isEqualTo("Été\u00A0…");
  }

  @Test
  void controlCharactersCostNothingButThemselves() throws IOException {
    assertThat(item("<title>A\u000B\u0001B</title>").title()).isEqualTo("A B");
  }

  @Test
  void aDescriptionThatIsMoreThanTheOpeningStays() throws IOException {
    String text = "<title>T</title><content xmlns='x'/><description>%s</description>";
    assertThat(item(text.formatted("Un résumé.")).lead()).isEqualTo("Un résumé.");
  }

  @Test
  void anItemWithoutTitleIsCalledByItsFirstSentence() throws IOException {
    Article article = item("<description>Il neige. Le col est fermé.</description>");
    assertThat(article.title()).isEqualTo("Il neige.");
    assertThat(article.body()).isEqualTo("Il neige. Le col est fermé.");
    assertThat(article.id()).isEqualTo("f.rss#1");
  }

  @Test
  void noTextMakesAPatternStall() throws IOException {
    for (String flood :
        List.of("[caption ", "[gallery ", "[a x=1", " x=1", "[a x='", "a@", "<a ")) {
      String text = "[a" + flood.repeat(300_000);
      Article article =
          item(
              """
              <title>T</title><author>%s</author>
              <wp:post_type xmlns:wp='http://wordpress.org/export/1.2/'>post</wp:post_type>
              <wp:status xmlns:wp='http://wordpress.org/export/1.2/'>publish</wp:status>
              <c:encoded xmlns:c='http://purl.org/rss/1.0/modules/content/'><![CDATA[%s]]></c:encoded>"""
                  .formatted(text.replace("<", ""), text));
      assertThat(article.title()).isEqualTo("T");
    }
  }

  @Test
  void oldRssNamesItsItemsByTheirAddress() throws IOException {
    Article article =
        Reading.article(
            read(
                "f.rdf",
                """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                  xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel rdf:about="https://x.fr"><title>C</title></channel>
                <item rdf:about="https://x.fr/1"><title>T</title><dc:date>2024-01-02</dc:date></item>
                </rdf:RDF>"""));
    assertThat(article.id()).isEqualTo("https://x.fr/1");
    assertThat(article.source()).isEqualTo("C");
    assertThat(article.date()).hasToString("Optional[2024-01-02]");
  }

  @Test
  void aFeedThatBreaksGivesTheItemsBeforeTheBreak() throws IOException {
    List<ReadResult> results =
        read("f.xml", "<rss><channel><item><title>A</title></item>\n<item><title>B</title>");
    assertThat(results).hasSize(2);
    assertThat(results.get(0)).isInstanceOf(ReadArticle.class);
    assertThat(results.get(1).toString()).contains("f.xml: is no valid XML at line 2: ");
  }

  @Test
  void aFeedWithoutItemsIsNoProblem() throws IOException {
    assertThat(read("f.rss", "<rss><channel/></rss>")).isEmpty();
  }

  @Test
  void oneArticleMayFillItsFile() throws IOException {
    Article article =
        Reading.article(
            read(
                "a.xml",
                "<article><meta><titre>T</titre></meta><corps>Il <i>dit</i> non.</corps></article>"));
    assertThat(article.id()).isEqualTo("a.xml");
    assertThat(article.title()).isEqualTo("T");
    assertThat(article.body()).isEqualTo("Il dit non.");
  }

  @Test
  void xmlOfSomethingElseSaysWhatWasExpected() throws IOException {
    assertThat(Reading.problem(read("a.xml", "<urlset><url><loc>x</loc></url></urlset>")).reason())
        .startsWith("holds no article: expected RSS, Atom, or elements called article");
  }

  @Test
  void aMappingThatNamesNoFieldIsAProblemOfItsFiles() throws IOException {
    Files.writeString(folder.resolve(".depechefields"), "titel: HeadLine\n");
    assertThat(Reading.problem(read("a.xml", "<a/>")).reason())
        .contains(".depechefields names \"titel\"; expected article, id, title");
  }

  @ParameterizedTest
  @CsvSource({
    "iso-8859-1, windows-1252",
    "utf-8, windows-1252",
    "iso-8859-1, UTF-8",
    "utf-8, UTF-16LE",
    "iso-8859-15, iso-8859-15",
    "windows-1251, windows-1251",
    "klingon, UTF-8",
  })
  void theEncodingIsReadWhereTheDeclarationLies(String declared, String real) throws IOException {
    String title = real.equals("windows-1251") ? "Привет" : "Été à 2 €";
    String text =
        "<?xml version='1.0' encoding='%s'?><article><titre>%s</titre></article>"
            .formatted(declared, title);
    byte[] bytes = text.getBytes(Charset.forName(real));
    assertThat(Reading.article(Reading.of(folder, "e.xml", bytes)).title()).isEqualTo(title);
  }
}
