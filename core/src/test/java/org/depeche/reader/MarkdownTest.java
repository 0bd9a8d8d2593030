package org.depeche.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.depeche.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

  @TempDir Path folder;

  private Article read(String text) throws IOException {
    return Reading.article(folder, "a.md", text);
  }

  @Test
  void textIsReadAsItIsSeen() throws IOException {
    Article article =
        read(
            """
            # Le titre

            Une ligne
            *coupée*, un [lien][1] et `du code`.<br>Un retour <!-- rien -->
            &amp; une esperluette.

            <figure><figcaption>Photo</figcaption></figure>
            <p>Un bloc de page.</p>

            1. un
            2. deux

            ```
            x = 1
            ```

            [1]: https://exemple.fr
            """);
    assertThat(article.title()).isEqualTo("Le titre");
    assertThat(article.body().lines())
        .containsExactly(
            "Une ligne coupée, un lien et du code.",
            "Un retour & une esperluette.",
            "Un bloc de page.",
            "un",
            "deux",
            "x = 1");
  }

  @Test
  void withoutHeadingTheFirstSentenceIsTheTitle() throws IOException {
    assertThat(read("Il neige. Le col est fermé.").title()).isEqualTo("Il neige.");
  }

  @Test
  void frontMatterMayHoldAnything() throws IOException {
    Article article =
        read(
            "---\r\ntitle: 'L’été'\r\nauthors:\r\n  - name: A\r\n    mail: x@y.fr\r\n  - name: B\r\n"
                + "keywords: [a, \"b, c\"]\r\nid: 12\r\nnote: 1.50\r\nvide:\r\n...\r\nTexte.");
    assertThat(article.title()).isEqualTo("L’été");
    assertThat(article.author()).isEqualTo("A, B");
    assertThat(article.tags()).containsExactly("a", "b, c");
    assertThat(article.id()).isEqualTo("a.md");
    assertThat(article.extra()).containsEntry("id", "12").doesNotContainKey("vide");
    assertThat(article.body()).isEqualTo("Texte.");
  }

  @Test
  void aRuleIsNoFrontMatter() throws IOException {
    assertThat(read("---\n\nTexte.").body()).isEqualTo("Texte.");
    assertThat(read("Texte.\n\n---\n\nSuite.").body()).isEqualTo("Texte.\nSuite.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "---\\ntitle: [\\n---\\nx | its front matter is no valid YAML: ",
        "---\\n- a\\n---\\nx | its front matter holds no keys; expected title: …",
        "+++\\ntitle = \\n+++\\nx | its front matter is no valid TOML",
        "---\\ntitle: !!java.net.URL [\"http://127.0.0.1\"]\\n---\\nx | its front matter is no valid YAML: ",
        "---\\ntitle: \"\\uD83D\"\\n---\\nx | holds half a character",
        "![](a.jpg) | \"b.md\" has neither title nor body",
      })
  void whatCannotBeReadSaysWhy(String text, String reason) throws IOException {
    byte[] bytes = text.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8);
    assertThat(Reading.problem(Reading.of(folder, "b.md", bytes)).reason()).startsWith(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"draft: true", "published: false"})
  void draftsAreNotRead(String line) throws IOException {
    byte[] bytes = "---\n%s\n---\nTexte.".formatted(line).getBytes(StandardCharsets.UTF_8);
    assertThat(Reading.of(folder, "d.md", bytes)).isEmpty();
  }

  @Test
  void frontMatterMayBeTomlOrJson(@TempDir Path folder) throws IOException {
    Article toml =
        Reading.article(
            folder,
            "a.md",
            """
            +++
            title = "Le bac de Loire"
            date = 2024-02-05T09:05:00+01:00
            tags = ["port", "grève"]
            +++
            Le corps.
            """);
    assertThat(toml.title()).isEqualTo("Le bac de Loire");
    assertThat(toml.date().orElseThrow().day()).hasToString("2024-02-05");
    assertThat(toml.tags()).containsExactly("port", "grève");
    assertThat(toml.body()).isEqualTo("Le corps.");

    Article json =
        Reading.article(
            folder,
            "b.md",
            "{\n \"titre\": \"Le pont\", \"date\": \"2024-02-05\"\n}\n\nLe corps.\n");
    assertThat(json.title()).isEqualTo("Le pont");
    assertThat(json.body()).isEqualTo("Le corps.");

    Article text = Reading.article(folder, "c.md", "{ceci} n'est pas du JSON.\n");
    assertThat(text.body()).startsWith("{ceci}");
  }
}
