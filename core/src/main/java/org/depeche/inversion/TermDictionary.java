package org.depeche.inversion;

import java.util.Arrays;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefArray;
import org.apache.lucene.util.BytesRefHash;

/** The terms of texts that are not written yet, numbered. Safe for use by several threads. */
final class TermDictionary {
  private final BytesRefHash terms = new BytesRefHash();

  /** The number of a term, which is added if it is new. */
  synchronized int number(BytesRef term) {
    int added = terms.add(term);
    return added < 0 ? -added - 1 : added;
  }

  /** How many terms there are, whose numbers begin at 0. */
  synchronized int size() {
    return terms.size();
  }

  /** What it takes of the heap. */
  synchronized long bytes() {
    return terms.ramBytesUsed();
  }

  /** Appends the terms to others whose number counts more than nothing; their numbers, rising. */
  synchronized int[] copy(int[] counts, BytesRefArray others) {
    BytesRef term = new BytesRef();
    int[] numbers = new int[counts.length];
    int copied = 0;
    for (int number = 0; number < counts.length; number++) {
      if (counts[number] > 0) {
        others.append(terms.get(number, term));
        numbers[copied++] = number;
      }
    }
    return Arrays.copyOf(numbers, copied);
  }
}
