package org.depeche.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Scores a word in one field of a segment: how often it stands in each document of a window is
 * gathered list by list, and scored where the score is wanted. Documents are asked for in ascending
 * order.
 */
final class FieldScorer {
  private static final PostingsEnum[] CLOSED = {};

  private final WordField word;
  private final float[] levelWeights;
  private final float[] norms;
  private final byte[] lengths;
  private final SegmentPostings lists;
  private final Window window;
  private final long cost;

  private IndexTerm[] terms = {};
  private PostingsEnum[] postings = CLOSED;

  /** How often the word stands in each place, by level of evidence. */
  private float[][] frequencies = {};

  FieldScorer(WordField word, SegmentPostings lists, Window window) {
    this.word = word;
    this.lists = lists;
    this.window = window;
    levelWeights = word.levelWeights();
    norms = word.model().norms();
    lengths = word.model().lengths(lists.segment());
    cost = word.postings(lists.segment());
  }

  /** The lists, where they were left. Those of titles that are remembered are never asked for. */
  private PostingsEnum[] postings() throws IOException {
    if (postings == CLOSED) {
      open();
    }
    return postings;
  }

  private void open() throws IOException {
    List<IndexTerm> found = new ArrayList<>();
    List<PostingsEnum> opened = new ArrayList<>();
    for (IndexTerm term : word.terms()) {
      PostingsEnum list = lists.open(term, PostingsEnum.FREQS);
      if (list != null) {
        found.add(term);
        opened.add(list);
      }
    }
    terms = found.toArray(IndexTerm[]::new);
    postings = opened.toArray(PostingsEnum[]::new);
    frequencies = new float[terms.length == 0 ? 0 : levelWeights.length][];
    for (int level = 0; level < frequencies.length; level++) {
      frequencies[level] = window.borrow();
    }
  }

  /** Begins again with the first document. */
  void restart() throws IOException {
    for (int i = 0; i < postings.length; i++) {
      postings[i] = lists.again(terms[i], PostingsEnum.FREQS, postings[i]);
    }
  }

  /** Gives the scratch space back; what was gathered has to be cleared. */
  void end() {
    for (float[] ofLevel : frequencies) {
      window.giveBack(ofLevel);
    }
    for (int i = 0; i < postings.length; i++) {
      lists.giveBack(terms[i], PostingsEnum.FREQS, postings[i]);
    }
  }

  /** How many postings there are. */
  long cost() {
    return cost;
  }

  /** The first document from {@code from} on that holds the word. */
  int next(int from) throws IOException {
    int next = DocIdSetIterator.NO_MORE_DOCS;
    for (PostingsEnum list : postings()) {
      next = Math.min(next, list.docID() < from ? list.advance(from) : list.docID());
    }
    return next;
  }

  /**
   * Gathers the word in all documents of the window.
   *
   * @param found is given the places that hold it
   * @param held is given the places that hold the word itself, not its kin alone; or null
   */
  void gather(FixedBitSet found, @Nullable FixedBitSet held) throws IOException {
    PostingsEnum[] all = postings();
    for (int i = 0; i < all.length; i++) {
      PostingsEnum list = all[i];
      if (list.docID() < window.from()) {
        list.advance(window.from());
      }
      while (list.docID() < window.to()) {
        list.nextPostings(window.to(), window.postings());
        gather(terms[i], window.postings(), found, terms[i].theWord() ? held : null);
      }
    }
  }

  private void gather(
      IndexTerm term,
      DocAndFloatFeatureBuffer read,
      FixedBitSet found,
      @Nullable FixedBitSet held) {
    int from = window.from();
    float weight = term.weight();
    for (int level = 0; level < term.levels(); level++) {
      float[] ofLevel = frequencies[level];
      for (int i = 0; i < read.size; i++) {
        ofLevel[read.docs[i] - from] += read.features[i] * weight;
      }
    }
    for (int i = 0; i < read.size; i++) {
      found.set(read.docs[i] - from);
    }
    if (held != null) {
      for (int i = 0; i < read.size; i++) {
        held.set(read.docs[i] - from);
      }
    }
  }

  /** Scores all documents of the segment, which the window goes through. */
  void readThrough(int end, AheadHits hits) throws IOException {
    FixedBitSet found = new FixedBitSet(Window.SIZE);
    long[] words = found.getBits();
    for (int from = next(0); from < end; from = next(window.to())) {
      window.move(from, (int) Math.min(end, (long) from + Window.SIZE));
      gather(found, null);
      for (int i = 0; i < words.length; i++) {
        for (long bits = words[i]; bits != 0; bits &= bits - 1) {
          int at = (i << 6) + Long.numberOfTrailingZeros(bits);
          hits.add(from + at, score(at));
        }
      }
      clear(found);
      found.clear();
    }
  }

  /** Gathers the word in one document of the window. */
  void visit(int at, FixedBitSet found, @Nullable FixedBitSet held) throws IOException {
    int document = window.from() + at;
    PostingsEnum[] all = postings();
    for (int i = 0; i < all.length; i++) {
      PostingsEnum list = all[i];
      if ((list.docID() < document ? list.advance(document) : list.docID()) == document) {
        float frequency = list.freq() * terms[i].weight();
        for (int level = 0; level < terms[i].levels(); level++) {
          frequencies[level][at] += frequency;
        }
        found.set(at);
        if (held != null && terms[i].theWord()) {
          held.set(at);
        }
      }
    }
  }

  /** How often the word or its kin stand in a place. */
  float frequency(int at) {
    return frequencies.length == 0 ? 0 : frequencies[0][at];
  }

  /** The score of a place by what was gathered; 0 where the word is not. */
  float score(int at) {
    if (frequencies.length == 0 || frequencies[0][at] == 0) {
      return 0;
    }
    float norm = norms[lengths[window.from() + at] & 0xFF];
    float score = 0;
    for (int level = 0; level < frequencies.length; level++) {
      float frequency = frequencies[level][at];
      score += levelWeights[level] * (frequency / (frequency + norm));
    }
    return score;
  }

  /** What each level of evidence gives of the score of a place. */
  List<Explanation.Share> shares(int at) {
    List<Explanation.Share> shares = new ArrayList<>();
    for (int level = 0; level < frequencies.length; level++) {
      float frequency = frequencies[level][at];
      if (frequency > 0) {
        float norm = norms[lengths[window.from() + at] & 0xFF];
        shares.add(
            new Explanation.Share(
                word.model().field(),
                word.evidence().get(level),
                levelWeights[level] * (frequency / (frequency + norm))));
      }
    }
    return shares;
  }

  /** Forgets what was gathered of some places. */
  void clear(FixedBitSet places) {
    for (float[] ofLevel : frequencies) {
      Window.clear(ofLevel, places);
    }
  }
}
