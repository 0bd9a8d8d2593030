package org.depeche.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.depeche.article.Article;
import org.depeche.reader.ReasonCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfFormatTest {

  @TempDir Path folder;

  @Test
  void paragraphsComeBackAsTheyWereWritten() throws IOException {
    try (Made.Pdf pdf = new Made.Pdf()) {
      pdf.line(20, "Le pont de Sarzeau sera refait");
      pdf.gap();
      for (String paragraph : Made.PARAGRAPHS) {
        pdf.paragraph(80, paragraph);
        pdf.gap();
      }
      Calendar made = new GregorianCalendar(TimeZone.getTimeZone("Europe/Paris"), Locale.FRENCH);
      made.set(2024, Calendar.MARCH, 5, 18, 30, 0);
      pdf.document.getDocumentInformation().setCreationDate(made);
      pdf.document.getDocumentInformation().setAuthor("Loïc Le Goff; Utilisateur Windows");
      pdf.document.getDocumentInformation().setTitle("Microsoft Word - pont_v3.doc");
      pdf.document.getDocumentInformation().setKeywords("pont, travaux");
      Article article = Read.article(folder, "pont.pdf", pdf.bytes());
      assertThat(article.title()).isEqualTo("Le pont de Sarzeau sera refait");
      assertThat(article.body()).isEqualTo(String.join("\n", Made.PARAGRAPHS));
      assertThat(article.author()).isEqualTo("Loïc Le Goff");
      assertThat(article.date().orElseThrow()).hasToString("2024-03-05T18:30:00+01:00");
      assertThat(article.tags()).containsExactly("pont", "travaux");
      assertThat(article.id()).isEqualTo("pont.pdf");
    }
  }

  @Test
  void paragraphsWithoutAGapEndWithAShortLine() throws IOException {
    try (Made.Pdf pdf = new Made.Pdf()) {
      Made.PARAGRAPHS.forEach(paragraph -> pdf.paragraph(78, paragraph));
      pdf.document.getDocumentInformation().setTitle("Un pont à refaire");
      Article article = Read.article(folder, "a.pdf", pdf.bytes());
      assertThat(article.title()).isEqualTo("Un pont à refaire");
      assertThat(article.body().lines()).containsExactlyElementsOf(Made.PARAGRAPHS);
    }
  }

  @Test
  void whatIsRepeatedAtTheEdgesIsNoText() throws IOException {
    try (Made.Pdf pdf = new Made.Pdf()) {
      for (int page = 1; page <= 4; page++) {
        pdf.at(70, 800, 9, "Bulletin municipal – hiver 2024");
        pdf.paragraph(80, "Page " + "abcd".charAt(page - 1) + ". " + Made.PARAGRAPHS.get(0));
        pdf.gap();
        pdf.paragraph(80, "Pour finir cette page, une phrase qui s’étend jusque sur la");
        pdf.at(290, 30, 9, page + " / 4");
        pdf.newPage();
        pdf.paragraph(80, "suivante, où elle se termine.");
        pdf.at(290, 30, 9, "– " + page + " –");
      }
      Article article = Read.article(folder, "bulletin_municipal.pdf", pdf.bytes());
      assertThat(article.title()).isEqualTo("bulletin municipal");
      assertThat(article.body())
          .doesNotContain("Bulletin municipal", "/ 4", "– 2 –")
          .contains("s’étend jusque sur la suivante, où elle se termine.");
    }
  }

  @Test
  void columnsAreReadOneAfterTheOtherAndBrokenWordsStayBroken() throws IOException {
    try (Made.Pdf pdf = new Made.Pdf()) {
      List<String> left =
          List.of(
              "La rivière a débordé dans la nuit, et les pom-",
              "piers ont évacué douze familles du quar-",
              "tier des Tanneurs. Personne n’est blessé.");
      List<String> right =
          List.of(
              "Le maire demande une aide de l’État et une",
              "digue plus haute, promise il y a dix ans",
              "par le département et jamais construite.");
      for (int i = 0; i < 3; i++) {
        pdf.at(70, 700 - 14 * i, 11, left.get(i));
      }
      for (int i = 0; i < 3; i++) {
        pdf.at(320, 700 - 14 * i, 11, right.get(i));
      }
      Article article = Read.article(folder, "crue.pdf", pdf.bytes());
      assertThat(article.body())
          .isEqualTo(
              "La rivière a débordé dans la nuit, et les pom-\npiers ont évacué douze familles du"
                  + " quar-\ntier des Tanneurs. Personne n’est blessé.\nLe maire demande une aide de"
                  + " l’État et une digue plus haute, promise il y a dix ans par le département et"
                  + " jamais construite.");
    }
  }

  @Test
  void aPasswordIsAProblemOfTheFile() throws IOException {
    assertThat(Read.problem(folder, "a.pdf", encrypted("secret")).why().code())
        .isEqualTo(ReasonCode.ENCRYPTED);
    assertThat(Read.article(folder, "b.pdf", encrypted("")).body()).contains("à l’unanimité");
  }

  private static byte[] encrypted(String password) throws IOException {
    try (Made.Pdf pdf = new Made.Pdf()) {
      pdf.paragraph(80, Made.PARAGRAPHS.get(0));
      AccessPermission none = new AccessPermission();
      pdf.document.protect(new StandardProtectionPolicy("maître", password, none));
      return pdf.bytes();
    }
  }

  @Test
  void whatIsBrokenOrHoldsNoTextIsAProblemOfTheFile() throws IOException {
    byte[] whole;
    try (Made.Pdf pdf = new Made.Pdf()) {
      pdf.paragraph(80, Made.PARAGRAPHS.get(0));
      whole = pdf.bytes();
    }
    byte[] nonsense = "Ceci n’est pas un PDF.".getBytes(StandardCharsets.UTF_8);
    assertThat(Read.problem(folder, "a.pdf", nonsense).why().code())
        .isEqualTo(ReasonCode.NOT_DOCUMENT);
    assertThat(Read.problem(folder, "b.pdf", new byte[0]).why().code())
        .isEqualTo(ReasonCode.NOT_DOCUMENT);
    byte[] half = Arrays.copyOf(whole, whole.length / 3);
    assertThat(Read.problem(folder, "c.pdf", half).why().code())
        .isIn(ReasonCode.NOT_DOCUMENT, ReasonCode.NO_TEXT);
    try (Made.Pdf blank = new Made.Pdf()) {
      assertThat(Read.problem(folder, "d.pdf", blank.bytes()).why().code())
          .isEqualTo(ReasonCode.NO_TEXT);
      blank.picture();
      assertThat(Read.problem(folder, "e.pdf", blank.bytes()).why().code())
          .isEqualTo(ReasonCode.NO_TEXT_LAYER);
    }
  }

  @Test
  void aBombIsNotUnpackedInMemory() throws IOException {
    byte[] bomb = new byte[0];
    for (int layer = 0; layer < 2; layer++) {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
        byte[] blanks = layer == 0 ? " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8) : bomb;
        for (int i = 0; i < (layer == 0 ? 3_000 : 1); i++) {
          out.write(blanks);
        }
      }
      bomb = packed.toByteArray();
    }
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    pdf.writeBytes(
        ("%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Count 1"
                + "/Kids[3 0 R]>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]"
                + "/Contents 4 0 R>>\nendobj\n4 0 obj\n<</Filter[/FlateDecode/FlateDecode]/Length "
                + bomb.length
                + ">>\nstream\n")
            .getBytes(StandardCharsets.US_ASCII));
    pdf.writeBytes(bomb);
    pdf.writeBytes(
        "\nendstream\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF".getBytes(StandardCharsets.US_ASCII));
    assertThat(Read.problem(folder, "bombe.pdf", pdf.toByteArray()).why().code())
        .isEqualTo(ReasonCode.TOO_LARGE);
  }

  @Test
  void onesInArchivesAreReadAndNothingIsWrittenAtHome() throws IOException {
    Path cache = Path.of(System.getProperty("user.home"), ".pdfbox.cache");
    boolean before = Files.exists(cache);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Made.Pdf pdf = new Made.Pdf();
        ZipOutputStream zip = new ZipOutputStream(bytes)) {
      pdf.paragraph(80, Made.PARAGRAPHS.get(1));
      zip.putNextEntry(new ZipEntry("fonds/Avis de travaux.PDF"));
      zip.write(pdf.bytes());
    }
    Article article = Read.article(folder, "fonds.zip", bytes.toByteArray());
    assertThat(article.title()).isEqualTo("Avis de travaux");
    assertThat(Files.exists(cache)).isEqualTo(before);
  }
}
