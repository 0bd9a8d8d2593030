package org.depeche.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.depeche.article.Article;
import org.depeche.reader.ReasonCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZippedFormatsTest {

  @TempDir Path folder;

  @Test
  void aDocxIsItsParagraphs() throws IOException {
    String body =
        Made.p("Titre", "Le marché aux livres")
            + Made.p("TM1", "Sommaire 3")
            + "<w:p><w:r><w:t xml:space=\"preserve\">Quarante </w:t></w:r><w:ins><w:r><w:t>libraires</w:t>"
            + "</w:r></w:ins><w:del><w:r><w:delText>éditeurs</w:delText></w:r></w:del><w:r><w:tab/>"
            + "<w:t>sont venus</w:t><w:noBreakHyphen/><w:t>là</w:t></w:r>"
            + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>caché</w:t></w:r>"
            + "<mc:AlternateContent><mc:Choice><w:p><w:r><w:t>Encadré</w:t></w:r></w:p></mc:Choice>"
            + "<mc:Fallback><w:p><w:r><w:t>Encadré</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent></w:p>"
            + "<w:tbl><w:tr><w:tc>"
            + Made.p("", "Samedi")
            + "</w:tc><w:tc>"
            + Made.p("", "10 h")
            + "</w:tc></w:tr><w:tr><w:tc>"
            + Made.p("", "Un")
            + Made.p("", "Deux")
            + "</w:tc></w:tr></w:tbl>";
    String core =
        "<dc:title>Document1</dc:title><dc:creator>Ana Lise;Jean Ferré</dc:creator>"
            + "<cp:keywords>livres; marché</cp:keywords><dcterms:created>2023-10-07T08:00:00Z</dcterms:created>";
    Article article = Read.article(folder, "marche.docx", Made.docx(body, core));
    assertThat(article.title()).isEqualTo("Le marché aux livres");
    assertThat(article.body().lines())
        .containsExactly(
            "Encadré",
            "Quarante libraires sont venus\u2011là",
            "Samedi 10 h",
            "Un",
            "Deux",
            "Chiffres de la mairie.");
    assertThat(article.author()).isEqualTo("Ana Lise, Jean Ferré");
    assertThat(article.tags()).containsExactly("livres", "marché");
    assertThat(article.date().orElseThrow()).hasToString("2023-10-07T08:00:00Z");
  }

  @Test
  void withoutMetadataTheHeadingThenTheNameIsTheTitle() throws IOException {
    byte[] headed = Made.docx(Made.p("", "Avant.") + Made.p("Titre1", "Un titre"), "");
    assertThat(Read.article(folder, "a.docx", headed).title()).isEqualTo("Un titre");
    byte[] plain = Made.docx(Made.p("", "Un seul paragraphe."), "");
    assertThat(Read.article(folder, "Compte-rendu_avril 2023.docx", plain).title())
        .isEqualTo("Compte-rendu avril 2023");
  }

  @Test
  void anOdtIsItsParagraphs() throws IOException {
    String body =
        "<text:tracked-changes><text:p>Effacé.</text:p></text:tracked-changes>"
            + "<text:p text:style-name=\"P1\">La foire du Trégor</text:p>"
            + "<text:h text:outline-level=\"1\">Premier jour</text:h>"
            + "<text:p>Trois<text:s text:c=\"2\"/>cents   exposants<text:note><text:note-citation>1"
            + "</text:note-citation><text:note-body><text:p>Selon la préfecture.</text:p></text:note-body>"
            + "</text:note>\n   sont là,<text:line-break/>dit-on.<office:annotation><text:p>À vérifier"
            + "</text:p></office:annotation></text:p>"
            + "<table:table><table:table-row><table:table-cell><text:p>Entrée</text:p></table:table-cell>"
            + "<table:table-cell><text:p>4 €</text:p></table:table-cell></table:table-row></table:table>";
    String meta =
        "<meta:initial-creator>Yann Tanguy</meta:initial-creator><dc:creator>Autre</dc:creator>"
            + "<meta:creation-date>2022-05-01T09:00:00</meta:creation-date><meta:keyword>foire</meta:keyword>";
    Article article = Read.article(folder, "foire.odt", Made.odt(body, meta));
    assertThat(article.title()).isEqualTo("La foire du Trégor");
    assertThat(article.body().lines())
        .containsExactly(
            "Premier jour",
            "Trois cents exposants sont là,",
            "dit-on.",
            "Entrée 4 €",
            "Selon la préfecture.");
    assertThat(article.author()).isEqualTo("Yann Tanguy");
    assertThat(article.date().orElseThrow().day()).hasToString("2022-05-01");
    assertThat(article.tags()).containsExactly("foire");
  }

  @Test
  void aBookIsItsChaptersInTheOrderOfReading() throws IOException {
    Map<String, String> chapters = new LinkedHashMap<>();
    chapters.put(
        "OEBPS/texte/deux.xhtml",
        "<?xml version=\"1.0\"?><html><head><title/></head><body><h2>II</h2><p>La marée&#160;montait.</p>"
            + "<p/><p>Fin.</p></body></html>");
    chapters.put(
        "OEBPS/texte/un é.xhtml",
        "<html><head><title>Un</title><script/></head><body><h2>I</h2><p>Le phare s’éteignit"
            + "<span id=\"p12\"/> à minuit.</p></body></html>");
    chapters.put("OEBPS/nav.xhtml", "<html><body><ol><li>I</li></ol></body></html>");
    String manifest =
        "<item id=\"a\" href=\"texte/un%20%C3%A9.xhtml\"/><item id=\"b\" href=\"./texte/deux.xhtml\"/>"
            + "<item id=\"n\" href=\"nav.xhtml\" properties=\"nav\"/>";
    String metadata =
        "<dc:title>Le Gardien</dc:title><dc:creator opf:role=\"aut\">Rozenn Kerbrat</dc:creator>"
            + "<dc:publisher>Éditions du Môle</dc:publisher><dc:date>1998-04</dc:date>"
            + "<dc:description>&lt;p&gt;Un roman de la mer.&lt;/p&gt;</dc:description>"
            + "<dc:subject>Roman</dc:subject>";
    String spine =
        "<itemref idref=\"n\"/><itemref idref=\"a\"/><itemref idref=\"b\"/><itemref idref=\"z\"/>";
    Article article =
        Read.article(folder, "gardien.epub", Made.epub(chapters, metadata, manifest, spine));
    assertThat(article.title()).isEqualTo("Le Gardien");
    assertThat(article.body().lines())
        .containsExactly(
            "I", "Le phare s’éteignit à minuit.", "II", "La marée\u00a0montait.", "Fin.");
    assertThat(article.author()).isEqualTo("Rozenn Kerbrat");
    assertThat(article.source()).isEqualTo("Éditions du Môle");
    assertThat(article.lead()).isEqualTo("Un roman de la mer.");
    assertThat(article.tags()).containsExactly("Roman");
  }

  @Test
  void whatIsProtectedOrBrokenIsAProblemOfTheFile() throws IOException {
    byte[] compound = {
      (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0
    };
    assertThat(code("a.docx", compound)).isEqualTo(ReasonCode.ENCRYPTED);
    byte[] locked =
        Made.zip(
            Map.of(
                "META-INF/manifest.xml",
                "<manifest:manifest><manifest:encryption-data/></manifest:manifest>",
                "content.xml",
                "\u0001"));
    assertThat(code("b.odt", locked)).isEqualTo(ReasonCode.ENCRYPTED);
    Map<String, String> drm =
        Map.of(
            "META-INF/encryption.xml",
            "<encryption><enc:CipherReference URI=\"OEBPS/un.xhtml\"/></encryption>",
            "OEBPS/un.xhtml",
            "\u0002");
    byte[] book =
        Made.epub(drm, "", "<item id=\"a\" href=\"un.xhtml\"/>", "<itemref idref=\"a\"/>");
    assertThat(code("c.epub", book)).isEqualTo(ReasonCode.ENCRYPTED);
    for (String name : new String[] {"d.docx", "d.odt", "d.epub"}) {
      assertThat(code(name, new byte[] {1, 2, 3})).isEqualTo(ReasonCode.NOT_DOCUMENT);
      assertThat(code(name, Made.zip(Map.of("autre.xml", "<a/>"))))
          .isEqualTo(ReasonCode.NOT_DOCUMENT);
    }
    assertThat(code("e.docx", Made.docx("<w:p>", ""))).isEqualTo(ReasonCode.NOT_DOCUMENT);
    assertThat(code("f.docx", Made.zip(Map.of("word/document.xml", "<w/>"))))
        .isEqualTo(ReasonCode.NO_TEXT);
  }

  @Test
  void whatUnpacksWithoutMeasureIsNotKept() throws IOException {
    byte[] bomb = Made.docx(Made.p("", " ".repeat(130 << 20)), "");
    assertThat(code("bombe.docx", bomb)).isEqualTo(ReasonCode.TOO_LARGE);
  }

  @Test
  void nestedElementsCostTheFileAtMost() throws IOException {
    byte[] deep = Made.docx("<w:p>".repeat(100_000) + "</w:p>".repeat(100_000), "");
    assertThat(code("profond.docx", deep)).isIn(ReasonCode.NOT_DOCUMENT, ReasonCode.NO_TEXT);
  }

  @Test
  void aChapterIsReadOnceHoweverOftenItIsNamed() throws IOException {
    Map<String, String> one = Map.of("OEBPS/a.xhtml", "<html><body><p>Une page.</p></body></html>");
    String items = "<item id=\"a\" href=\"a.xhtml\"/>".repeat(20_000);
    byte[] book = Made.epub(one, "", items, "<itemref idref=\"a\"/>".repeat(20_000));
    assertThat(Read.article(folder, "a.epub", book).body()).isEqualTo("Une page.");
  }

  @Test
  void tablesNestedFortyTimesAreRead() throws IOException {
    String body =
        "<w:tbl><w:tr><w:tc>".repeat(40) + Made.p("", "Fond") + "</w:tc></w:tr></w:tbl>".repeat(40);
    assertThat(Read.article(folder, "a.docx", Made.docx(body, "")).body()).startsWith("Fond\n");
  }

  @Test
  void entitiesAreNotResolved() throws IOException {
    byte[] doc =
        Made.zip(
            Map.of(
                "word/document.xml",
                "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p><w:r><w:t>Avant &e; après</w:t></w:r></w:p></w:document>"));
    assertThat(code("xxe.docx", doc)).isEqualTo(ReasonCode.NOT_DOCUMENT);
  }

  private ReasonCode code(String name, byte[] bytes) throws IOException {
    return Read.problem(folder, name, bytes).why().code();
  }
}
