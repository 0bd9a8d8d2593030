package org.depeche.inversion;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.document.Field;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;

/**
 * Inverts the texts of one writer: what waits to be written, and what its documents and its codec
 * need. Safe for use by several threads.
 *
 * <p>A text becomes the numbers of its terms when Lucene inverts its document, and waits, while
 * Lucene has a handle in its place ({@link InvertedField}). When Lucene writes a segment, its codec
 * asks for the texts of the documents that are in it, in their order, and writes their postings.
 */
public final class Inverter {

  /** So much of what may wait is for the terms: then a dictionary is begun anew. */
  private static final int SHARE_OF_TERMS = 4;

  private final Set<String> fields;
  private final int gap;
  private final Map<Integer, InvertedText> waiting = new ConcurrentHashMap<>();
  private final AtomicInteger numbers = new AtomicInteger();
  private final AtomicLong waitingBytes = new AtomicLong();
  private final Deque<TextInverter> inverters = new ConcurrentLinkedDeque<>();
  private final Dictionaries dictionaries;

  /**
   * For the texts of a writer.
   *
   * @param fields the names of the fields that are inverted here
   * @param gap how many positions lie between the values of a field
   * @param most how many bytes are to wait at the most; the writer sees to that, by {@link #bytes}
   */
  public Inverter(Set<String> fields, int gap, long most) {
    this.fields = Set.copyOf(fields);
    this.gap = gap;
    dictionaries = new Dictionaries(most / SHARE_OF_TERMS);
  }

  /**
   * Makes a writer write what is inverted here.
   *
   * @param config the configuration of one writer, whose codec and similarity are set
   */
  public void configure(IndexWriterConfig config) {
    config.setCodec(new InvertingCodec(Codec.getDefault(), this::terms));
    config.setSimilarity(new TextLengthNorms());
  }

  /**
   * A field of a document; its text is inverted when the document is added, and waits until the
   * document is written.
   *
   * @param name the name, one of those that are inverted here
   * @param values the texts of the field, one after the other
   * @return the field, for one document of the writer
   */
  public Field field(String name, List<String> values) {
    return new InvertedField(name, this, values);
  }

  /** Inverts a text, which is then {@linkplain #keep kept} if it has words. */
  InvertedText invert(List<String> values) throws IOException {
    TermDictionary dictionary = dictionaries.acquire();
    InvertedText text = null;
    try {
      TextInverter inverter = inverters.pollFirst();
      if (inverter == null) {
        inverter = new TextInverter();
      }
      text = inverter.invert(values, gap, dictionary);
      inverters.addFirst(inverter);
      return text;
    } finally {
      if (text == null || text.length() == 0) {
        dictionaries.release(dictionary);
      }
    }
  }

  /**
   * Keeps a text that waits to be written; its number. A text of a document that the writer refuses
   * afterwards is written as well, as Lucene does: the document is deleted in its segment.
   */
  int keep(InvertedText text) {
    int number = numbers.getAndIncrement();
    waiting.put(number, text);
    waitingBytes.addAndGet(text.bytes());
    return number;
  }

  /**
   * How much of the heap the texts take that wait to be written, and the terms of these.
   *
   * @return bytes
   */
  public long bytes() {
    return waitingBytes.get() + dictionaries.bytes();
  }

  /** The terms of a field in a segment: those of the texts that its documents stand for. */
  private Terms terms(String field, Terms handles) throws IOException {
    if (!fields.contains(field)) {
      return handles;
    }
    TermsEnum handle = handles.iterator();
    handle.next();
    PostingsEnum documents = handle.postings(null, PostingsEnum.POSITIONS);
    int[] found = {};
    List<InvertedText> texts = new ArrayList<>();
    int document;
    while ((document = documents.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS) {
      found = ArrayUtil.grow(found, texts.size() + 1);
      found[texts.size()] = document;
      texts.add(take(documents.nextPosition()));
    }
    return new InvertedTerms(found, texts.toArray(InvertedText[]::new));
  }

  private InvertedText take(int number) {
    InvertedText text = waiting.remove(number);
    if (text == null) {
      throw new IllegalStateException(
          "The text " + number + " of an article is not there to be written.");
    }
    waitingBytes.addAndGet(-text.bytes());
    dictionaries.release(text.dictionary());
    return text;
  }
}
