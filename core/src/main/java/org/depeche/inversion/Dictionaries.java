package org.depeche.inversion;

import java.util.IdentityHashMap;
import java.util.Map;

/**
 * The dictionary of new texts, and those before it that texts still wait with. What they take of
 * the heap is counted until the last of these texts is written, or many new words would fill it
 * unseen. Safe for use by several threads.
 */
final class Dictionaries {
  private final long most;

  /** How many texts wait with a dictionary, which has one at least. */
  private final Map<TermDictionary, Integer> waiting = new IdentityHashMap<>();

  private TermDictionary current = new TermDictionary();

  /**
   * One that is empty.
   *
   * @param most so many bytes, and a dictionary gets no new texts
   */
  Dictionaries(long most) {
    this.most = most;
  }

  /** The dictionary of a new text, which is to be released when that is written. */
  synchronized TermDictionary acquire() {
    if (current.bytes() > most) {
      current = new TermDictionary();
    }
    waiting.merge(current, 1, Integer::sum);
    return current;
  }

  /** Says that a text does not wait any more. */
  synchronized void release(TermDictionary dictionary) {
    waiting.computeIfPresent(dictionary, (any, texts) -> texts == 1 ? null : texts - 1);
  }

  /** How much of the heap they take. */
  synchronized long bytes() {
    long bytes = waiting.containsKey(current) ? 0 : current.bytes();
    for (TermDictionary dictionary : waiting.keySet()) {
      bytes += dictionary.bytes();
    }
    return bytes;
  }
}
