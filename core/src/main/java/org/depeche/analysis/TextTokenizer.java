package org.depeche.analysis;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.util.AttributeFactory;

/** A tokenizer that reads its whole text and finds the orthographic words in it. */
abstract class TextTokenizer extends Tokenizer {

  /** A buffer longer than this is given back after the text that needed it. */
  static final int KEPT_BUFFER = 1 << 20;

  /** How long a buffer is at first. */
  static final int FIRST_BUFFER = 1 << 12;

  private final OffsetAttribute offset;
  private final WordScanner scanner = new WordScanner();
  private char[] text = new char[FIRST_BUFFER];
  private int length;
  private boolean ready;

  /**
   * Makes a tokenizer.
   *
   * @param factory makes the attributes
   */
  TextTokenizer(AttributeFactory factory) {
    super(factory);
    offset = addAttribute(OffsetAttribute.class);
  }

  /** Moves to the next word of the text; false at its end. */
  final boolean nextWord() {
    requireText();
    return scanner.next();
  }

  /** Fails where no text was read, which {@link #reset} does. */
  final void requireText() {
    if (!ready) {
      throw new IllegalStateException(
          "The tokenizer has read no text: call reset() before incrementToken(), once for each"
              + " text.");
    }
  }

  /** The text; a word is a part of it. */
  final char[] text() {
    return text;
  }

  /** What finds the words. */
  final WordScanner scanner() {
    return scanner;
  }

  final int wordStart() {
    return scanner.start();
  }

  final int wordEnd() {
    return scanner.end();
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
      text = new char[FIRST_BUFFER];
    }
  }
}
