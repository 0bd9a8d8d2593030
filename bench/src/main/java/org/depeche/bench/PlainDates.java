package org.depeche.bench;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.depeche.article.Article;

/**
 * Plain Lucene's sort by date on an index in memory that is not sorted. With points it may leave
 * documents unread that are too old; without, it reads the date of every hit.
 */
final class PlainDates implements Closeable {
  private static final String DATE = "date";
  private static final Sort NEWEST_FIRST = new Sort(new SortField(DATE, SortField.Type.LONG, true));

  private final PlainQueries queries = new PlainQueries(new FrenchAnalyzer());
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  PlainDates(List<Article> articles, boolean points) throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (FrenchAnalyzer analyzer = new FrenchAnalyzer();
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (Article article : articles) {
        Document document = new Document();
        document.add(new TextField("title", article.title(), Field.Store.NO));
        document.add(new TextField("body", article.lead(), Field.Store.NO));
        document.add(new TextField("body", article.body(), Field.Store.NO));
        article
            .date()
            .map(date -> date.instant().toEpochMilli())
            .ifPresent(
                millis -> {
                  document.add(new NumericDocValuesField(DATE, millis));
                  if (points) {
                    document.add(new LongPoint(DATE, millis));
                  }
                });
        writer.addDocument(document);
      }
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
  }

  /** How many hits a page of the newest ones has. */
  int newest(String text, int hits) throws IOException {
    Query query = queries.parse(text);
    return searcher.search(query, hits, NEWEST_FIRST).scoreDocs.length;
  }

  @Override
  public void close() throws IOException {
    queries.close();
    reader.close();
  }
}
