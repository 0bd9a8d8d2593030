package org.depeche.analysis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Runs a chain of steps once for a word and remembers what came out. That is right because every
 * step of {@link FrenchChain} looks at one word alone; it is fast because a text repeats its words.
 *
 * <p>The memory is direct-mapped and bounded: a word that falls on the place of another takes it.
 */
final class MemoFilter extends TokenFilter {
  private static final int PLACE_BITS = 16;
  private static final int PLACES = 1 << PLACE_BITS;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final PositionLengthAttribute span = addAttribute(PositionLengthAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);

  private final WordStream word = new WordStream();
  private final TokenStream chain;
  private final Outcome[] memo = new Outcome[PLACES];

  private Term @Nullable [] terms;
  private int next;
  private int wordStart;
  private int wordEnd;

  MemoFilter(TokenStream input, UnaryOperator<TokenStream> steps) {
    super(input);
    this.chain = steps.apply(word);
  }

  /** One term that a word leaves; offsets count from the start of the word. */
  private record Term(char[] text, int increment, int span, String type, int start, int end) {}

  private record Outcome(int hash, char[] word, Term[] terms) {}

  @Override
  public boolean incrementToken() throws IOException {
    while (terms == null || next == terms.length) {
      if (!input.incrementToken()) {
        terms = null;
        return false;
      }
      wordStart = offset.startOffset();
      wordEnd = offset.endOffset();
      terms = outcome();
      next = 0;
    }
    Term current = terms[next++];
    term.copyBuffer(current.text, 0, current.text.length);
    offset.setOffset(wordStart + current.start, Math.min(wordEnd, wordStart + current.end));
    increment.setPositionIncrement(current.increment);
    span.setPositionLength(current.span);
    type.setType(current.type);
    return true;
  }

  private Term[] outcome() throws IOException {
    char[] buffer = term.buffer();
    int length = term.length();
    int hash = length;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + buffer[i];
    }
    int place = (hash ^ (hash >>> 15)) * 0x9E3779B9 >>> 32 - PLACE_BITS;
    Outcome known = memo[place];
    if (known != null && known.hash == hash && sameWord(known.word, buffer, length)) {
      return known.terms;
    }
    char[] text = Arrays.copyOf(buffer, length);
    Term[] made = run(text);
    memo[place] = new Outcome(hash, text, made);
    return made;
  }

  private static boolean sameWord(char[] known, char[] buffer, int length) {
    return known.length == length && Arrays.equals(known, 0, length, buffer, 0, length);
  }

  private Term[] run(char[] text) throws IOException {
    List<Term> made = new ArrayList<>();
    word.set(text);
    chain.reset();
    CharTermAttribute chainTerm = chain.getAttribute(CharTermAttribute.class);
    OffsetAttribute chainOffset = chain.getAttribute(OffsetAttribute.class);
    Set<String> atPosition = new HashSet<>();
    while (chain.incrementToken()) {
      int step = chain.getAttribute(PositionIncrementAttribute.class).getPositionIncrement();
      String kind = chain.getAttribute(TypeAttribute.class).type();
      if (step > 0) {
        atPosition.clear();
      }
      // Two forms of one word (inclusive writing) may share a lemma: it counts once.
      if (!atPosition.add(kind + ' ' + chainTerm)) {
        continue;
      }
      made.add(
          new Term(
              Arrays.copyOf(chainTerm.buffer(), chainTerm.length()),
              step,
              chain.getAttribute(PositionLengthAttribute.class).getPositionLength(),
              kind,
              chainOffset.startOffset(),
              chainOffset.endOffset()));
    }
    chain.end();
    chain.close();
    return made.toArray(Term[]::new);
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    terms = null;
  }
}
