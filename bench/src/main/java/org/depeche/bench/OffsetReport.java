package org.depeche.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.depeche.analysis.EvidenceKind;
import org.depeche.analysis.FrenchArticleAnalyzer;
import org.depeche.article.Article;

/**
 * Reports the tokens whose offsets are wrong. For each token of the texts of the first 10,000
 * articles, what its offsets cut out of the text has to hold the token among its own tokens when it
 * is analysed alone, behind a figure or before a name, and must not begin with an elided article.
 * Prints each kind of violation once, and last the numbers of tokens and violations.
 *
 * <p>Usage: {@code OffsetReport ARTICLES.jsonl[.gz] [ARTICLES-TO-READ]}.
 */
public final class OffsetReport {
  private static final int ARTICLES = 10_000;
  private static final int MOST_KEPT = 500_000;
  private static final Pattern ELIDED =
      Pattern.compile("(?iu)(?:[ldjmtsnc]|qu|jusqu|lorsqu|puisqu)['’ʼ′＇][aeiouyhéèêâàîôûœ].*");

  private final Analyzer french = new FrenchArticleAnalyzer();
  private final Map<String, Set<String>> analysed = new HashMap<>();
  private final Set<String> shown = new HashSet<>();
  private long tokens;
  private long violations;

  private record Token(String term, String written) {}

  private OffsetReport() {}

  /**
   * Runs the report.
   *
   * @param args the file, and perhaps how many articles
   * @throws IOException if the file cannot be read
   */
  public static void main(String[] args) throws IOException {
    if (args.length < 1) {
      System.err.println("usage: OffsetReport ARTICLES.jsonl[.gz] [ARTICLES-TO-READ]");
      System.exit(2);
    }
    OffsetReport report = new OffsetReport();
    int articles = args.length > 1 ? Integer.parseInt(args[1]) : ARTICLES;
    for (Article article : Corpus.read(Path.of(args[0]), articles).articles()) {
      for (String text : Corpus.texts(article)) {
        report.check(article.id(), text);
      }
    }
    System.out.printf("tokens %d, violations %d%n", report.tokens, report.violations);
  }

  private void check(String article, String text) throws IOException {
    for (Token token : tokens(text)) {
      tokens++;
      boolean elided = ELIDED.matcher(token.written()).matches();
      if (elided || !own(token.written()).contains(token.term())) {
        violations++;
        if (shown.add(token.term() + "\t" + token.written())) {
          System.out.printf(
              "article %s: %s from \"%s\"%s%n",
              article, token.term(), token.written(), elided ? " (elided article)" : "");
        }
      }
    }
  }

  private Set<String> own(String written) throws IOException {
    Set<String> own = analysed.get(written);
    if (own == null) {
      own = new HashSet<>();
      for (String context : List.of(written, "3 " + written, written + " Dupont")) {
        for (Token token : tokens(context)) {
          own.add(token.term());
        }
      }
      if (analysed.size() < MOST_KEPT) {
        analysed.put(written, own);
      }
    }
    return own;
  }

  private List<Token> tokens(String text) throws IOException {
    List<Token> found = new ArrayList<>();
    try (TokenStream stream = french.tokenStream("text", text)) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
      TypeAttribute type = stream.getAttribute(TypeAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        if (!type.type().equals(EvidenceKind.CONTINUATION.type())) {
          found.add(
              new Token(term.toString(), text.substring(offset.startOffset(), offset.endOffset())));
        }
      }
      stream.end();
    }
    return found;
  }
}
