package org.depeche.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.depeche.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

  @TempDir Path folder;

  private Article read(String text) throws IOException {
    return Reading.article(folder, "a.txt", text);
  }

  @Test
  void aShortFirstLineIsTheTitle() throws IOException {
    Article article = read("\n Neige sur les Alpes \r\n\r\nIl neige.\r\nEncore.\n\n");
    assertThat(article.id()).isEqualTo("a.txt");
    assertThat(article.title()).isEqualTo("Neige sur les Alpes");
    assertThat(article.body()).isEqualTo("Il neige.\nEncore.");
  }

  @Test
  void aTitleNeedsNoBlankLineBehindIt() throws IOException {
    Article article = read("« Vous », un huis clos\nUne femme attend.\nUn homme vient.");
    assertThat(article.title()).isEqualTo("« Vous », un huis clos");
    assertThat(article.body()).startsWith("Une femme");
  }

  @Test
  void aFirstLineThatEndsAsASentenceStaysInTheBody() throws IOException {
    Article article = read("M. Dupont est élu. Il remercie ses électeurs.\nLa fête dure.");
    assertThat(article.title()).isEqualTo("M. Dupont est élu.");
    assertThat(article.body()).startsWith("M. Dupont est élu. Il remercie");
  }

  @Test
  void linesBrokenAtAWidthHaveNoTitleOfTheirOwn() throws IOException {
    Article article =
        read(
            """
            Le gouvernement a annoncé mardi une hausse de la taxe qui
            Pèsera sur les ménages les plus modestes. Les syndicats
            ont aussitôt dénoncé une mesure injuste et tardive.
            """);
    assertThat(article.title()).endsWith("la taxe qui Pèsera sur les ménages les plus modestes.");
    assertThat(article.body()).startsWith("Le gouvernement").hasLineCount(1);
  }

  @Test
  void aLongFirstSentenceIsCutAtAWord() throws IOException {
    Article article = read("Le conseil municipal, " + "réuni mardi soir, ".repeat(12) + "a voté.");
    assertThat(article.title()).hasSizeLessThanOrEqualTo(150).endsWith("…");
    assertThat(article.body()).startsWith(article.title().replace("…", "")).endsWith("a voté.");
    assertThat(article.title()).matches(".*(soir|réuni|mardi)…");
  }

  @Test
  void aTitleAloneIsTitleAndBody() throws IOException {
    Article article = read("Neige sur les Alpes");
    assertThat(article.title()).isEqualTo("Neige sur les Alpes");
    assertThat(article.body()).isEqualTo("Neige sur les Alpes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Source\nComment (0)",
        "Commentaires (3)\n",
        "Partager\n\n\nImprimer",
        "3 commentaires",
        "Partager sur Facebook\nTwitter",
        "Réagir (12)",
        "Lire les commentaires (2)"
      })
  void webFurnitureAtTheEndIsDropped(String end) throws IOException {
    assertThat(read("Titre\n\nIl neige.\n" + end).body()).isEqualTo("Il neige.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Source de la Loire",
        "Source : AFP",
        "Il faut partager.",
        "Commentaires acerbes à Paris",
        "Imprimer des livres reste un métier.",
        "X est mort",
        "(Source : KCNA) |"
      })
  void realTextAtTheEndStays(String end) throws IOException {
    assertThat(read("Titre\n\nIl neige.\n" + end).body()).endsWith(end);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16", "UTF-16LE", "UTF-16BE"})
  void theEncodingIsFound(String charset) throws IOException {
    String text = "L’œuf à 2 €\n\nDéjà vu : « été ».";
    Article article =
        Reading.article(Reading.of(folder, "e.txt", text.getBytes(Charset.forName(charset))));
    assertThat(article.title()).isEqualTo("L’œuf à 2 €");
    assertThat(article.body()).isEqualTo("Déjà vu : « été ».");
  }

  @Test
  void aByteOrderMarkIsNoText() throws IOException {
    assertThat(read("\uFEFFTitre\n\nTexte.").title()).isEqualTo("Titre");
  }

  @Test
  void binaryDataAreAProblem() throws IOException {
    byte[] elf = {0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 3, 0, 62};
    assertThat(Reading.problem(Reading.of(folder, "b.txt", elf)).reason()).contains("binary");
  }

  @Test
  void bytesOfNoEncodingAreAProblemNotReplacementCharacters() throws IOException {
    byte[] bytes = {'a', (byte) 0x81, 'b', (byte) 0xE9};
    assertThat(Reading.problem(Reading.of(folder, "b.txt", bytes)).toString())
        .startsWith(folder.resolve("b.txt") + ": is neither UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\u00A0\n"})
  void aFileWithoutTextIsAProblem(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertThat(Reading.problem(Reading.of(folder, "v.txt", bytes)).reason())
        .isEqualTo("holds no text");
  }

  @Test
  void aFileAboveTheBoundIsAProblem() throws IOException {
    byte[] bytes = new byte[(64 << 20) + 1];
    java.util.Arrays.fill(bytes, (byte) 'a');
    assertThat(Reading.problem(Reading.of(folder, "g.txt.gz", Reading.gzip(bytes))).reason())
        .contains("larger than 64 MB");
  }
}
