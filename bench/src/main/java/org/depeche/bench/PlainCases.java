package org.depeche.bench;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.depeche.article.Article;

/** Stock French analysis over the bodies of some articles, in memory; every word is required. */
final class PlainCases implements Closeable {
  private static final String BODY = "body";
  private static final String ID = "id";

  private final Analyzer analyzer = new FrenchAnalyzer();
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  PlainCases(List<Article> articles) throws IOException {
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (Article article : articles) {
        Document document = new Document();
        document.add(new StringField(ID, article.id(), Field.Store.YES));
        document.add(new TextField(BODY, article.body(), Field.Store.NO));
        writer.addDocument(document);
      }
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
  }

  /** The score of every article that has all words and phrases of a query, by id. */
  Map<String, Float> hits(String text) throws IOException {
    QueryBuilder builder = new QueryBuilder(analyzer);
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean quoted = false;
    for (String part : text.split("\"", -1)) {
      Query query =
          quoted
              ? builder.createPhraseQuery(BODY, part)
              : builder.createBooleanQuery(BODY, part, Occur.MUST);
      if (query != null) {
        all.add(query, Occur.MUST);
      }
      quoted = !quoted;
    }
    Map<String, Float> hits = new TreeMap<>();
    StoredFields stored = searcher.storedFields();
    for (ScoreDoc hit : searcher.search(all.build(), reader.maxDoc()).scoreDocs) {
      hits.put(stored.document(hit.doc).get(ID), hit.score);
    }
    return hits;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
    analyzer.close();
  }
}
