package org.depeche.bench;

import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** How stock Lucene is made to score the words of a query over title and body, by BM25. */
enum StockScoring {

  /** Title and body apart, their scores summed. */
  SUMMED {
    @Override
    void add(BooleanQuery.Builder any, String word) {
      for (String field : List.of(StockIndex.TITLE, StockIndex.BODY)) {
        any.add(new TermQuery(new Term(field, word)), Occur.SHOULD);
      }
    }
  },

  /** Title and body in one field. */
  ONE_FIELD {
    @Override
    void add(BooleanQuery.Builder any, String word) {
      any.add(new TermQuery(new Term(StockIndex.BOTH, word)), Occur.SHOULD);
    }
  },

  /** Lucene's combined fields, a word of the title twice as frequent as one of the body. */
  COMBINED {
    @Override
    void add(BooleanQuery.Builder any, String word) {
      any.add(
          new CombinedFieldQuery.Builder(word)
              .addField(StockIndex.TITLE, 2)
              .addField(StockIndex.BODY, 1)
              .build(),
          Occur.SHOULD);
    }
  };

  /** Adds a word of the query. */
  abstract void add(BooleanQuery.Builder any, String word);

  /** The query for some words, of which any may match; a word typed twice counts twice. */
  Query query(List<String> words) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    words.forEach(word -> add(any, word));
    return any.build();
  }

  /** What run files are named by. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
