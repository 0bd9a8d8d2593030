package org.depeche.analysis;

import java.io.IOException;

/**
 * The words of a text, each with what is remembered of it: scanned some at a time, so that a
 * processor waits for the memory of all of them at once.
 */
final class WordsAhead {
  private static final int AHEAD = 32;

  private final WordScanner scanner;
  private final WordMemo memo;
  private final int[] starts = new int[AHEAD];
  private final int[] ends = new int[AHEAD];
  private final int[] hashes = new int[AHEAD];
  private char[] text = {};
  private int next;
  private int scanned;

  /**
   * Of no text yet.
   *
   * @param scanner finds the words
   * @param memo is set to the terms of a word by {@link #find}
   */
  WordsAhead(WordScanner scanner, WordMemo memo) {
    this.scanner = scanner;
    this.memo = memo;
  }

  /** Begins with the text that the scanner was given. */
  void reset(char[] scannedText) {
    text = scannedText;
    next = 0;
    scanned = 0;
  }

  /** Moves to the next word; false behind the last one. */
  boolean next() {
    if (++next > scanned) {
      scan();
    }
    return scanned > 0;
  }

  private void scan() {
    next = 1;
    scanned = 0;
    while (scanned < AHEAD && scanner.next()) {
      starts[scanned] = scanner.start();
      ends[scanned] = scanner.end();
      hashes[scanned++] = scanner.hash();
    }
    memo.warm(hashes, scanned);
  }

  /** Where the word starts in the text. */
  int start() {
    return starts[next - 1];
  }

  /** Where it ends. */
  int end() {
    return ends[next - 1];
  }

  /** Sets the memo to the terms of the word. */
  void find() throws IOException {
    memo.find(hashes[next - 1], text, start(), end() - start());
  }
}
