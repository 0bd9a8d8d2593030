package org.depeche.analysis;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.jspecify.annotations.Nullable;

/**
 * A step that looks at one word at a time and puts any number of words in its place. A word that is
 * marked as a keyword is settled: no step looks at it again.
 */
abstract class WordFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final PositionLengthAttribute span = addAttribute(PositionLengthAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
  private final SourceOffsets source = addAttribute(SourceOffsets.class);

  private final ArrayDeque<Replacement> pending = new ArrayDeque<>();
  private @Nullable State original;
  private int originalStart;
  private int originalEnd;
  private int @Nullable [] originalOffsets;

  WordFilter(TokenStream input) {
    super(input);
  }

  /** One word in place of the current one; see {@link #emit}. */
  private record Replacement(
      String word,
      int from,
      int to,
      int increment,
      int span,
      @Nullable EvidenceKind kind,
      boolean settled) {}

  /**
   * Looks at a word and calls {@link #emit} for what takes its place; a step that emits nothing
   * leaves the word as it is.
   */
  abstract void step(String word);

  @Override
  public final boolean incrementToken() throws IOException {
    Replacement next = pending.poll();
    if (next != null) {
      write(next, false);
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    if (keyword.isKeyword() || term.length() == 0) {
      return true;
    }
    String word = term.toString();
    originalStart = offset.startOffset();
    originalEnd = offset.endOffset();
    originalOffsets = source.get();
    step(word);
    next = pending.poll();
    if (next != null) {
      original = pending.isEmpty() ? null : captureState();
      write(next, true);
    }
    return true;
  }

  /** Where the current word starts in the text. */
  final int start() {
    return originalStart;
  }

  /** Where a character of the current word stands in the text. */
  final int offset(int at) {
    return originalOffsets == null ? originalStart + at : originalOffsets[at];
  }

  /** How many positions the current word takes. */
  final int span() {
    return span.getPositionLength();
  }

  /** The kind of evidence that the current word is. */
  final EvidenceKind kind() {
    return EvidenceKind.of(type.type());
  }

  /** Puts a word in the place of the whole current one. */
  final void emit(
      String word, int positionIncrement, @Nullable EvidenceKind kind, boolean settled) {
    pending.add(new Replacement(word, 0, -1, positionIncrement, 0, kind, settled));
  }

  /**
   * Puts a word in the place of a part of the current one.
   *
   * @param from the first character of the part in the current word
   * @param to the character after its last
   * @param positionIncrement 0 to stand where the word before it stands; ignored for the first word
   * @param positions how many positions the word takes
   */
  final void emitPart(String word, int from, int to, int positionIncrement, int positions) {
    pending.add(new Replacement(word, from, to, positionIncrement, positions, null, false));
  }

  /** Puts a settled word in the place of a part of the current one; see {@link #emitPart}. */
  final void emitSettledPart(
      String word, int from, int to, int positionIncrement, int positions, EvidenceKind kind) {
    pending.add(new Replacement(word, from, to, positionIncrement, positions, kind, true));
  }

  /** Sets where the characters stand of a word that takes the place of the current one. */
  final void map(int[] offsets) {
    originalOffsets = offsets;
  }

  /** Sets where the characters of the current word stand; for a step that changes their number. */
  final void emitMapped(String word, int[] offsets) {
    map(offsets);
    pending.add(new Replacement(word, 0, word.length(), 1, 0, null, false));
  }

  private void write(Replacement next, boolean first) {
    if (!first) {
      restoreState(original);
      increment.setPositionIncrement(next.increment());
    }
    term.setEmpty().append(next.word());
    if (next.to() >= 0) {
      int[] offsets = originalOffsets;
      if (offsets != null) {
        setOffset(offsets[next.from()], offsets[next.to()]);
        source.set(Arrays.copyOfRange(offsets, next.from(), next.to() + 1));
      } else if (next.from() > 0 || next.to() < originalEnd - originalStart) {
        setOffset(originalStart + next.from(), originalStart + next.to());
      }
    }
    if (next.span() > 0) {
      span.setPositionLength(next.span());
    }
    if (next.kind() != null) {
      type.setType(next.kind().type());
    }
    if (next.settled()) {
      keyword.setKeyword(true);
    }
  }

  /** Keeps a part inside its word, whose characters a char filter may have added or removed. */
  private void setOffset(int start, int end) {
    int inside = Math.min(originalEnd, end);
    offset.setOffset(Math.min(start, inside), inside);
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    pending.clear();
    original = null;
    originalOffsets = null;
  }
}
