package org.depeche.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.junit.jupiter.api.Test;

/** The chain in the hands of somebody who uses Lucene alone. */
class CustomAnalyzerTest {
  private static final String TEXT = "L’O.N.U. a relu 12 000 porte-monnaie des citoyen·ne·s, Éva !";

  private static final List<String> STEPS =
      List.of(
          "depecheCanonicalForm",
          "depecheElision",
          "depecheInclusive",
          "depecheNumber",
          "depecheOrdinal",
          "depecheAcronym",
          "depecheCompound",
          "depecheLexicon",
          "depecheJoining",
          "depecheFolding",
          "depecheEvidence");

  @Test
  void theExampleOfThePackageBuildsTheWholeChain() throws IOException {
    try (Analyzer whole = new FrenchArticleAnalyzer();
        Analyzer custom =
            CustomAnalyzer.builder()
                .withTokenizer("depecheFrench")
                .addTokenFilter("depecheEvidence")
                .build()) {
      assertThat(terms(custom, TEXT)).isEqualTo(terms(whole, TEXT));
    }
  }

  @Test
  void theStepsByTheirNamesDoWhatTheChainDoes() throws IOException {
    try (Analyzer whole = new FrenchArticleAnalyzer();
        Analyzer custom =
            CustomAnalyzer.builder()
                .withTokenizer("depecheFrench")
                .addTokenFilter("depecheCanonicalForm")
                .addTokenFilter("depecheElision")
                .addTokenFilter("depecheInclusive")
                .addTokenFilter("depecheNumber")
                .addTokenFilter("depecheOrdinal")
                .addTokenFilter("depecheAcronym")
                .addTokenFilter("depecheCompound")
                .addTokenFilter("depecheElision")
                .addTokenFilter("depecheLexicon")
                .addTokenFilter("lowercase")
                .addTokenFilter("depecheJoining")
                .addTokenFilter("depecheFolding")
                .build()) {
      assertThat(terms(custom, TEXT)).containsAll(terms(whole, TEXT));
    }
  }

  @Test
  void aStepServesBehindAStockTokenizer() throws IOException {
    try (Analyzer custom =
        CustomAnalyzer.builder()
            .withTokenizer("standard")
            .addTokenFilter("depecheCanonicalForm")
            .addTokenFilter("depecheElision")
            .addTokenFilter("lowercase")
            .build()) {
      assertThat(terms(custom, "L’avocat d'Aix")).containsExactly("avocat", "aix");
    }
  }

  @Test
  void everyStepIsFoundByItsName() {
    for (String name : STEPS) {
      assertThat(TokenFilterFactory.forName(name, new HashMap<>()).getClass().getPackage())
          .as(name)
          .isEqualTo(FrenchChain.class.getPackage());
    }
    assertThat(TokenizerFactory.forName("depecheFrench", new HashMap<>()))
        .isInstanceOf(FrenchTokenizerFactory.class);
  }

  @Test
  void aParameterThatNobodyKnowsIsRefused() {
    assertThatThrownBy(() -> new ElisionFilterFactory(new HashMap<>(Map.of("articles", "l,d"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("articles");
  }

  @Test
  void aStockQueryBuilderOverTheChainFindsInflectedWords() throws IOException {
    try (Analyzer french = new FrenchArticleAnalyzer();
        ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(french))) {
        for (String text : List.of("Les yeux de l’hôpital", "La directrice du FMI", "La COP 28")) {
          Document document = new Document();
          document.add(new TextField("text", text, Field.Store.NO));
          writer.addDocument(document);
        }
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        QueryBuilder queries = new QueryBuilder(french);
        assertThat(count(searcher, queries.createBooleanQuery("text", "œil"))).isEqualTo(1);
        assertThat(count(searcher, queries.createBooleanQuery("text", "hopitaux"))).isEqualTo(1);
        assertThat(count(searcher, queries.createBooleanQuery("text", "directeur"))).isEqualTo(1);
        assertThat(count(searcher, queries.createBooleanQuery("text", "coopération"))).isZero();
        assertThat(count(searcher, queries.createPhraseQuery("text", "directrice du FMI")))
            .isEqualTo(1);
      }
    }
  }

  private static int count(IndexSearcher searcher, Query query) throws IOException {
    return searcher.count(query);
  }

  private static List<String> terms(Analyzer analyzer, String text) throws IOException {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("text", text)) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    }
    return terms;
  }
}
