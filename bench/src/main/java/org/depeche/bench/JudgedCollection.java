package org.depeche.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.store.FSDirectory;
import org.depeche.eval.Evaluation;
import org.depeche.eval.Qrels;
import org.depeche.eval.Queries;
import org.depeche.eval.Run;
import org.depeche.eval.ScoredDocument;
import org.depeche.index.Snapshot;
import org.depeche.plan.Weights;
import org.depeche.search.SearchRequest;
import org.depeche.search.Searcher;

/**
 * Articles with queries and judgments, indexed once and searched with any weights.
 *
 * @param name what the tables call it
 * @param corpus the folder of its articles; collections of one corpus are held out together
 * @param snapshot the index
 * @param queries the queries
 * @param qrels the judgments
 */
record JudgedCollection(String name, Path corpus, Snapshot snapshot, Queries queries, Qrels qrels) {
  private static final int DEPTH = 100;

  /**
   * Indexes the corpus of a folder, {@code corpus.jsonl.gz}, and reads every pair of queries and
   * judgments beside it.
   */
  static List<JudgedCollection> read(Path folder, Path work) throws IOException {
    Path index = Files.createDirectory(work.resolve(folder.getFileName()));
    new DepecheEngine()
        .build(Corpus.read(folder.resolve("corpus.jsonl.gz"), Integer.MAX_VALUE).articles(), index);
    Snapshot snapshot = Snapshot.open(FSDirectory.open(index));
    List<JudgedCollection> collections = new ArrayList<>();
    for (QueryFiles files : QueryFiles.in(folder)) {
      collections.add(
          new JudgedCollection(
              files.name(),
              folder,
              snapshot,
              Queries.read(files.queries()),
              Qrels.read(files.qrels())));
    }
    return collections;
  }

  /** The measures of every judged query, in the order of the judgments. */
  Evaluation measure(Weights weights) throws IOException {
    Searcher searcher = new Searcher(weights);
    List<String> ids = List.copyOf(queries.texts().keySet());
    List<List<ScoredDocument>> answers;
    try {
      answers = ids.parallelStream().map(id -> ranking(searcher, queries.texts().get(id))).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    Map<String, List<ScoredDocument>> rankings = new LinkedHashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      rankings.put(ids.get(i), answers.get(i));
    }
    return Evaluation.of(qrels, new Run(rankings));
  }

  private List<ScoredDocument> ranking(Searcher searcher, String query) {
    try {
      return searcher.ids(SearchRequest.builder(query).window(0, DEPTH).build(), snapshot).stream()
          .map(hit -> new ScoredDocument(hit.id(), hit.score()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Closes the indexes of some collections, which may share them. */
  static void close(List<JudgedCollection> collections) throws IOException {
    Set<Snapshot> snapshots = new LinkedHashSet<>();
    collections.forEach(collection -> snapshots.add(collection.snapshot()));
    for (Snapshot snapshot : snapshots) {
      snapshot.close();
    }
  }
}
