package org.depeche.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class MemoryTest {

  /** More than the smallest memory holds. */
  private static final int WORDS = 90_000;

  private static char[] word(int number) {
    return ("Étés" + Integer.toString(number, 26).replaceAll("[0-9]", "é")).toCharArray();
  }

  /** The terms of a word as a memo gives them. */
  private static List<String> terms(WordMemo memo, char[] word) throws IOException {
    memo.find(Memory.hash(word, 0, word.length), word, 0, word.length);
    List<String> terms = new ArrayList<>();
    char[] units = memo.units();
    int at = memo.next();
    while (at < memo.end()) {
      terms.add(new String(units, at + WordChain.HEADER, units[at]));
      at += WordChain.HEADER + units[at];
    }
    return terms;
  }

  @Test
  void aWordIsAnalysedOnceForAllThreads() throws IOException {
    Memory memory = new Memory(Memory.Size.LEAN);
    char[] word = "Éléphants".toCharArray();
    List<String> terms = terms(new WordMemo(memory), word);
    assertThat(terms).containsExactly("éléphants", "elephants", "éléphant");
    int at = memory.records().find(Memory.hash(word, 0, word.length), word, 0, word.length);
    assertThat(at).isNotEqualTo(Records.NONE);
    assertThat(terms(new WordMemo(memory), word)).isEqualTo(terms);
    assertThat(memory.records().find(Memory.hash(word, 0, word.length), word, 0, word.length))
        .isEqualTo(at);
  }

  @Test
  void moreWordsThanThereIsRoomForAreForgottenNeverMixedUp() throws IOException {
    Memory memory = new Memory(Memory.Size.LEAN);
    WordMemo memo = new WordMemo(memory);
    for (int i = 0; i < WORDS; i++) {
      check(memo, i);
    }
    assertThat(memory.records().units()).hasSizeLessThanOrEqualTo(1 << 20);
    for (int i = 0; i < WORDS; i += 97) {
      check(memo, i);
    }
  }

  private static void check(WordMemo memo, int number) throws IOException {
    char[] word = word(number);
    String lower = new String(word).toLowerCase(java.util.Locale.ROOT);
    assertThat(terms(memo, word)).startsWith(lower, Folding.fold(lower));
  }

  /** The shortest records there are, as many as there is room for and more. */
  @Test
  void wordsOfOneAndTwoLettersHaveNumbersOfTheirOwn() throws IOException {
    TaggedWords words = new TaggedWords();
    Map<Integer, String> named = new HashMap<>();
    Object numbering = null;
    for (char first = 'a'; first <= 'z'; first++) {
      for (char second = 0x100; second < 0x250; second++) {
        for (String word : List.of("" + first, "" + second, "" + first + second)) {
          words.read(word);
          while (words.next()) {
            if (numbering != words.numbering()) {
              numbering = words.numbering();
              named.clear();
            }
            String other = named.put(words.number(), word);
            assertThat(other == null || other.equals(word)).as("%s, %s", word, other).isTrue();
          }
        }
      }
    }
  }

  /** Words made for it had one hash all, and each was looked for among all others. */
  @Test
  void wordsOfTwoKindsOfSyllablesHaveHashesOfTheirOwn() {
    Set<Integer> hashes = new HashSet<>();
    for (int number = 0; number < 1 << 12; number++) {
      StringBuilder word = new StringBuilder();
      for (int bit = 0; bit < 12; bit++) {
        word.append((number >> bit & 1) == 0 ? "Aa" : "BB");
      }
      hashes.add(Memory.hash(word.toString().toCharArray(), 0, word.length()));
    }
    assertThat(hashes).hasSizeGreaterThan(4000);
  }

  @Test
  void threadsThatLearnAtOnceReadWholeOutcomes() throws Exception {
    Memory memory = new Memory(Memory.Size.LEAN);
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      List<Future<?>> done = new ArrayList<>();
      for (int thread = 0; thread < 4; thread++) {
        Callable<Boolean> reader =
            () -> {
              WordMemo memo = new WordMemo(memory);
              for (int i = 0; i < WORDS / 3; i++) {
                check(memo, i);
                check(memo, i / 2);
              }
              return true;
            };
        done.add(pool.submit(reader));
      }
      for (Future<?> each : done) {
        each.get();
      }
    }
  }

  @Test
  void aWordThatNoRecordHoldsIsRefused() {
    char[] word = "é".repeat(40_000).toCharArray();
    WordMemo memo = new WordMemo(new Memory(Memory.Size.LEAN));
    assertThatThrownBy(() -> memo.find(Memory.hash(word, 0, word.length), word, 0, word.length))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("40000 UTF-16 units")
        .hasMessageContaining("cut the text into words");
  }
}
