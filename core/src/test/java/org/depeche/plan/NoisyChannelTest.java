package org.depeche.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.depeche.article.Article;
import org.depeche.index.ArticleWriter;
import org.depeche.index.Snapshot;
import org.depeche.query.ParsedQuery;
import org.depeche.query.QueryParser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The evidence for and against a slip, by frequency and the rest of a query. */
class NoisyChannelTest {
  private final Planner planner = new Planner(Weights.DEFAULT);
  private Snapshot snapshot;

  @BeforeEach
  void index() throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (ArticleWriter writer = new ArticleWriter(directory)) {
      add(writer, 90, "Boris Johnson parle à Londres");
      add(writer, 1, "Boris Jonhson parle à Londres");
      add(writer, 90, "Édouard Philippe gouverne");
      add(writer, 1, "Gérard Philipe joue");
      add(writer, 90, "Marine Le Pen vote");
      add(writer, 90, "Bruno Le Maire compte");
      add(writer, 40, "Le maire de la commune, un maire");
      add(writer, 2, "Axelle Lemaire part");
      add(writer, 30, "Xavier Dupont de Ligonnès est cherché");
      add(writer, 40, "La ville de Gonesse grandit");
      add(writer, 90, "Michael Jackson chante");
      add(writer, 3, "Micheal Martin, un Irlandais, non Michael Jackson");
      add(writer, 3000, "Un essai, puis un autre, et le jardin fleurit au soleil");
      writer.finish();
    }
    snapshot = Snapshot.open(directory);
  }

  private static void add(ArticleWriter writer, int times, String body) throws IOException {
    for (int i = 0; i < times; i++) {
      writer.add(Article.builder(body.hashCode() + "-" + i).body(body).build());
    }
  }

  @AfterEach
  void close() throws IOException {
    snapshot.close();
  }

  private List<Correction> corrections(String query) throws IOException {
    return planner.plan(QueryParser.parse(query), false, snapshot).corrections();
  }

  private String suggested(String query) throws IOException {
    ParsedQuery parsed = QueryParser.parse(query);
    return String.valueOf(planner.respelt(parsed, planner.plan(parsed, false, snapshot), snapshot));
  }

  @Test
  void aSlipThatOthersMadeIsSearchedTogetherWithTheWordThatWasMeant() throws IOException {
    assertThat(corrections("Boris Jonhson"))
        .containsExactly(new Correction("Jonhson", "Johnson", true));
    Plan plan = planner.plan(QueryParser.parse("Boris Jonhson"), false, snapshot);
    assertThat(plan.clauses().get(1).words().get(0).forms())
        .extracting(Form::text)
        .contains("johnson", "jonhson");
  }

  @Test
  void itsCompanyTellsASlipFromARareName() throws IOException {
    assertThat(corrections("Jonhson")).containsExactly(new Correction("Jonhson", "Johnson", true));
    assertThat(corrections("Lemaire")).isEmpty();
    assertThat(corrections("Micheal")).isEmpty();
  }

  @Test
  void theNeighbourInTheQueryTellsWhoIsMeant() throws IOException {
    assertThat(corrections("Édouard Philipe"))
        .containsExactly(new Correction("Philipe", "Philippe", true));
    assertThat(corrections("Gérard Philipe")).isEmpty();
    assertThat(suggested("Gérard Philipe")).isEqualTo("null");
  }

  @Test
  void aParticleRunTogetherWithItsNameIsTakenApart() throws IOException {
    assertThat(corrections("lepen")).extracting(Correction::corrected).containsExactly("le pen");
    assertThat(corrections("Bruno Lemaire"))
        .containsExactly(new Correction("Lemaire", "Le Maire", true));
    assertThat(corrections("Axelle Lemaire")).isEmpty();
  }

  @Test
  void anApostropheThatWasLeftOutIsSeen() throws IOException {
    assertThat(corrections("dessai")).containsExactly(new Correction("dessai", "essai"));
  }

  @Test
  void nothingIsCorrectedIntoAPlaceThatTheQuerySpeaksAgainst() throws IOException {
    assertThat(corrections("xavier dupont de ligonesse"))
        .extracting(Correction::corrected)
        .containsExactly("ligonnès");
  }

  @Test
  void aNumberIsNeverCorrected() throws IOException {
    assertThat(corrections("essai7 2O19 jar8din")).isEmpty();
  }

  @Test
  void nothingInQuotesIsCorrected() throws IOException {
    assertThat(corrections("\"Boris Jonhson\"")).isEmpty();
  }

  @Test
  void fewLettersAreCorrectedByTheirAccentsAlone() throws IOException {
    assertThat(corrections("vle")).isEmpty();
  }
}
