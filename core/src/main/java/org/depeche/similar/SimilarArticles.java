package org.depeche.similar;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.depeche.analysis.EvidenceKind;
import org.depeche.analysis.FrenchArticleAnalyzer;
import org.depeche.article.Article;
import org.depeche.index.EvidenceTerm;
import org.depeche.index.Schema;
import org.depeche.index.Snapshot;

/**
 * Finds articles about the same things as one: those that have most of its weightiest lemmas, by
 * BM25 over titles and bodies. Safe for use by several threads.
 */
public final class SimilarArticles {

  /** The most articles of one answer. */
  public static final int MAX_ARTICLES = 1000;

  private static final float TITLE = 2;

  private final Analyzer analyzer = FrenchArticleAnalyzer.lean();

  /** Makes a finder. */
  public SimilarArticles() {}

  /**
   * Finds articles.
   *
   * @param id the id of the article that they are to resemble
   * @param limit how many are wanted, from 1 to {@value #MAX_ARTICLES}
   * @param snapshot the index
   * @return the articles, most similar first, without the one itself; empty where the index does
   *     not hold that
   * @throws IllegalArgumentException if the limit is out of these bounds
   * @throws IOException if the index cannot be read
   */
  public Optional<List<SimilarArticle>> of(String id, int limit, Snapshot snapshot)
      throws IOException {
    if (limit < 1 || limit > MAX_ARTICLES) {
      throw new IllegalArgumentException(
          "limit " + limit + ": expected 1 to " + MAX_ARTICLES + " articles.");
    }
    int document = snapshot.document(id);
    if (document < 0) {
      return Optional.empty();
    }
    IndexSearcher searcher = snapshot.searcher();
    searcher.setSimilarity(new BM25Similarity());
    Query query = query(new WeightyWords(analyzer, snapshot).of(snapshot.article(document)));
    List<Integer> found = new ArrayList<>(List.of(document));
    List<Float> scores = new ArrayList<>(List.of(0f));
    for (ScoreDoc hit : searcher.search(query, limit + 1).scoreDocs) {
      if (hit.doc != document && found.size() <= limit) {
        found.add(hit.doc);
        scores.add(hit.score);
      }
    }
    int[] firsts =
        Duplicates.firsts(found.stream().mapToInt(Integer::intValue).toArray(), snapshot);
    List<SimilarArticle> articles = new ArrayList<>();
    for (int i = 1; i < firsts.length; i++) {
      Article article = snapshot.article(found.get(i));
      articles.add(new SimilarArticle(article, scores.get(i), firsts[i] == 0));
    }
    return Optional.of(articles);
  }

  private static Query query(List<WeightyWords.Weighty> words) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (WeightyWords.Weighty word : words) {
      for (String field : Schema.TEXT_FIELDS) {
        // A lemma that is written as such leaves no term of its own.
        SynonymQuery.Builder lemma = new SynonymQuery.Builder(field);
        lemma.addTerm(EvidenceTerm.of(field, EvidenceKind.EXACT, word.lemma()));
        lemma.addTerm(EvidenceTerm.of(field, EvidenceKind.LEMMA, word.lemma()));
        float weight = word.often() * (field.equals(Schema.TITLE) ? TITLE : 1);
        query.add(new BoostQuery(lemma.build(), weight), BooleanClause.Occur.SHOULD);
      }
    }
    return query.build();
  }
}
