package org.depeche.bench;

import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.depeche.article.Article;

/**
 * Measures the analysis alone: every term of every text is read, none kept. Once as the writer of
 * each reads them, their bytes and positions, which is what an index costs; once as any user of a
 * Lucene analyzer does, as characters with offsets.
 */
final class AnalysisRounds {
  private final Corpus corpus;

  AnalysisRounds(Corpus corpus) {
    this.corpus = corpus;
  }

  /** One pass over the corpus in either way. */
  private record Pass(double bytes, double characters, double termsPerKilobyte) {}

  Table measure(Engine plain, Engine depeche, Rounds rounds) throws IOException {
    Paired<Pass> passes = rounds.run(plain, depeche, this::pass);
    return new Table("Analysis alone", "measure", "plain Lucene", "Dépêche", "ratio")
        .row(passes.row("MB of text per CPU second, as a writer reads it", Pass::bytes, 1))
        .row(passes.row("MB of text per CPU second, as characters", Pass::characters, 1))
        .row(passes.row("terms per kB of text", Pass::termsPerKilobyte, 0));
  }

  private interface Reading {
    int read(String text) throws IOException;
  }

  private Pass pass(Engine engine) throws IOException {
    long[] count = {0};
    Clock bytes;
    try (Engine.Terms terms = engine.terms()) {
      bytes = Clock.time(() -> count[0] = read(terms::read));
    }
    Clock characters;
    try (Analyzer analyzer = engine.analyzer()) {
      characters = Clock.time(() -> count[0] = read(text -> consume(analyzer, text)));
    }
    return new Pass(
        corpus.textBytes() / 1e6 / bytes.cpu(),
        corpus.textBytes() / 1e6 / characters.cpu(),
        count[0] * 1e3 / corpus.textBytes());
  }

  private long read(Reading reading) throws IOException {
    long terms = 0;
    for (Article article : corpus.articles()) {
      for (String text : Corpus.texts(article)) {
        terms += reading.read(text);
      }
    }
    return terms;
  }

  /** Reads the tokens of a text to the end; how many there are. */
  static int consume(Analyzer analyzer, String text) throws IOException {
    try (TokenStream tokens = analyzer.tokenStream("body", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      int count = 0;
      int lastOffset = 0;
      while (tokens.incrementToken()) {
        count += term.length() > 0 ? 1 : 0;
        lastOffset = Math.max(lastOffset, offset.endOffset());
      }
      tokens.end();
      if (lastOffset > text.length()) {
        throw new IOException(
            "A token ends at " + lastOffset + " in a text of " + text.length() + " UTF-16 units.");
      }
      return count;
    }
  }
}
