package org.depeche.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** Marks every word of a tokenizer as exact evidence; the steps after it mark what they add. */
final class KindOfEvidenceFilter extends TokenFilter {
  private final TypeAttribute type = addAttribute(TypeAttribute.class);

  KindOfEvidenceFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    type.setType(EvidenceKind.EXACT.type());
    return true;
  }
}
