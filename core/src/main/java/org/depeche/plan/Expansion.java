package org.depeche.plan;

import java.util.List;

/**
 * What a word with a star or a tilde stands for in an index.
 *
 * @param typed the word as typed, without its star or tilde
 * @param words the words of the index that were kept: the most frequent of those with the
 *     beginning, and of those nearly spelt so the nearest first
 * @param found how many there are
 */
public record Expansion(String typed, List<String> words, int found) {

  /** The most words that a star or tilde stands for. */
  public static final int MOST = 128;

  /** Copies the words. */
  public Expansion {
    words = List.copyOf(words);
  }
}
