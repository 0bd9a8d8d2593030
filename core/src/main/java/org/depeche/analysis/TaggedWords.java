package org.depeche.analysis;

import java.io.IOException;
import org.apache.lucene.util.BytesRef;

/**
 * The French chain for a writer of an index: the words of a text with the terms of {@link
 * FrenchArticleAnalyzer}, each as UTF-8 behind the {@linkplain EvidenceKind#tag tag} of its kind.
 * There are no characters to be encoded again for every term; and a word has a number, so that a
 * writer can remember its terms in place of reading them again.
 *
 * <pre>{@code
 * words.read(text);
 * while (words.next()) {
 *   while (words.nextTerm()) {
 *     use(words.term(), words.increment());
 *   }
 * }
 * }</pre>
 *
 * <p>An instance is for one thread.
 */
public final class TaggedWords {

  private final WordMemo memo = FrenchChain.memo(Memory.Size.TAGGED);
  private final WordScanner scanner = new WordScanner();
  private final WordsAhead words = new WordsAhead(scanner, memo);
  private final BytesRef term = new BytesRef();
  private char[] text = new char[TextTokenizer.FIRST_BUFFER];
  private char[] units = {};
  private int at;
  private int end;
  private int increment;

  /** Of no text yet. */
  public TaggedWords() {}

  /**
   * Begins with a text.
   *
   * @param newText the text; null is not allowed
   */
  public void read(String newText) {
    int length = newText.length();
    if (text.length < length || text.length > TextTokenizer.KEPT_BUFFER) {
      text = new char[Math.max(length, TextTokenizer.FIRST_BUFFER)];
    }
    newText.getChars(0, length, text, 0);
    scanner.reset(text, length);
    words.reset(text);
  }

  /**
   * Moves to the next word.
   *
   * @return false behind the last one
   * @throws IOException never, as long as the steps of the chain read nothing
   */
  public boolean next() throws IOException {
    if (!words.next()) {
      return false;
    }
    words.find();
    at = memo.next();
    end = memo.end();
    units = memo.units();
    term.bytes = memo.bytes();
    term.offset = memo.firstByte();
    term.length = 0;
    return true;
  }

  /**
   * The number of the word: that of the same characters, and of no others, wherever they stand, as
   * long as the {@linkplain #numbering numbering} is the same.
   *
   * @return a number from 0 to about a million
   */
  public int number() {
    return memo.number();
  }

  /**
   * What the {@linkplain #number number} of the word belongs to.
   *
   * @return an object to be compared by identity
   */
  public Object numbering() {
    return memo.numbering();
  }

  /**
   * Moves to the next term of the word.
   *
   * @return false behind the last one
   */
  public boolean nextTerm() {
    if (at >= end) {
      return false;
    }
    term.offset += term.length;
    term.length = units[at];
    increment = units[at + 1];
    at += Records.TAGGED_TERM;
    return true;
  }

  /**
   * The term.
   *
   * @return its bytes, valid until the next call of any method
   */
  public BytesRef term() {
    return term;
  }

  /**
   * How many positions the term stands behind the one before it.
   *
   * @return 0 or 1
   */
  public int increment() {
    return increment;
  }
}
