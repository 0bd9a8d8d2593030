package org.depeche.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.depeche.article.Article;
import org.depeche.index.ArticleWriter;
import org.depeche.index.Snapshot;
import org.depeche.query.QueryParser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CorrectorTest {
  private Snapshot snapshot;

  @BeforeEach
  void index() throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (ArticleWriter writer = new ArticleWriter(directory)) {
      writer.add(article("1", "Les heures supplémentaires et les congés payés"));
      writer.add(article("2", "Un congé, un CDD, un cap : la coopération de Pâques"));
      writer.add(article("3", "Le congé du prudhomme et son défilé, des élections"));
      writer.add(article("4", "Le football, et le foot, sur BFMTV"));
      writer.add(article("5", "Le football au Fire Ball, sur BFMTV"));
      writer.add(article("6", "Du football, sur BFMTV, non sur BFM TV"));
      writer.add(article("7", "Un voyage à Marseille"));
      writer.finish();
    }
    snapshot = Snapshot.open(directory);
  }

  @AfterEach
  void close() throws IOException {
    snapshot.close();
  }

  private static Article article(String id, String body) {
    return Article.builder(id).body(body).build();
  }

  private Plan plan(String query) throws IOException {
    return new Planner(Weights.DEFAULT).plan(QueryParser.parse(query), false, snapshot);
  }

  private List<String> corrections(String query) throws IOException {
    return plan(query).corrections().stream().map(c -> c.typed() + " → " + c.corrected()).toList();
  }

  @Test
  void aTypingErrorBecomesTheNearestWord() throws IOException {
    assertThat(corrections("coopértion")).containsExactly("coopértion → coopération");
    assertThat(corrections("elcetions")).containsExactly("elcetions → élections");
    assertThat(corrections("suplemantaires")).containsExactly("suplemantaires → supplémentaires");
  }

  /** The pattern of its ending makes it a form of acider, which an article holds. */
  @Test
  void aGuessedInflectionIsNoWordWhereAFarMoreFrequentOneIsNear() throws IOException {
    snapshot.close();
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (ArticleWriter writer = new ArticleWriter(directory)) {
      for (int i = 0; i < 12; i++) {
        writer.add(article("accident-" + i, "Un accident de train"));
      }
      writer.add(article("verb", "Le verbe acider, et une vidéo macronienne"));
      writer.finish();
    }
    snapshot = Snapshot.open(directory);

    assertThat(corrections("acident")).containsExactly("acident → accident");
    assertThat(corrections("macroniennes")).isEmpty();
  }

  @Test
  void aNameIsWrittenWithItsCapital() throws IOException {
    assertThat(corrections("marseile")).containsExactly("marseile → Marseille");
    assertThat(corrections("Elcetions")).containsExactly("Elcetions → Élections");
  }

  @Test
  void wordsRunTogetherAreTakenApart() throws IOException {
    Plan plan = plan("heuressupplementaires");

    assertThat(plan.corrections())
        .containsExactly(new Correction("heuressupplementaires", "heures supplémentaires"));
    assertThat(plan.clauses()).hasSize(2);
    assertThat(plan.pairs()).hasSize(1);
  }

  @Test
  void aWordWrittenApartIsPutTogether() throws IOException {
    Plan plan = plan("con gé payé");

    assertThat(plan.corrections()).containsExactly(new Correction("con gé", "congé"));
    assertThat(plan.clauses().get(0)).isInstanceOf(Clause.Compound.class);
    assertThat(corrections("prud' homme")).containsExactly("prud' homme → prudhomme");
  }

  @Test
  void aWordWrittenApartIsPutTogetherWhereBothPiecesStandByThemselves() throws IOException {
    Plan plan = plan("foot ball");

    assertThat(plan.corrections()).containsExactly(new Correction("foot ball", "football"));
    assertThat(plan.clauses()).singleElement().isInstanceOf(Clause.Compound.class);
  }

  @Test
  void wordsThatStandSideBySideAreNotPutTogether() throws IOException {
    assertThat(corrections("bfm tv")).isEmpty();
  }

  @Test
  void lettersSpellAnAcronym() throws IOException {
    assertThat(corrections("c d d")).containsExactly("c d d → cdd");
    assertThat(corrections("y c a p il")).isEmpty();
  }

  @Test
  void aWordWellSpeltIsNoOtherWord() throws IOException {
    assertThat(corrections("conge")).isEmpty();
    assertThat(corrections("congre")).isEmpty();
    assertThat(corrections("de file")).isEmpty();
  }
}
