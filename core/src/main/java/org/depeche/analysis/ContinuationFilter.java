package org.depeche.analysis;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Repeats a word that takes several positions at those behind its first, as {@linkplain
 * EvidenceKind#CONTINUATION continuation}: {@code porte-monnaie} leaves {@code portemonnaie} and
 * {@code porte} at one position, and {@code monnaie} and the continuation of {@code portemonnaie}
 * at the next. An index keeps no position lengths; so a phrase knows where the word ends, and
 * {@code "portemonnaie rouge"} finds «porte-monnaie rouge».
 */
public final class ContinuationFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final PositionLengthAttribute span = addAttribute(PositionLengthAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);

  private final List<Whole> open = new ArrayList<>();
  private final ArrayDeque<String> pending = new ArrayDeque<>();

  /** A word that goes on, and at how many positions behind the current one. */
  private record Whole(String text, int left) {}

  /**
   * Wraps a stream.
   *
   * @param input a stream of words, folded
   */
  public ContinuationFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    String next = pending.poll();
    if (next != null) {
      term.setEmpty().append(next);
      increment.setPositionIncrement(0);
      span.setPositionLength(1);
      type.setType(EvidenceKind.CONTINUATION.type());
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    if (increment.getPositionIncrement() > 0 && !open.isEmpty()) {
      List<Whole> longer = new ArrayList<>();
      for (Whole whole : open) {
        if (!pending.contains(whole.text())) {
          pending.add(whole.text());
        }
        if (whole.left() > 1) {
          longer.add(new Whole(whole.text(), whole.left() - 1));
        }
      }
      open.clear();
      open.addAll(longer);
    }
    EvidenceKind kind = EvidenceKind.of(type.type());
    if (span.getPositionLength() > 1
        && !isCode(term)
        && (kind == EvidenceKind.EXACT
            || kind == EvidenceKind.FOLDED
            || kind == EvidenceKind.SPELLING)) {
      open.add(new Whole(term.toString(), span.getPositionLength() - 1));
    }
    return true;
  }

  /** {@code G-20}, {@code L. 1234-5}: whoever writes it in another way parts it alike. */
  private static boolean isCode(CharSequence word) {
    return word.chars().anyMatch(Character::isDigit) && Character.isLetter(word.charAt(0));
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    open.clear();
    pending.clear();
  }
}
