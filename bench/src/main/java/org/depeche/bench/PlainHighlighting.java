package org.depeche.bench;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.highlight.Highlighter;
import org.apache.lucene.search.highlight.InvalidTokenOffsetsException;
import org.apache.lucene.search.highlight.QueryScorer;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;

/**
 * Lucene's highlighters with stock French analysis: the unified one, which finds words by analysing
 * each hit again or by offsets in the index, and the classic one, which always analyses. Each marks
 * the title and cuts passages of the body; each reads texts whole.
 */
final class PlainHighlighting implements Closeable {
  private static final String TITLE = "title";
  private static final String BODY = "body";

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Analyzer analyzer = new PlainEngine().analyzer();
  private final PlainQueries queries = new PlainQueries(analyzer);
  private final UnifiedHighlighter unified;

  /** Opens the index that plain Lucene built in a folder; words are found by a source. */
  PlainHighlighting(Path folder, UnifiedHighlighter.OffsetSource source) throws IOException {
    FSDirectory directory = FSDirectory.open(folder);
    reader = DirectoryReader.open(directory);
    reader.getReaderCacheHelper().addClosedListener(key -> directory.close());
    searcher = new IndexSearcher(reader);
    unified =
        new UnifiedHighlighter(
            UnifiedHighlighter.builder(searcher, analyzer).withMaxLength(Integer.MAX_VALUE - 1)) {
          @Override
          protected OffsetSource getOffsetSource(String field) {
            return source;
          }
        };
  }

  Query parse(String query) throws IOException {
    return queries.parse(query);
  }

  /** The number of an article. */
  int document(String id) throws IOException {
    return searcher.search(new TermQuery(new Term("id", id)), 1).scoreDocs[0].doc;
  }

  /** Reads the hits; how many characters they have. */
  int read(int[] documents) throws IOException {
    int characters = 0;
    for (int document : documents) {
      Document stored = reader.storedFields().document(document);
      characters += text(stored, TITLE).length() + text(stored, BODY).length();
    }
    return characters;
  }

  /** Reads and highlights the hits; how many characters are shown. */
  int unified(Query query, int[] documents, int passages) throws IOException {
    Map<String, String[]> shown =
        unified.highlightFields(
            new String[] {TITLE, BODY}, query, documents.clone(), new int[] {1, passages});
    int characters = 0;
    for (String[] texts : shown.values()) {
      for (String text : texts) {
        characters += text == null ? 0 : text.length();
      }
    }
    return characters;
  }

  /** Reads and highlights the hits; how many characters are shown. */
  int classic(Query query, int[] documents, int passages) throws IOException {
    int characters = 0;
    for (int document : documents) {
      Document stored = reader.storedFields().document(document);
      characters += classic(query, TITLE, text(stored, TITLE), 1);
      characters += classic(query, BODY, text(stored, BODY), passages);
    }
    return characters;
  }

  private int classic(Query query, String field, String text, int passages) throws IOException {
    Highlighter highlighter = new Highlighter(new QueryScorer(query, field));
    highlighter.setMaxDocCharsToAnalyze(Integer.MAX_VALUE);
    try (TokenStream tokens = analyzer.tokenStream(field, text)) {
      int characters = 0;
      for (String passage : highlighter.getBestFragments(tokens, text, passages)) {
        characters += passage.length();
      }
      return characters;
    } catch (InvalidTokenOffsetsException e) {
      throw new IOException("The tokens of a stored text lie outside of it.", e);
    }
  }

  private static String text(Document stored, String field) {
    return String.join("\n", List.of(stored.getValues(field)));
  }

  @Override
  public void close() throws IOException {
    queries.close();
    reader.close();
  }
}
