package org.depeche.analysis;

import java.io.IOException;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Runs the steps of the chain over one word and packs what comes out: the length of the word, the
 * word, and for each term {@value #HEADER} units and its text. The units are its length, its place,
 * and its start and end counted from the start of the word; a place holds the kind of evidence, the
 * position increment and the number of positions.
 */
final class WordChain {
  static final int HEADER = 4;

  private static final int KIND_BITS = 3;
  private static final EvidenceKind[] KINDS = EvidenceKind.values();

  private final Set<String> atPosition = new HashSet<>();

  /** The steps from one on to the last, by its number; null where no word asked for them. */
  private final @Nullable Steps[] from = new Steps[FrenchChain.STEPS.size() + 1];

  private char[] packing = new char[256];

  /** Steps over one word, and what they make of it. */
  private static final class Steps {
    final WordStream word = new WordStream();
    final TokenStream chain;
    final CharTermAttribute term;
    final OffsetAttribute offset;
    final PositionIncrementAttribute increment;
    final PositionLengthAttribute span;
    final TypeAttribute type;

    Steps(int first) {
      chain = FrenchChain.over(word, first, FrenchChain.STEPS.size());
      term = chain.getAttribute(CharTermAttribute.class);
      offset = chain.getAttribute(OffsetAttribute.class);
      increment = chain.getAttribute(PositionIncrementAttribute.class);
      span = chain.getAttribute(PositionLengthAttribute.class);
      type = chain.getAttribute(TypeAttribute.class);
    }
  }

  static EvidenceKind kind(int place) {
    return KINDS[place & (1 << KIND_BITS) - 1];
  }

  static int increment(int place) {
    return place >>> KIND_BITS & 1;
  }

  static int positions(int place) {
    return place >>> KIND_BITS + 1;
  }

  /** The packed outcome of a word. */
  char[] run(char[] text) throws IOException {
    int first = FrenchChain.first(CharBuffer.wrap(text));
    Steps steps = from[first];
    if (steps == null) {
      steps = new Steps(first);
      from[first] = steps;
    }
    return run(text, steps);
  }

  private char[] run(char[] text, Steps steps) throws IOException {
    packing[0] = (char) text.length;
    reserve(1 + text.length);
    System.arraycopy(text, 0, packing, 1, text.length);
    int at = 1 + text.length;
    steps.word.set(text);
    TokenStream chain = steps.chain;
    CharTermAttribute term = steps.term;
    chain.reset();
    atPosition.clear();
    while (chain.incrementToken()) {
      int step = steps.increment.getPositionIncrement();
      EvidenceKind kind = EvidenceKind.of(steps.type.type());
      if (step > 0) {
        atPosition.clear();
      }
      // Two forms of one word (inclusive writing) may share a lemma: it counts once.
      int positions = steps.span.getPositionLength();
      if (!atPosition.add(kind.type() + ' ' + positions + ' ' + term)) {
        continue;
      }
      int length = term.length();
      reserve(at + HEADER + length);
      packing[at] = (char) length;
      int place = positions << 1 | Math.min(step, 1);
      packing[at + 1] = (char) (place << KIND_BITS | kind.ordinal());
      packing[at + 2] = (char) steps.offset.startOffset();
      packing[at + 3] = (char) steps.offset.endOffset();
      System.arraycopy(term.buffer(), 0, packing, at + HEADER, length);
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
}
