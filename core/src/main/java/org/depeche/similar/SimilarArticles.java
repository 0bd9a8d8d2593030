package org.depeche.similar;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.depeche.query.EmptyQueryException;
import org.depeche.query.QueryParser;

/**
 * Finds articles about the same things as one: those that have most of its weightiest lemmas, by
 * BM25 over titles and bodies. Safe for use by several threads.
 */
public final class SimilarArticles {

  /** The most articles of one answer. */
  public static final int MAX_ARTICLES = 1000;

  private static final float TITLE = 2;

  /** The number of a text that is in no index. */
  private static final int NO_DOCUMENT = -1;

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
    checkLimit(limit);
    int document = snapshot.document(id);
    return document < 0
        ? Optional.empty()
        : Optional.of(like(snapshot.article(document), document, limit, snapshot));
  }

  /**
   * Finds articles about the same things as a text.
   *
   * @param text the text, which need not be in the index
   * @param limit how many are wanted, from 1 to {@value #MAX_ARTICLES}
   * @param snapshot the index
   * @return the articles, most similar first; one that the text is taken from may be among them
   * @throws EmptyQueryException if the text holds no word
   * @throws IllegalArgumentException if the limit is out of these bounds
   * @throws IOException if the index cannot be read
   */
  public List<SimilarArticle> ofText(String text, int limit, Snapshot snapshot) throws IOException {
    checkLimit(limit);
    String words = QueryParser.text(text).text();
    return like(Article.builder("text").body(words).build(), NO_DOCUMENT, limit, snapshot);
  }

  private static void checkLimit(int limit) {
    if (limit < 1 || limit > MAX_ARTICLES) {
      throw new IllegalArgumentException(
          "limit " + limit + ": expected 1 to " + MAX_ARTICLES + " articles.");
    }
  }

  private List<SimilarArticle> like(Article one, int document, int limit, Snapshot snapshot)
      throws IOException {
    IndexSearcher searcher = snapshot.searcher();
    searcher.setSimilarity(new BM25Similarity());
    int others = document == NO_DOCUMENT ? 0 : 1;
    Query query = query(new WeightyWords(analyzer, snapshot).of(one, others));
    List<ScoreDoc> hits =
        Arrays.stream(searcher.search(query, limit + others).scoreDocs)
            .filter(hit -> hit.doc != document)
            .limit(limit)
            .toList();
    boolean[] alike =
        Duplicates.alike(one, hits.stream().mapToInt(hit -> hit.doc).toArray(), snapshot);
    List<SimilarArticle> articles = new ArrayList<>();
    for (int i = 0; i < alike.length; i++) {
      ScoreDoc hit = hits.get(i);
      articles.add(new SimilarArticle(snapshot.article(hit.doc), hit.score, alike[i]));
    }
    return articles;
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
