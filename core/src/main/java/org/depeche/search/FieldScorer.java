package org.depeche.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Scores a word in one field of a segment: how often it stands in each document of a window is
 * gathered list by list, and scored where the score is wanted. Documents are asked for in ascending
 * order.
 */
final class FieldScorer {
  private static final PostingsEnum[] CLOSED = {};
  private static final long[] NOWHERE = {};

  private final WordField word;
  private final float[] levelWeights;
  private final float[] norms;
  private final byte[] lengths;
  private final SegmentPostings lists;
  private final Window window;
  private final long cost;

  private IndexTerm[] terms = {};
  private PostingsEnum[] postings = CLOSED;
  private ShortLists shortLists = ShortLists.NONE;
  private int atShort;

  /** How often the word stands in each place ({@link Frequencies}). */
  private long[] frequencies = NOWHERE;

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
    shortLists = word.shortLists(lists);
    List<IndexTerm> found = new ArrayList<>();
    List<PostingsEnum> opened = new ArrayList<>();
    for (IndexTerm term : word.terms()) {
      PostingsEnum list = shortLists.hold(term) ? null : lists.open(term, PostingsEnum.FREQS);
      if (list != null) {
        found.add(term);
        opened.add(list);
      }
    }
    terms = found.toArray(IndexTerm[]::new);
    postings = opened.toArray(PostingsEnum[]::new);
    if (terms.length + shortLists.count() > 0) {
      frequencies = window.borrowFrequencies();
    }
  }

  /** Begins again with the first document. */
  void restart() throws IOException {
    atShort = 0;
    for (int i = 0; i < postings.length; i++) {
      postings[i] = lists.again(terms[i], PostingsEnum.FREQS, postings[i]);
    }
  }

  /** Gives the scratch space back; what was gathered has to be cleared. */
  void end() {
    if (frequencies != NOWHERE) {
      window.giveBack(frequencies);
      frequencies = NOWHERE;
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
    PostingsEnum[] all = postings();
    atShort = shortLists.from(atShort, from);
    int next = shortLists.document(atShort);
    for (PostingsEnum list : all) {
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
    atShort = shortLists.from(atShort, window.from());
    for (; shortLists.document(atShort) < window.to(); atShort++) {
      addShort(atShort, found, held);
    }
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
    long occurrence = term.occurrence();
    for (int i = 0; i < read.size; i++) {
      frequencies[read.docs[i] - from] +=
          Math.min(Frequencies.MOST, (int) read.features[i]) * occurrence;
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
    atShort = shortLists.from(atShort, document);
    for (int i = atShort; shortLists.document(i) == document; i++) {
      addShort(i, found, held);
    }
    for (int i = 0; i < all.length; i++) {
      PostingsEnum list = all[i];
      if ((list.docID() < document ? list.advance(document) : list.docID()) == document) {
        long times = Math.min(Frequencies.MOST, list.freq());
        add(terms[i], times * terms[i].occurrence(), at, found, held);
      }
    }
  }

  private void addShort(int posting, FixedBitSet found, @Nullable FixedBitSet held) {
    int at = shortLists.document(posting) - window.from();
    add(shortLists.term(posting), shortLists.frequencies(posting), at, found, held);
  }

  private void add(
      IndexTerm term, long times, int at, FixedBitSet found, @Nullable FixedBitSet held) {
    frequencies[at] += times;
    found.set(at);
    if (held != null && term.theWord()) {
      held.set(at);
    }
  }

  /** How often the word or its kin stand in a place. */
  float frequency(int at) {
    return frequencies == NOWHERE ? 0 : Frequencies.at(0, frequencies[at]);
  }

  /** The score of a place by what was gathered; 0 where the word is not. */
  float score(int at) {
    long inAll = frequencies == NOWHERE ? 0 : frequencies[at];
    if (inAll == 0) {
      return 0;
    }
    float norm = norms[lengths[window.from() + at] & 0xFF];
    float score = 0;
    for (int level = 0; level < levelWeights.length; level++) {
      float frequency = Frequencies.at(level, inAll);
      score += levelWeights[level] * (frequency / (frequency + norm));
    }
    return score;
  }

  /** What each level of evidence gives of the score of a place. */
  List<Explanation.Share> shares(int at) {
    List<Explanation.Share> shares = new ArrayList<>();
    long inAll = frequencies == NOWHERE ? 0 : frequencies[at];
    for (int level = 0; level < levelWeights.length; level++) {
      float frequency = Frequencies.at(level, inAll);
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
    if (frequencies != NOWHERE) {
      Window.clear(frequencies, places);
    }
  }
}
