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
 * Repeats a word that takes several positions, and that some write at one, at those behind its
 * first, as {@linkplain EvidenceKind#CONTINUATION continuation}: {@code porte-monnaie} leaves
 * {@code portemonnaie} and {@code porte} at one position, and {@code monnaie} and the continuation
 * of {@code portemonnaie} at the next. An index keeps no position lengths; so a phrase knows where
 * the word ends, and {@code "portemonnaie rouge"} finds «porte-monnaie rouge».
 */
public final class ContinuationFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final PositionLengthAttribute span = addAttribute(PositionLengthAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);

  private final List<Whole> open = new ArrayList<>();
  private final ArrayDeque<String> pending = new ArrayDeque<>();
  private final Lexicon lexicon = Lexicon.french();
  private boolean exactGoesOn;

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
    if (span.getPositionLength() > 1 && goesOn(EvidenceKind.of(type.type()))) {
      open.add(new Whole(term.toString(), span.getPositionLength() - 1));
    }
    return true;
  }

  /**
   * Whether somebody writes the word at one position: as the lexicon has it ({@code portemonnaie}),
   * by another writing ({@code 18e}), as a score. Nobody writes a name so, and who writes a code in
   * another way ({@code G-20}) parts it alike.
   */
  private boolean goesOn(EvidenceKind kind) {
    return switch (kind) {
      case EXACT -> {
        boolean letters = Character.isLetter(term.charAt(0));
        boolean writing = !letters || CharSequences.indexOfAny(term, " ") > 0;
        exactGoesOn = writing || lexicon.isCommonWord(term.toString());
        yield exactGoesOn;
      }
      case FOLDED -> exactGoesOn;
      case SPELLING -> true;
      default -> false;
    };
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    open.clear();
    pending.clear();
  }
}
