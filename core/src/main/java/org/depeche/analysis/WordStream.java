package org.depeche.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** A stream of one word, as a tokenizer would give it at the beginning of a text. */
final class WordStream extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private char[] text = {};
  private boolean given;

  void set(char[] newText) {
    text = newText;
  }

  @Override
  public void reset() {
    given = false;
  }

  @Override
  public boolean incrementToken() {
    if (given) {
      return false;
    }
    clearAttributes();
    term.copyBuffer(text, 0, text.length);
    offset.setOffset(0, text.length);
    given = true;
    return true;
  }
}
