package org.depeche.bench;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortingCodecReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.FSDirectory;
import org.depeche.index.Schema;
import org.depeche.index.Snapshot;
import org.depeche.plan.Planner;
import org.depeche.plan.Weights;
import org.depeche.query.QueryParser;

/**
 * A copy of an index of Dépêche that is sorted by id, not by date: the same terms, values and
 * points. Lucene looks there for what Dépêche looks for, and sorts by date as it does by default,
 * but that it keeps no result of a query.
 */
final class UnsortedCopy implements Closeable {
  private static final Sort NEWEST_FIRST =
      new Sort(new SortField(Schema.INSTANT, SortField.Type.LONG, true));
  private static final int MOST_CLAUSES = 16_384;

  private final Planner planner = new Planner(Weights.DEFAULT);
  private final Snapshot original;
  private final FSDirectory directory;
  private final DirectoryReader reader;
  private final List<LeafReaderContext> leaves;
  private final IndexSearcher searcher;

  UnsortedCopy(Snapshot original, Path folder) throws IOException {
    this.original = original;
    directory = FSDirectory.open(folder);
    Sort byId = new Sort(new SortField(Schema.ID, SortField.Type.STRING));
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      for (LeafReaderContext leaf : original.reader().leaves()) {
        writer.addIndexes(SortingCodecReader.wrap((CodecReader) leaf.reader(), byId));
      }
    }
    reader = DirectoryReader.open(directory);
    leaves = reader.leaves();
    searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
    IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
  }

  /** The ids of the newest hits, as Dépêche gives them: by a plan of the query. */
  List<String> newest(String text, int hits) throws IOException {
    Query query = PlanQueries.of(planner.plan(QueryParser.parse(text), false, original));
    ScoreDoc[] found = searcher.search(query, hits, NEWEST_FIRST).scoreDocs;
    List<String> newest = new ArrayList<>();
    for (ScoreDoc hit : found) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
      SortedDocValues ids = leaf.reader().getSortedDocValues(Schema.ID);
      ids.advanceExact(hit.doc - leaf.docBase);
      newest.add(ids.lookupOrd(ids.ordValue()).utf8ToString());
    }
    return newest;
  }

  /** How many articles a query finds. */
  int count(String text) throws IOException {
    return searcher.count(PlanQueries.of(planner.plan(QueryParser.parse(text), false, original)));
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
