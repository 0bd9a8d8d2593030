package org.depeche.analysis;

import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.util.AttributeImpl;
import org.apache.lucene.util.AttributeReflector;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** What a writer asks of a token: its bytes, where it stands, and nothing else. */
final class TermBytes extends AttributeImpl
    implements TermToBytesRefAttribute,
        OffsetAttribute,
        PositionIncrementAttribute,
        TermFrequencyAttribute {
  private BytesRef term = new BytesRef();
  private int increment = 1;
  private int frequency = 1;
  private int start;
  private int end;

  /** Points to a term, whose bytes are not copied. */
  void set(byte[] bytes, int from, int length, int newIncrement, int newStart, int newEnd) {
    term.bytes = bytes;
    term.offset = from;
    term.length = length;
    increment = newIncrement;
    frequency = 1;
    start = newStart;
    end = newEnd;
  }

  @Override
  public BytesRef getBytesRef() {
    return term;
  }

  @Override
  public int getPositionIncrement() {
    return increment;
  }

  @Override
  public void setPositionIncrement(int positionIncrement) {
    if (positionIncrement < 0) {
      throw new IllegalArgumentException(
          "A position increment of " + positionIncrement + "; expected 0 or more.");
    }
    increment = positionIncrement;
  }

  @Override
  public int getTermFrequency() {
    return frequency;
  }

  @Override
  public void setTermFrequency(int termFrequency) {
    if (termFrequency < 1) {
      throw new IllegalArgumentException(
          "A term frequency of " + termFrequency + "; expected 1 or more.");
    }
    frequency = termFrequency;
  }

  @Override
  public int startOffset() {
    return start;
  }

  @Override
  public int endOffset() {
    return end;
  }

  @Override
  public void setOffset(int startOffset, int endOffset) {
    if (startOffset < 0 || endOffset < startOffset) {
      throw new IllegalArgumentException(
          "Offsets from " + startOffset + " to " + endOffset + "; expected them in order.");
    }
    start = startOffset;
    end = endOffset;
  }

  @Override
  public void clear() {
    term.length = 0;
    increment = 1;
    frequency = 1;
    start = 0;
    end = 0;
  }

  @Override
  public void end() {
    clear();
    increment = 0;
  }

  @Override
  public void reflectWith(AttributeReflector reflector) {
    reflector.reflect(TermToBytesRefAttribute.class, "bytes", BytesRef.deepCopyOf(term));
    reflector.reflect(OffsetAttribute.class, "startOffset", start);
    reflector.reflect(OffsetAttribute.class, "endOffset", end);
    reflector.reflect(PositionIncrementAttribute.class, "positionIncrement", increment);
    reflector.reflect(TermFrequencyAttribute.class, "termFrequency", frequency);
  }

  @Override
  public void copyTo(AttributeImpl target) {
    TermBytes other = (TermBytes) target;
    BytesRef copy = BytesRef.deepCopyOf(term);
    other.set(copy.bytes, copy.offset, copy.length, increment, start, end);
    other.frequency = frequency;
  }

  @Override
  public TermBytes clone() {
    TermBytes clone = (TermBytes) super.clone();
    clone.term = BytesRef.deepCopyOf(term);
    return clone;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TermBytes that
        && term.equals(that.term)
        && increment == that.increment
        && frequency == that.frequency
        && start == that.start
        && end == that.end;
  }

  @Override
  public int hashCode() {
    return (((term.hashCode() * 31 + increment) * 31 + frequency) * 31 + start) * 31 + end;
  }
}
