package org.depeche.analysis;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.Tokenizer;
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
 * characters that no reader sees. A currency sign, an ideograph or a pictograph is a word of its
 * own.
 *
 * <p>Offsets are half-open UTF-16 offsets into the text as given, before any normalisation. A word
 * of more than {@value #MAX_WORD_LENGTH} UTF-16 units is cut.
 */
public final class FrenchTokenizer extends Tokenizer {

  /** The most UTF-16 units of one token. */
  public static final int MAX_WORD_LENGTH = 255;

  /** A buffer longer than this is given back after the text that needed it. */
  private static final int KEPT_BUFFER = 1 << 20;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final WordScanner scanner = new WordScanner();
  private char[] text = new char[1 << 12];
  private int length;
  private boolean ready;

  /** Makes a tokenizer; give it a text by {@link #setReader}. */
  public FrenchTokenizer() {
    this(DEFAULT_TOKEN_ATTRIBUTE_FACTORY);
  }

  FrenchTokenizer(AttributeFactory factory) {
    super(factory);
  }

  @Override
  public boolean incrementToken() {
    if (!ready) {
      throw new IllegalStateException(
          "The tokenizer has read no text: call reset() before incrementToken(), once for each"
              + " text.");
    }
    clearAttributes();
    if (!scanner.next()) {
      return false;
    }
    int start = scanner.start();
    int end = scanner.end();
    term.copyBuffer(text, start, end - start);
    offset.setOffset(correctOffset(start), correctOffset(end));
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    length = 0;
    int read;
    while ((read = input.read(text, length, text.length - length)) >= 0) {
      length += read;
      if (length == text.length) {
        text = Arrays.copyOf(text, length * 2);
      }
    }
    scanner.reset(text, length);
    ready = true;
  }

  @Override
  public void end() throws IOException {
    super.end();
    int last = correctOffset(length);
    offset.setOffset(last, last);
  }

  @Override
  public void close() throws IOException {
    super.close();
    scanner.reset(text, 0);
    ready = false;
    if (text.length > KEPT_BUFFER) {
      text = new char[1 << 12];
    }
  }
}
