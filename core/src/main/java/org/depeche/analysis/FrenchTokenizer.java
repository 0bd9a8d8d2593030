package org.depeche.analysis;

import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.util.AttributeFactory;

/**
 * Cuts a text into orthographic words, as written: one token holds what belongs to one word for a
 * reader, and the steps after it take the word apart.
 *
 * <p>Inside a word stay: apostrophes and hyphens between letters ({@code l’arc-en-ciel}), the dots
 * of acronyms, addresses and numbers ({@code O.N.U.}, {@code lemonde.fr}, {@code 49.3}), the
 * decimal comma, the spaces between thousands ({@code 12 000}), the signs of inclusive writing
 * ({@code citoyen·ne·s}, {@code étudiant(e)s}), {@code &} ({@code R&D}), combining marks and
 * characters that no reader sees; and the hyphen and the line break of a word that may be broken
 * there ({@code gouverne-} and {@code ment} on the next line). A currency sign, an ideograph or a
 * pictograph is a word of its own.
 *
 * <p>Offsets are half-open UTF-16 offsets into the text as given, before any normalisation. A word
 * of more than {@value #MAX_WORD_LENGTH} UTF-16 units is cut.
 */
public final class FrenchTokenizer extends TextTokenizer {

  /** The most UTF-16 units of one token. */
  public static final int MAX_WORD_LENGTH = 255;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);

  /** Makes a tokenizer; give it a text by {@link #setReader}. */
  public FrenchTokenizer() {
    this(DEFAULT_TOKEN_ATTRIBUTE_FACTORY);
  }

  FrenchTokenizer(AttributeFactory factory) {
    super(factory);
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (!nextWord()) {
      return false;
    }
    int start = wordStart();
    int end = wordEnd();
    term.copyBuffer(text(), start, end - start);
    offset.setOffset(correctOffset(start), correctOffset(end));
    return true;
  }
}
