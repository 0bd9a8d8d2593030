package org.depeche.inversion;

import java.io.IOException;
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

  /** By the number of a term in the segment, its place among the bytes. */
  private int[] places = {};

  /** By the number of a term in the segment, how often it stands there. */
  private int[] counts = {};

  private int size;

  /** What the texts use of a dictionary. */
  private static final class Used {
    private final TermDictionary dictionary;

    /** By the number of a term in the dictionary, how often it stands in the texts. */
    private final int[] counts;

    /** By the number of a term in the dictionary, its number in the segment. */
    private final int[] renumbered;

    /** The place among the bytes of the first term that is used. */
    private int first;

    /** By place, counted from the first: the number of the term in the dictionary. */
    private int[] numbers = {};

    Used(TermDictionary dictionary) {
      this.dictionary = dictionary;
      counts = new int[dictionary.size()];
      renumbered = new int[counts.length];
    }

    void count(int[] tokens) {
      for (int i = 0; i < tokens.length; i++) {
        counts[Token.term(tokens[i])]++;
        i += Token.isFar(tokens[i]) ? 1 : 0;
      }
    }

    void copyTo(BytesRefArray bytes) {
      first = bytes.size();
      numbers = dictionary.copy(counts, bytes);
    }

    /** Gives the term at a place its number in the segment; how often it stands in the texts. */
    int renumber(int place, int number) {
      int old = numbers[place - first];
      renumbered[old] = number;
      return counts[old];
    }

    void renumber(int[] tokens) {
      for (int i = 0; i < tokens.length; i++) {
        tokens[i] = Token.withTerm(tokens[i], renumbered[Token.term(tokens[i])]);
        i += Token.isFar(tokens[i]) ? 1 : 0;
      }
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
    Map<TermDictionary, Used> used = new IdentityHashMap<>();
    for (InvertedText text : texts) {
      used.computeIfAbsent(text.dictionary(), Used::new).count(text.tokens());
    }
    List<Used> inOrder = List.copyOf(used.values());
    inOrder.forEach(each -> each.copyTo(bytes));
    sort(inOrder);
    for (int i = 0; i < texts.length; i++) {
      tokens[i] = texts[i].tokens();
      used.get(texts[i].dictionary()).renumber(tokens[i]);
    }
  }

  /** Numbers the terms in the order of their bytes; the same one of two dictionaries once. */
  private void sort(List<Used> dictionaries) {
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
        int place = sorted.ord();
        counts[size - 1] += usedAt(place, dictionaries).renumber(place, size - 1);
      }
    } catch (IOException e) {
      throw new AssertionError("Terms in memory are read without files.", e);
    }
  }

  private static Used usedAt(int place, List<Used> dictionaries) {
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
