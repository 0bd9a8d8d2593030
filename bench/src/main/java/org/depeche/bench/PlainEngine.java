package org.depeche.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.depeche.article.Article;
import org.depeche.index.ArticleWriter;

/**
 * Plain Lucene: stock French analysis, title and body with positions, both stored, the id as a key.
 * The lead is the first value of the body, as in Dépêche, and so are the settings of the writer.
 */
final class PlainEngine implements Engine {

  private static final int HITS = 10;

  private final FieldType text = new FieldType(TextField.TYPE_STORED);

  /** As an index of plain Lucene mostly is: without offsets. */
  PlainEngine() {
    this(false);
  }

  /** With the offsets of each term in its postings, or without. */
  PlainEngine(boolean offsets) {
    if (offsets) {
      text.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    }
    text.freeze();
  }

  @Override
  public Analyzer analyzer() {
    return new FrenchAnalyzer();
  }

  @Override
  public Terms terms() {
    Analyzer analyzer = analyzer();
    return new Terms() {
      private long sum;

      @Override
      public int read(String text) throws IOException {
        try (TokenStream tokens = analyzer.tokenStream("body", text)) {
          TermToBytesRefAttribute term = tokens.addAttribute(TermToBytesRefAttribute.class);
          PositionIncrementAttribute increment =
              tokens.addAttribute(PositionIncrementAttribute.class);
          tokens.reset();
          int count = 0;
          while (tokens.incrementToken()) {
            sum += term.getBytesRef().length + increment.getPositionIncrement();
            count++;
          }
          tokens.end();
          return count;
        }
      }

      @Override
      public void close() throws IOException {
        analyzer.close();
        Terms.check(sum);
      }
    };
  }

  @Override
  public void build(List<Article> articles, Path folder, int threads) throws IOException {
    try (Analyzer analyzer = analyzer();
        FSDirectory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, settings(analyzer))) {
      SharedWork.forEach(articles, threads, article -> writer.addDocument(document(article)));
      writer.commit();
    }
  }

  @Override
  public Search open(Path folder) throws IOException {
    FSDirectory directory = FSDirectory.open(folder);
    DirectoryReader reader = DirectoryReader.open(directory);
    IndexSearcher searcher = new IndexSearcher(reader);
    PlainQueries queries = new PlainQueries(analyzer());
    return new Search() {
      @Override
      public int hits(String query) throws IOException {
        return searcher.search(queries.parse(query), HITS).scoreDocs.length;
      }

      @Override
      public int articles(String query) throws IOException {
        int read = 0;
        for (ScoreDoc hit : searcher.search(queries.parse(query), HITS).scoreDocs) {
          Document document = searcher.storedFields().document(hit.doc);
          read += document.getField("id") == null ? 0 : 1;
        }
        return read;
      }

      @Override
      public void close() throws IOException {
        try (directory;
            reader) {
          queries.close();
        }
      }
    };
  }

  private static IndexWriterConfig settings(Analyzer analyzer) {
    return new IndexWriterConfig(analyzer)
        .setRAMBufferSizeMB(ArticleWriter.bufferMegabytes())
        .setUseCompoundFile(true)
        .setCommitOnClose(false);
  }

  private Document document(Article article) {
    Document document = new Document();
    document.add(new StringField("id", article.id(), Field.Store.YES));
    document.add(new SortedDocValuesField("id", new BytesRef(article.id())));
    addText(document, "title", article.title());
    addText(document, "body", article.lead());
    addText(document, "body", article.body());
    return document;
  }

  private void addText(Document document, String field, String value) {
    if (!value.isEmpty()) {
      document.add(new Field(field, value, text));
    }
  }
}
