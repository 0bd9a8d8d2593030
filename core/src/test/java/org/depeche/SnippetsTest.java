package org.depeche;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.depeche.article.Article;
import org.depeche.highlight.Snippet;
import org.depeche.search.Hit;
import org.junit.jupiter.api.Test;

/** What a reader sees of a hit. */
class SnippetsTest {

  private static final String PAGE = "Le maire a parlé pendant une heure des comptes de la ville.";

  private static Hit hit(String title, String body, String query) throws IOException {
    Article article = Article.builder("a").title(title).body(body).build();
    try (Depeche depeche = Depeche.inMemory(List.of(article))) {
      return depeche.search(query).hits().getFirst();
    }
  }

  /** The snippets with the marked words in brackets. */
  private static List<String> shown(Hit hit) {
    return hit.snippets().stream().map(SnippetsTest::shown).toList();
  }

  private static String shown(Snippet snippet) {
    StringBuilder text = new StringBuilder(snippet.text());
    for (Snippet.Range range : snippet.ranges().reversed()) {
      text.insert(range.end(), ']').insert(range.start(), '[');
    }
    return (snippet.cutBefore() ? "… " : "") + text + (snippet.cutAfter() ? " …" : "");
  }

  @Test
  void theSentenceWithTheRarestWordsIsChosen() throws IOException {
    String body =
        "La ville prépare sa fête depuis un mois entier, et elle n’est pas la seule à le faire.\n"
            + "La ville a voté le budget, et le budget de la ville sera publié dès demain.\n"
            + "Un feu d’artifice sera tiré depuis le vieux pont de la ville, vers minuit.";
    assertThat(shown(hit("T", body, "ville artifice")))
        .contains("Un feu d’[artifice] sera tiré depuis le vieux pont de la [ville], vers minuit.");
  }

  @Test
  void whatRepeatsTheTitleOrAnotherPassageIsLeftOut() throws IOException {
    String body =
        "Le pont est fermé !\nLe pont de pierre est fermé aux camions depuis lundi matin.\n"
            + "Le pont de pierre est fermé aux camions depuis lundi matin.\nIl rouvrira en mai.";
    assertThat(shown(hit("Le pont est fermé", body, "pont fermé")))
        .containsExactly("Le [pont] de pierre est [fermé] aux camions depuis lundi matin.");
  }

  @Test
  void aWordBrokenAtTheEndOfALineIsMarkedWhole() throws IOException {
    String line = "Le train de nuit venu de Brest arrive ce matin à sa ";
    assertThat(shown(hit("T", line + "desti-\nnation avec du retard.", "destination")))
        .containsExactly(line + "[desti-\nnation] avec du retard.");
    String far = "La ligne attend, puis repart, ".repeat(8) + "et chaque ";
    assertThat(shown(hit("T", far + "gouverne-\nment en vient à bout.", "ligne gouvernement")))
        .noneMatch(snippet -> snippet.endsWith("gouverne- …") || snippet.contains("gouverne-…"))
        .anyMatch(snippet -> snippet.contains("[gouverne-\nment]"));
  }

  @Test
  void aShortSentenceTakesTheNextOne() throws IOException {
    assertThat(shown(hit("T", "Le pont ? " + PAGE, "pont"))).containsExactly("Le [pont] ? " + PAGE);
  }

  @Test
  void aPhraseIsMarkedWhereItStands() throws IOException {
    String body =
        "L’état d’urgence est levé dans les États du Sud, où l’urgence est passée depuis hier.";
    assertThat(shown(hit("T", body, "\"état d’urgence\"")).getFirst())
        .startsWith("L’[état] d’[urgence] est levé dans les États du Sud, où l’urgence");
  }

  @Test
  void aLongSentenceIsCutAtClausesAndSaysSo() throws IOException {
    String clause = "le conseil a entendu les habitants du quartier des Tanneurs, ";
    String body = clause.repeat(8) + "puis il a voté la piscine, " + clause.repeat(8) + "enfin.";
    List<String> shown = shown(hit("T", body, "piscine"));
    assertThat(shown).hasSize(1);
    assertThat(shown.getFirst())
        .startsWith("… puis il a voté la [piscine], le conseil")
        .endsWith("quartier des Tanneurs …");
  }

  @Test
  void anArticleFoundByItsTitleIsShownByItsOpening() throws IOException {
    assertThat(shown(hit("La piscine", "La piscine\n" + PAGE + "\nUne autre ligne.", "piscine")))
        .containsExactly(PAGE);
  }

  @Property(tries = 200)
  void snippetsAreWholeWordsOfTheArticle(
      @ForAll
          @StringLength(min = 1, max = 900)
          @Chars({' ', ' ', '.', '!', ',', '"', '«', '»', '\n', '\u202F', '’', '-', 'é', 'P'})
          @CharRange(from = 'a', to = 'f')
          String noise)
      throws IOException {
    String body = noise + " piscine " + noise;
    for (Snippet snippet : hit("T", body, "piscine").snippets()) {
      int at = body.indexOf(snippet.text());
      assertThat(at).isNotNegative();
      assertThat(snippet.text()).isEqualTo(snippet.text().strip());
      for (Snippet.Range range : snippet.ranges()) {
        assertThat(snippet.text().substring(range.start(), range.end())).isEqualTo("piscine");
      }
    }
  }
}
