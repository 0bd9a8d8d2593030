package org.depeche.index;

import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.depeche.analysis.EvidenceKind;
import org.depeche.analysis.FrenchArticleAnalyzer;

/** The French chain with the tags of {@link EvidenceTerm}: what the writer indexes text with. */
final class IndexAnalyzer extends AnalyzerWrapper {

  /** Between the standfirst and the body no phrase matches. */
  private static final int GAP = 100;

  private final Analyzer french = new FrenchArticleAnalyzer();

  IndexAnalyzer() {
    // Every field is analysed alike: one memory of words serves them all.
    super(GLOBAL_REUSE_STRATEGY);
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String field) {
    return french;
  }

  @Override
  public int getPositionIncrementGap(String field) {
    return GAP;
  }

  @Override
  protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents components) {
    return new TokenStreamComponents(
        components.getSource(), new TaggingFilter(components.getTokenStream()));
  }

  private static final class TaggingFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);

    TaggingFilter(TokenStream input) {
      super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!input.incrementToken()) {
        return false;
      }
      char tag = EvidenceTerm.tag(EvidenceKind.of(type.type()));
      if (tag != 0) {
        int length = term.length();
        char[] buffer = term.resizeBuffer(length + 1);
        System.arraycopy(buffer, 0, buffer, 1, length);
        buffer[0] = tag;
        term.setLength(length + 1);
      }
      return true;
    }
  }
}
