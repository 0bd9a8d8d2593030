package org.depeche.analysis;

import java.io.IOException;

/**
 * A thread's view of the {@link Memory} of words.
 *
 * <p>{@link #find} sets a cursor to the terms of a word: {@link #units}, {@link #next}, {@link
 * #end}; of a memory for the index, to their UTF-8: {@link #bytes}, from {@link #firstByte} on.
 */
final class WordMemo {
  private final Memory memory;
  private final WordChain chain = new WordChain();
  private Records records;
  private int next;
  private int end;
  private int firstByte;
  private int number;

  /** Keeps the reads of {@link #warm} from being left out. */
  private int warmed;

  WordMemo(Memory memory) {
    this.memory = memory;
    records = memory.records();
  }

  /** The array that the cursor stands in; valid until the next word. */
  char[] units() {
    return records.units();
  }

  /** The array that holds the bytes of the terms; valid until the next word. */
  byte[] bytes() {
    return records.bytes();
  }

  /** Where the terms of the word begin. */
  int next() {
    return next;
  }

  /** Where they end. */
  int end() {
    return end;
  }

  /** Where the bytes of the first term begin. */
  int firstByte() {
    return firstByte;
  }

  /** The number of the word under {@link #numbering}. */
  int number() {
    return number;
  }

  /** Words have the same numbers as long as this is the same object. */
  Object numbering() {
    return records.numbering();
  }

  /** Reads what {@link #find} will read for some words. */
  void warm(int[] hashes, int count) {
    records = memory.records();
    warmed = records.warm(hashes, count);
  }

  /** Sets the cursor to the outcome of a word, a part of a text. */
  void find(int hash, char[] text, int start, int length) throws IOException {
    int at = records.find(hash, text, start, length);
    while (at == Records.NONE) {
      memory.learn(hash, text, start, length, chain);
      records = memory.records();
      at = records.find(hash, text, start, length);
    }
    char[] units = records.units();
    next = at + Records.HEADER + 1 + length;
    end = at + units[at];
    firstByte = records.firstByte(at);
    number = Records.number(at);
  }
}
