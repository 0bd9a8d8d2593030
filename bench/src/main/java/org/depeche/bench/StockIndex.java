package org.depeche.bench;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.FSDirectory;
import org.depeche.article.Article;
import org.depeche.eval.ScoredDocument;

/**
 * Articles in stock Lucene, for judging: {@link FrenchAnalyzer}, its BM25 of 1.2 and 0.75; title
 * and body (the lead before it) each by itself and both in one field.
 */
final class StockIndex implements Closeable {
  static final String TITLE = "title";
  static final String BODY = "body";
  static final String BOTH = "both";
  private static final String ID = "id";

  private final Analyzer analyzer = new FrenchAnalyzer();
  private final FSDirectory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  /** The ids by Lucene's numbers: read from the index, each would be unpacked for every hit. */
  private final String[] ids;

  /** Indexes some articles in an empty folder. */
  StockIndex(List<Article> articles, Path folder) throws IOException {
    directory = FSDirectory.open(folder);
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (Article article : articles) {
        writer.addDocument(document(article));
      }
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    ids = new String[reader.maxDoc()];
    for (int document = 0; document < ids.length; document++) {
      ids[document] = searcher.storedFields().document(document).get(ID);
    }
  }

  /** The best articles for a text, best first; of equal scores the later id first. */
  List<ScoredDocument> search(String query, StockScoring scoring, int depth) throws IOException {
    List<String> words = words(query);
    List<ScoredDocument> found = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(scoring.query(words), depth).scoreDocs) {
      found.add(new ScoredDocument(ids[hit.doc], hit.score));
    }
    return found;
  }

  private List<String> words(String text) throws IOException {
    List<String> words = new ArrayList<>();
    try (TokenStream tokens = analyzer.tokenStream(BODY, text)) {
      CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        words.add(word.toString());
      }
      tokens.end();
    }
    return words;
  }

  private static Document document(Article article) {
    Document document = new Document();
    document.add(new StringField(ID, article.id(), Field.Store.YES));
    document.add(new TextField(TITLE, article.title(), Field.Store.NO));
    document.add(new TextField(BOTH, article.title(), Field.Store.NO));
    for (String text : List.of(article.lead(), article.body())) {
      document.add(new TextField(BODY, text, Field.Store.NO));
      document.add(new TextField(BOTH, text, Field.Store.NO));
    }
    return document;
  }

  @Override
  public void close() throws IOException {
    try (analyzer;
        directory) {
      reader.close();
    }
  }
}
