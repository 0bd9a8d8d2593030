package org.depeche.plan;

import java.io.IOException;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.depeche.analysis.EvidenceKind;
import org.depeche.index.EvidenceTerm;
import org.depeche.index.Schema;
import org.depeche.index.Snapshot;

/**
 * The articles that hold an acronym most often, which are read for what it stands for. Of one
 * snapshot; remembered. Safe for use by several threads.
 */
final class AcronymArticles {
  /** Who explains an acronym does so often; {@value} articles are read in a few milliseconds. */
  private static final int ARTICLES = 32;

  private static final int REMEMBERED = 10_000;

  private final Map<String, int[]> known = new ConcurrentHashMap<>();

  /** Their numbers, in ascending order; the same articles in every index of the same ones. */
  int[] of(String acronym, Snapshot snapshot) throws IOException {
    int[] articles = known.get(acronym);
    if (articles == null) {
      articles =
          mostlyAbout(acronym, snapshot).stream().mapToInt(Holder::document).sorted().toArray();
      if (known.size() < REMEMBERED) {
        known.put(acronym, articles);
      }
    }
    return articles;
  }

  /** Whether any of them holds all of some words: to read them takes longer. */
  boolean mayExplain(
      String acronym, List<Words.Found> words, KnownWords knownWords, Snapshot snapshot)
      throws IOException {
    int[] articles = of(acronym, snapshot);
    BitSet holding = new BitSet();
    holding.set(0, articles.length);
    for (Words.Found word : words) {
      BitSet ofWord = new BitSet();
      for (Form form : knownWords.of(word).forms()) {
        if (form.match() != Match.KIN) {
          addHolding(
              EvidenceTerm.of(Schema.TITLE, form.kind(), form.text()), articles, ofWord, snapshot);
          addHolding(
              EvidenceTerm.of(Schema.BODY, form.kind(), form.text()), articles, ofWord, snapshot);
        }
      }
      holding.and(ofWord);
    }
    return !holding.isEmpty();
  }

  private static void addHolding(Term term, int[] articles, BitSet holding, Snapshot snapshot)
      throws IOException {
    int i = 0;
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      int end = leaf.docBase + leaf.reader().maxDoc();
      if (i < articles.length && articles[i] < end) {
        PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
        for (; i < articles.length && articles[i] < end; i++) {
          int document = articles[i] - leaf.docBase;
          if (postings != null
              && (postings.docID() < document ? postings.advance(document) : postings.docID())
                  == document) {
            holding.set(i);
          }
        }
      }
    }
  }

  /** An article that holds an acronym. */
  private record Holder(int frequency, BytesRef id, int document) implements Comparable<Holder> {

    /** Those come last that hold it most often; of two, the one whose id is less. */
    @Override
    public int compareTo(Holder other) {
      return frequency != other.frequency
          ? Integer.compare(frequency, other.frequency)
          : other.id.compareTo(id);
    }
  }

  private static Collection<Holder> mostlyAbout(String acronym, Snapshot snapshot)
      throws IOException {
    PriorityQueue<Holder> most = new PriorityQueue<>();
    Term term = EvidenceTerm.of(Schema.BODY, EvidenceKind.EXACT, acronym);
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      PostingsEnum articles = leaf.reader().postings(term, PostingsEnum.FREQS);
      SortedDocValues ids = leaf.reader().getSortedDocValues(Schema.ID);
      Bits live = leaf.reader().getLiveDocs();
      while (articles != null && articles.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
        int document = articles.docID();
        boolean isLive = live == null || live.get(document);
        if (isLive
            && (most.size() < ARTICLES || articles.freq() >= most.element().frequency())
            && ids != null
            && ids.advanceExact(document)) {
          BytesRef id = BytesRef.deepCopyOf(ids.lookupOrd(ids.ordValue()));
          most.add(new Holder(articles.freq(), id, leaf.docBase + document));
          if (most.size() > ARTICLES) {
            most.remove();
          }
        }
      }
    }
    return most;
  }
}
