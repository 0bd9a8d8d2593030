package org.depeche.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** The attributes of a token stream, set from a term as {@link WordChain} packs it. */
final class EvidenceAttributes {
  private final CharTermAttribute term;
  private final OffsetAttribute offset;
  private final PositionIncrementAttribute increment;
  private final PositionLengthAttribute span;
  private final TypeAttribute type;
  private final TermFrequencyAttribute frequency;

  EvidenceAttributes(TokenStream stream) {
    term = stream.addAttribute(CharTermAttribute.class);
    offset = stream.addAttribute(OffsetAttribute.class);
    increment = stream.addAttribute(PositionIncrementAttribute.class);
    span = stream.addAttribute(PositionLengthAttribute.class);
    type = stream.addAttribute(TypeAttribute.class);
    frequency = stream.addAttribute(TermFrequencyAttribute.class);
  }

  /** Sets the attributes to the term at a place; returns where the next one begins. */
  int set(char[] units, int at, int wordStart, int wordEnd) {
    int length = units[at];
    int place = units[at + 1];
    term.copyBuffer(units, at + WordChain.HEADER, length);
    increment.setPositionIncrement(WordChain.increment(place));
    span.setPositionLength(WordChain.positions(place));
    type.setType(WordChain.kind(place).type());
    frequency.setTermFrequency(1);
    // A char filter may have shortened what the word stands for.
    int end = Math.min(wordEnd, wordStart + units[at + 3]);
    offset.setOffset(Math.min(end, wordStart + units[at + 2]), end);
    return at + WordChain.HEADER + length;
  }
}
