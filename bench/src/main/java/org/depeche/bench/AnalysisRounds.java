package org.depeche.bench;

import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.depeche.article.Article;

/** Measures the analysis alone: every term and offset of every text is consumed, none kept. */
final class AnalysisRounds {
  private final Corpus corpus;

  AnalysisRounds(Corpus corpus) {
    this.corpus = corpus;
  }

  /** One pass over the corpus. */
  private record Pass(double bytesPerCpuSecond, double termsPerKilobyte) {}

  Table measure(Engine plain, Engine depeche, Rounds rounds) throws IOException {
    Paired<Pass> passes = rounds.run(plain, depeche, this::pass);
    return new Table("Analysis alone", "measure", "plain Lucene", "Dépêche", "ratio")
        .row(passes.row("MB of text per CPU second", pass -> pass.bytesPerCpuSecond / 1e6, 1))
        .row(passes.row("terms per kB of text", Pass::termsPerKilobyte, 0));
  }

  private Pass pass(Engine engine) throws IOException {
    try (Analyzer analyzer = engine.analyzer()) {
      long[] terms = {0};
      Clock clock = Clock.time(() -> terms[0] = consume(analyzer));
      return new Pass(corpus.textBytes() / clock.cpu(), terms[0] * 1e3 / corpus.textBytes());
    }
  }

  private long consume(Analyzer analyzer) throws IOException {
    long terms = 0;
    for (Article article : corpus.articles()) {
      for (String text : Corpus.texts(article)) {
        terms += consume(analyzer, text);
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
