package org.depeche.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.depeche.analysis.EvidenceKind;
import org.depeche.article.Article;
import org.depeche.index.ArticleWriter;
import org.depeche.index.Snapshot;
import org.depeche.query.QueryParser;
import org.depeche.query.QueryTooComplexException;
import org.junit.jupiter.api.Test;

class FrequentPhrasesTest {
  private static final int ARTICLES = 10;

  @Test
  void phrasesOfWordsThatStandEverywhereAreFew() throws IOException {
    try (Snapshot snapshot = Snapshot.open(articles())) {
      FrequentPhrases phrases = new FrequentPhrases(new Vocabulary(snapshot), 0);
      for (int i = 0; i < Planner.MAX_FREQUENT_PHRASES; i++) {
        phrases.add(phrase(i, "le", "de"));
      }
      QueryTooComplexException refused =
          catchThrowableOfType(
              QueryTooComplexException.class, () -> phrases.add(phrase(70, "le", "de")));
      assertThat(refused.what()).isEqualTo("phrases of frequent words");
      assertThat(refused.found()).isEqualTo(Planner.MAX_FREQUENT_PHRASES + 1);
      assertThat(refused.allowed()).isEqualTo(Planner.MAX_FREQUENT_PHRASES);
      assertThat(refused.position()).isEqualTo(70);
    }
  }

  @Test
  void phrasesOfRarerWordsMayBeMany() throws IOException {
    try (Snapshot snapshot = Snapshot.open(articles())) {
      FrequentPhrases phrases = new FrequentPhrases(new Vocabulary(snapshot), 0);
      for (int i = 0; i < Planner.MAX_FREQUENT_PHRASES * ARTICLES; i++) {
        phrases.add(phrase(i, "le", "rare"));
      }
      assertThat(
              catchThrowableOfType(
                  QueryTooComplexException.class, () -> phrases.add(phrase(0, "le", "rare"))))
          .isNotNull();
    }
  }

  @Test
  void aSmallIndexServesAnyNumber() throws IOException {
    try (Snapshot snapshot = Snapshot.open(articles())) {
      Plan plan =
          new Planner(Weights.DEFAULT)
              .plan(QueryParser.parse("\"le de\" ".repeat(32)), false, snapshot);
      assertThat(plan.clauses()).filteredOn(Clause.Phrase.class::isInstance).hasSize(32);
    }
  }

  private static Directory articles() throws IOException {
    Directory directory = new ByteBuffersDirectory();
    try (ArticleWriter writer = new ArticleWriter(directory)) {
      for (int i = 0; i < ARTICLES; i++) {
        String body = i == 0 ? "le texte de rare" : "le texte de base";
        writer.add(Article.builder("a" + i).title("Un").body(body).build());
      }
      writer.finish();
    }
    return directory;
  }

  private static Clause.Phrase phrase(int start, String... words) {
    List<Word> inOrder =
        List.of(words).stream()
            .map(
                word ->
                    new Word(
                        word,
                        start,
                        start + word.length(),
                        true,
                        1,
                        List.of(new Form(EvidenceKind.EXACT, word, Match.EXACT, 1))))
            .toList();
    return new Clause.Phrase(String.join(" ", words), inOrder, List.of(0, 1), List.of());
  }
}
