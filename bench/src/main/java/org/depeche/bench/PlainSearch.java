package org.depeche.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.FSDirectory;

/** One search with plain Lucene as a program of its own: the ids and titles of the ten best. */
final class PlainSearch {
  private static final int HITS = 10;

  private PlainSearch() {}

  /**
   * Searches.
   *
   * @param arguments the folder of the index, then the words
   * @throws IOException if the index cannot be read
   */
  public static void main(String[] arguments) throws IOException {
    String[] words = Arrays.copyOfRange(arguments, 1, arguments.length);
    try (FSDirectory directory = FSDirectory.open(Path.of(arguments[0]));
        DirectoryReader reader = DirectoryReader.open(directory);
        Analyzer analyzer = new FrenchAnalyzer();
        PlainQueries queries = new PlainQueries(analyzer)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      for (ScoreDoc hit : searcher.search(queries.parse(String.join(" ", words)), HITS).scoreDocs) {
        Document document = searcher.storedFields().document(hit.doc);
        System.out.println(document.get("id") + '\t' + document.get("title"));
      }
    }
  }
}
