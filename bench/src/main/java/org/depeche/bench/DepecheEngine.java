package org.depeche.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.store.FSDirectory;
import org.depeche.analysis.FrenchArticleAnalyzer;
import org.depeche.analysis.TaggedWords;
import org.depeche.article.Article;
import org.depeche.index.ArticleWriter;
import org.depeche.index.Snapshot;
import org.depeche.plan.Weights;
import org.depeche.search.SearchRequest;
import org.depeche.search.Searcher;

/** Dépêche as a user gets it: every setting its own; requests without snippets. */
final class DepecheEngine implements Engine {

  @Override
  public Analyzer analyzer() {
    return new FrenchArticleAnalyzer();
  }

  @Override
  public Terms terms() {
    TaggedWords words = new TaggedWords();
    return new Terms() {
      private long sum;

      @Override
      public int read(String text) throws IOException {
        int count = 0;
        words.read(text);
        while (words.next()) {
          while (words.nextTerm()) {
            sum += words.term().length + words.increment();
            count++;
          }
        }
        return count;
      }

      @Override
      public void close() throws IOException {
        Terms.check(sum);
      }
    };
  }

  @Override
  public void build(List<Article> articles, Path folder, int threads) throws IOException {
    try (FSDirectory directory = FSDirectory.open(folder);
        ArticleWriter writer = new ArticleWriter(directory)) {
      SharedWork.forEach(articles, threads, writer::add);
      writer.finish();
    }
  }

  @Override
  public Search open(Path folder) throws IOException {
    Snapshot snapshot = Snapshot.open(FSDirectory.open(folder));
    Searcher searcher = new Searcher(Weights.DEFAULT);
    return new Search() {
      @Override
      public int hits(String query) throws IOException {
        return searcher.ids(SearchRequest.builder(query).snippets(0).build(), snapshot).size();
      }

      @Override
      public int articles(String query) throws IOException {
        return searcher
            .search(SearchRequest.builder(query).snippets(0).build(), snapshot)
            .hits()
            .size();
      }

      @Override
      public void close() throws IOException {
        snapshot.close();
      }
    };
  }
}
