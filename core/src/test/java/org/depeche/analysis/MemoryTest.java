package org.depeche.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryTest {

  /** About as many different words as 30,000 articles have. */
  private static final int WORDS = 180_000;

  private static char[] outcome(int number) {
    String word = "mot" + number;
    return ((char) word.length() + word + "terme").toCharArray();
  }

  @Test
  void theWordsOfAnArchiveAreAlmostAllRememberedAtOnce() {
    Memory memory = WordMemo.Size.FULL.memory();
    for (int i = 0; i < WORDS; i++) {
      char[] outcome = outcome(i);
      memory.put(Memory.hash(outcome, 1, outcome[0]), outcome);
    }
    int remembered = 0;
    for (int i = 0; i < WORDS; i++) {
      char[] outcome = outcome(i);
      char[] known = memory.get(Memory.hash(outcome, 1, outcome[0]), outcome, 1, outcome[0]);
      if (known != null) {
        assertThat(known).isEqualTo(outcome);
        remembered++;
      }
    }
    assertThat(remembered).isGreaterThan(WORDS * 99 / 100);
  }

  @Test
  void moreWordsThanThereArePlacesForAreForgottenNeverMixedUp() {
    Memory memory = WordMemo.Size.FULL.memory();
    for (int i = 0; i < 3 * WORDS; i++) {
      char[] outcome = outcome(i);
      int hash = Memory.hash(outcome, 1, outcome[0]);
      memory.put(hash, outcome);
      assertThat(memory.get(hash, outcome, 1, outcome[0])).isSameAs(outcome);
    }
  }
}
