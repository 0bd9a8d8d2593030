package org.depeche.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.depeche.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailTest {

  @TempDir Path folder;

  private Article read(String text) throws IOException {
    return Reading.article(folder, "a.eml", text);
  }

  @Test
  void wrappedParagraphsAreOneLineAgain() throws IOException {
    String first = "Le conseil a voté mardi soir, après cinq heures de débats, le budget de";
    assertThat(read("Subject: S\n\n" + first + "\nla ville.\n\nUne liste :\n- un\n- deux\n").body())
        .isEqualTo(first + " la ville.\nUne liste :\n- un\n- deux");
  }

  @Test
  void aPageIsReadWhereNoPlainTextIs() throws IOException {
    Article article =
        read(
            "Subject: S\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n"
                + "<p>Un</p><p>Deux</p>\n--b\nContent-Type: image/png\n\nxx\n--b--\n");
    assertThat(article.body()).isEqualTo("Un\nDeux");
  }

  @Test
  void headersInPlainUtf8AreReadAgainstTheRule() throws IOException {
    assertThat(read("Subject: L’été\nFrom: \"É. Roux\" <e@x.fr>\n\nTexte.").title())
        .isEqualTo("L’été");
  }

  @Test
  void aMessageWithoutTextIsAProblem() throws IOException {
    byte[] bytes = "From: a@b.fr\n\n".getBytes(StandardCharsets.UTF_8);
    assertThat(Reading.problem(Reading.of(folder, "v.eml", bytes)).reason())
        .isEqualTo("holds no text");
  }

  @Test
  void aBadMessageCostsItselfOnly() throws IOException {
    String box =
        "From a\nSubject: A\n\na\n\nFrom b\nX-Y: z\n\n\n\nFrom c Mon Jan 1 10:00:00 2024\nSubject: C\n\nFrom here on\n";
    List<ReadResult> results = Reading.of(folder, "b.mbox", box.getBytes(StandardCharsets.UTF_8));
    assertThat(results).hasSize(3);
    assertThat(results.get(1).toString()).endsWith("b.mbox:7: holds no text");
    assertThat(((ReadArticle) results.get(2)).article().title()).isEqualTo("C");
  }

  @Test
  void aParagraphThatBeginsLikeAnEnvelopeOpensNoMessage() throws IOException {
    String box =
        "From a Mon Jan 1 10:00:00 2024\nSubject: A\n\nUn.\n\nFrom experience it is not.\n\n"
            + "From here in 2024 on\nDeux.\n";
    assertThat(Reading.article(folder, "c.mbox", box).body()).contains("From experience", "Deux");
  }

  @Test
  void whatIsNoMailboxSaysSo() throws IOException {
    byte[] bytes = "Bonjour\n".getBytes(StandardCharsets.UTF_8);
    assertThat(Reading.problem(Reading.of(folder, "n.mbox", bytes)).reason())
        .startsWith("is no mailbox");
  }

  @Test
  void aMessageTakesTheRestOfItsHeaders() throws IOException {
    Article article =
        read("Message-ID: <1@x>\nDate: 4 Mar 2024 06:00:00 +0100\nSubject: S\n\nTexte.\n");
    assertThat(Map.of(article.id(), article.date().orElseThrow().toString()))
        .containsExactly(Map.entry("1@x", "2024-03-04T06:00:00+01:00"));
  }
}
