package org.depeche.inversion;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefArray;
import org.apache.lucene.util.BytesRefArray.IndexedBytesRefIterator;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.BytesRefComparator;
import org.apache.lucene.util.Counter;

/**
 * A text field of a segment, for the codec that writes it: its terms in the order of their bytes,
 * to be read once from the first to the last.
 */
final class InvertedTerms extends Terms {
  private final int[] documents;
  private final int[][] tokens;

  /** The terms of all dictionaries, one dictionary after the other. */
  private final BytesRefArray bytes = new BytesRefArray(Counter.newCounter());

  private final List<Used> dictionaries = new ArrayList<>();

  /** By the number of a term in the segment, its place among the bytes. */
  private int[] places = {};

  /** By the number of a term in the segment, how often it stands there. */
  private int[] counts = {};

  private int size;

  /**
   * What the texts use of a dictionary.
   *
   * @param first the place of its first term among the bytes
   * @param counts by number: how often the term stands, later its number in the segment
   * @param numbers by place, counted from the first: the number
   */
  private record Used(int first, int[] counts, int[] numbers) {

    static Used of(TermDictionary dictionary, int[] counts, BytesRefArray bytes) {
      int first = bytes.size();
      dictionary.copy(counts, bytes);
      int[] numbers = new int[bytes.size() - first];
      int at = 0;
      for (int number = 0; number < counts.length; number++) {
        if (counts[number] > 0) {
          numbers[at++] = number;
        }
      }
      return new Used(first, counts, numbers);
    }
  }

  /**
   * Numbers the terms of some texts anew.
   *
   * @param documents the documents, rising
   * @param texts their texts, whose tokens get the numbers of the segment
   */
  InvertedTerms(int[] documents, InvertedText[] texts) {
    this.documents = documents;
    tokens = new int[texts.length][];
    Map<TermDictionary, int[]> counted = new IdentityHashMap<>();
    for (InvertedText text : texts) {
      count(text.tokens(), counted.computeIfAbsent(text.dictionary(), d -> new int[d.size()]));
    }
    counted.forEach((dictionary, c) -> dictionaries.add(Used.of(dictionary, c, bytes)));
    sort();
    dictionaries.clear();
    for (int i = 0; i < texts.length; i++) {
      tokens[i] = texts[i].tokens();
      renumber(tokens[i], counted.get(texts[i].dictionary()));
    }
  }

  private static void count(int[] tokens, int[] counts) {
    for (int i = 0; i < tokens.length; i++) {
      counts[Token.term(tokens[i])]++;
      i += Token.isFar(tokens[i]) ? 1 : 0;
    }
  }

  private static void renumber(int[] tokens, int[] numbers) {
    for (int i = 0; i < tokens.length; i++) {
      tokens[i] = Token.withTerm(tokens[i], numbers[Token.term(tokens[i])]);
      i += Token.isFar(tokens[i]) ? 1 : 0;
    }
  }

  /** Numbers the terms in the order of their bytes; the same one of two dictionaries once. */
  private void sort() {
    places = new int[bytes.size()];
    counts = new int[bytes.size()];
    IndexedBytesRefIterator sorted = bytes.iterator(bytes.sort(BytesRefComparator.NATURAL, false));
    BytesRefBuilder last = new BytesRefBuilder();
    try {
      BytesRef term;
      while ((term = sorted.next()) != null) {
        if (size == 0 || !last.get().bytesEquals(term)) {
          places[size++] = sorted.ord();
          last.copyBytes(term);
        }
        Used used = usedAt(sorted.ord());
        int number = used.numbers[sorted.ord() - used.first];
        counts[size - 1] += used.counts[number];
        used.counts[number] = size - 1;
      }
    } catch (IOException e) {
      throw new AssertionError("Terms in memory are read without files.", e);
    }
  }

  private Used usedAt(int place) {
    int i = dictionaries.size() - 1;
    while (dictionaries.get(i).first > place) {
      i--;
    }
    return dictionaries.get(i);
  }

  /** How many terms there are. */
  @Override
  public long size() {
    return size;
  }

  /** How often a term stands in the segment. */
  int count(int term) {
    return counts[term];
  }

  /** The bytes of a term. */
  BytesRef term(BytesRefBuilder into, int term) {
    return bytes.get(into, places[term]);
  }

  int[] documents() {
    return documents;
  }

  /** By the place of a document, the tokens of its text. */
  int[][] tokens() {
    return tokens;
  }

  @Override
  public TermsEnum iterator() {
    return new InvertedTermsEnum(this);
  }

  @Override
  public boolean hasFreqs() {
    return true;
  }

  @Override
  public boolean hasOffsets() {
    return false;
  }

  @Override
  public boolean hasPositions() {
    return true;
  }

  @Override
  public boolean hasPayloads() {
    return false;
  }

  @Override
  public int getDocCount() {
    throw new UnsupportedOperationException("A codec counts what it writes.");
  }

  @Override
  public long getSumTotalTermFreq() {
    throw new UnsupportedOperationException("A codec counts what it writes.");
  }

  @Override
  public long getSumDocFreq() {
    throw new UnsupportedOperationException("A codec counts what it writes.");
  }
}
