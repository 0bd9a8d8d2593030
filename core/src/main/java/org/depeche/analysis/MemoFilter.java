package org.depeche.analysis;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Runs a chain of steps once for a word and remembers what came out. That is right because every
 * step of {@link FrenchChain} looks at one word alone; it is fast because a text repeats its words.
 *
 * <p>An outcome in {@link Memory} is one packed array, since a map of objects was seen to be slower
 * than no memory: the length of the word, the word, and for each term its length, its place
 * (positions, position increment, kind), start, end (counted from the start of the word) and text.
 */
final class MemoFilter extends TokenFilter {
  private static final int RECENT_BITS = 14;
  private static final int HEADER = 4;
  private static final int KIND_BITS = 2;
  private static final EvidenceKind[] KINDS = EvidenceKind.values();
  private static final char[] NONE = {0};

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final PositionLengthAttribute span = addAttribute(PositionLengthAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);

  private final Memory memory;
  private final WordStream word = new WordStream();
  private final TokenStream chain;
  private final CharTermAttribute chainTerm;
  private final OffsetAttribute chainOffset;
  private final PositionIncrementAttribute chainIncrement;
  private final PositionLengthAttribute chainSpan;
  private final TypeAttribute chainType;
  private final Set<String> atPosition = new HashSet<>();
  private char[] packing = new char[256];

  /** The common words of this thread, so that most words ask for nothing that others write. */
  private final char[][] recent = new char[1 << RECENT_BITS][];

  private char[] outcome = NONE;
  private int next = NONE.length;
  private int wordStart;
  private int wordEnd;
  private int wordIncrement;

  MemoFilter(TokenStream input, UnaryOperator<TokenStream> steps, Memory memory) {
    super(input);
    this.memory = memory;
    Arrays.fill(recent, NONE);
    chain = steps.apply(word);
    chainTerm = chain.getAttribute(CharTermAttribute.class);
    chainOffset = chain.getAttribute(OffsetAttribute.class);
    chainIncrement = chain.getAttribute(PositionIncrementAttribute.class);
    chainSpan = chain.getAttribute(PositionLengthAttribute.class);
    chainType = chain.getAttribute(TypeAttribute.class);
  }

  @Override
  public boolean incrementToken() throws IOException {
    boolean first = false;
    while (next >= outcome.length) {
      if (!input.incrementToken()) {
        return false;
      }
      wordStart = offset.startOffset();
      wordEnd = offset.endOffset();
      wordIncrement = increment.getPositionIncrement();
      outcome = outcome();
      next = outcome[0] + 1;
      first = true;
    }
    if (!first) {
      clearAttributes();
    }
    char[] packed = outcome;
    int at = next;
    int length = packed[at];
    int place = packed[at + 1];
    // The first term stands where the word stands, which a filter before this one may have moved.
    increment.setPositionIncrement(first ? wordIncrement : place >>> KIND_BITS & 1);
    span.setPositionLength(place >>> KIND_BITS + 1);
    type.setType(KINDS[place & (1 << KIND_BITS) - 1].type());
    int end = Math.min(wordEnd, wordStart + packed[at + 3]);
    offset.setOffset(Math.min(end, wordStart + packed[at + 2]), end);
    term.copyBuffer(packed, at + HEADER, length);
    next = at + HEADER + length;
    return true;
  }

  private char[] outcome() throws IOException {
    char[] buffer = term.buffer();
    int length = term.length();
    int hash = Memory.hash(buffer, length);
    int mine = hash >>> 32 - RECENT_BITS;
    char[] last = recent[mine];
    if (Memory.isOf(last, buffer, length)) {
      return last;
    }
    char[] known = memory.get(hash, buffer, length);
    if (known == null) {
      known = run(Arrays.copyOf(buffer, length));
      memory.put(hash, known);
    }
    recent[mine] = known;
    return known;
  }

  private char[] run(char[] text) throws IOException {
    packing[0] = (char) text.length;
    reserve(1 + text.length);
    System.arraycopy(text, 0, packing, 1, text.length);
    int at = 1 + text.length;
    word.set(text);
    chain.reset();
    atPosition.clear();
    while (chain.incrementToken()) {
      int step = chainIncrement.getPositionIncrement();
      EvidenceKind kind = EvidenceKind.of(chainType.type());
      if (step > 0) {
        atPosition.clear();
      }
      // Two forms of one word (inclusive writing) may share a lemma: it counts once.
      int positions = chainSpan.getPositionLength();
      if (!atPosition.add(kind.type() + ' ' + positions + ' ' + chainTerm)) {
        continue;
      }
      int length = chainTerm.length();
      reserve(at + HEADER + length);
      packing[at] = (char) length;
      int place = positions << 1 | Math.min(step, 1);
      packing[at + 1] = (char) (place << KIND_BITS | kind.ordinal());
      packing[at + 2] = (char) chainOffset.startOffset();
      packing[at + 3] = (char) chainOffset.endOffset();
      System.arraycopy(chainTerm.buffer(), 0, packing, at + HEADER, length);
      at += HEADER + length;
    }
    chain.end();
    chain.close();
    return Arrays.copyOf(packing, at);
  }

  private void reserve(int length) {
    if (length > packing.length) {
      packing = Arrays.copyOf(packing, 2 * length);
    }
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    outcome = NONE;
    next = outcome.length;
  }
}
