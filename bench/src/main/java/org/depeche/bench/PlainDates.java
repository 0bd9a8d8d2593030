package org.depeche.bench;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
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
import org.apache.lucene.store.FSDirectory;
import org.depeche.article.Article;

/**
 * Plain Lucene's sort by date on an index that is not sorted. With points it may leave documents
 * unread that are too old; without, it reads the date of every hit. It keeps no result of a query:
 * the passes of a measurement ask the same ones again and again, which nobody does.
 */
final class PlainDates implements Closeable {
  private static final String DATE = "date";
  private static final Sort NEWEST_FIRST = new Sort(new SortField(DATE, SortField.Type.LONG, true));

  private final PlainQueries queries = new PlainQueries(new FrenchAnalyzer());
  private final FSDirectory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  PlainDates(List<Article> articles, boolean points, Path folder) throws IOException {
    directory = FSDirectory.open(folder);
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
    searcher.setQueryCache(null);
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
    directory.close();
  }
}
