package org.depeche.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The best hits so far; equal scores are ordered by id, descending. */
final class BestHits {
  private final int depth;
  private final PriorityQueue<Found> worstFirst;
  private @Nullable Segment segment;
  private float threshold;

  BestHits(int depth) {
    this.depth = depth;
    worstFirst = new PriorityQueue<>(Math.max(1, Math.min(depth, 1024)));
  }

  /**
   * A hit.
   *
   * @param number its number in the snapshot
   * @param id the id of its article
   * @param score what it scores
   */
  record Hit(int number, BytesRef id, float score) {}

  /**
   * What was found while a search lasts. Ids are compared where scores are equal; inside a segment
   * their order is known without reading them.
   */
  private record Found(Segment segment, int document, float score, int idOrdinal)
      implements Comparable<Found> {

    @Override
    public int compareTo(Found other) {
      int byScore = Float.compare(score, other.score);
      if (byScore != 0) {
        return byScore;
      }
      return segment == other.segment
          ? Integer.compare(idOrdinal, other.idOrdinal)
          : id().compareTo(other.id());
    }

    private int number() {
      return segment.leaf().docBase + document;
    }

    private BytesRef id() {
      try {
        return segment.known().of(number(), idOrdinal, segment.ids());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * A segment.
   *
   * @param leaf where it stands in the snapshot
   * @param ids the ids in their order
   * @param known the ids of the snapshot that were read
   * @param factors what the scores of its documents are multiplied by
   */
  record Segment(
      LeafReaderContext leaf, SortedDocValues ids, KnownIds known, SegmentFactors factors) {

    private Found found(int document, float score) throws IOException {
      if (!ids.advanceExact(document)) {
        throw new IOException("The document " + document + " of a segment has no id.");
      }
      return new Found(this, document, score, ids.ordValue());
    }
  }

  int depth() {
    return depth;
  }

  /** Goes on to a segment, whose documents are offered from now on. */
  void enter(Segment next) {
    segment = next;
    threshold = least();
  }

  /**
   * What a document of the segment has to score at least, before its score is multiplied, to be
   * among the best; equal scores may or may not.
   */
  float threshold() {
    return threshold;
  }

  private float least() {
    return worstFirst.size() < depth || depth == 0
        ? 0
        : entered().factors().least(worstFirst.element().score());
  }

  /** Offers a document of the segment with what it scores before that is multiplied. */
  void offer(int document, float unmultiplied) throws IOException {
    Segment own = entered();
    float score = own.factors().times(unmultiplied, document);
    if (worstFirst.size() < depth) {
      worstFirst.add(own.found(document, score));
      threshold = least();
    } else if (depth > 0 && score >= worstFirst.element().score()) {
      Found found = own.found(document, score);
      if (found.compareTo(worstFirst.element()) > 0) {
        worstFirst.remove();
        worstFirst.add(found);
        threshold = least();
      }
    }
  }

  private Segment entered() {
    if (segment == null) {
      throw new IllegalStateException("No segment was entered.");
    }
    return segment;
  }

  /** The hits, best first. */
  List<Hit> best() {
    List<Hit> best = new ArrayList<>(worstFirst.size());
    for (Found found : worstFirst.stream().sorted(Comparator.reverseOrder()).toList()) {
      best.add(new Hit(found.number(), found.id(), found.score()));
    }
    return best;
  }
}
