package org.depeche.bench;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Plain Lucene's query for a text: any word, summed over title and body; between straight quotes an
 * exact phrase in either.
 */
final class PlainQueries implements Closeable {
  private static final List<String> FIELDS = List.of("title", "body");

  private final Analyzer analyzer;

  PlainQueries(Analyzer analyzer) {
    this.analyzer = analyzer;
  }

  Query parse(String query) throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    boolean quoted = false;
    for (String part : query.split("\"", -1)) {
      for (String field : FIELDS) {
        if (quoted) {
          any.add(phrase(field, part), Occur.SHOULD);
        } else {
          addWords(any, field, part);
        }
      }
      quoted = !quoted;
    }
    return any.build();
  }

  private void addWords(BooleanQuery.Builder any, String field, String text) throws IOException {
    try (TokenStream words = analyzer.tokenStream(field, text)) {
      CharTermAttribute word = words.addAttribute(CharTermAttribute.class);
      words.reset();
      while (words.incrementToken()) {
        any.add(new TermQuery(new Term(field, word.toString())), Occur.SHOULD);
      }
      words.end();
    }
  }

  private Query phrase(String field, String text) throws IOException {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    try (TokenStream words = analyzer.tokenStream(field, text)) {
      CharTermAttribute word = words.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = words.addAttribute(PositionIncrementAttribute.class);
      words.reset();
      int position = -1;
      while (words.incrementToken()) {
        position += step.getPositionIncrement();
        phrase.add(new Term(field, word.toString()), position);
      }
      words.end();
    }
    return phrase.build();
  }

  @Override
  public void close() {
    analyzer.close();
  }
}
