package org.depeche.search;

import java.io.IOException;
import java.util.List;

/** Scores the nearness of two neighbours; the better of title and body counts whole. */
final class PairScorer {

  private final WordScorer first;
  private final WordScorer second;
  private final Field title;
  private final Field body;
  private final float otherField;
  private final double bound;

  /** Two words in one field of a segment. */
  record Field(PhraseModel model, Positions first, Positions second, byte[] lengths, int slop) {

    /** The most that a document scores in which the words stand so often at the most. */
    float bound(float firsts, float seconds, int document) {
      float least = Math.min(firsts, seconds);
      if (least == 0) {
        return 0;
      }
      // Each word meets at most two of the other, the one before it and the one behind it; one of
      // each meet once, however little an occurrence counts.
      float meetings = Math.max(firsts, seconds) <= 1 ? 1 : 2 * least;
      float norm = model.model().norms()[lengths[document] & 0xFF];
      return model.weight() / (1 + norm / meetings);
    }

    float score(int document) throws IOException {
      int firsts = first.read(document);
      int seconds = firsts == 0 ? 0 : second.read(document);
      if (seconds == 0) {
        return 0;
      }
      float frequency =
          frequency(
              first,
              firsts,
              second,
              seconds,
              model.offsets().get(1) - model.offsets().get(0),
              slop);
      float norm = model.model().norms()[lengths[document] & 0xFF];
      return model.weight() * (frequency / (frequency + norm));
    }
  }

  PairScorer(WordScorer first, WordScorer second, Field title, Field body, float otherField) {
    this.first = first;
    this.second = second;
    this.title = title;
    this.body = body;
    this.otherField = otherField;
    bound = ClauseScorer.better((double) title.model().weight(), body.model().weight(), otherField);
  }

  /** No document scores more. */
  double bound() {
    return bound;
  }

  /** Whether a clause holds one of the words. */
  boolean touches(ClauseScorer clause) {
    return clause.contains(first) || clause.contains(second);
  }

  /** The most that a document scores, by what was collected or visited of its words. */
  double bound(int at, int document) {
    if (!first.matched().get(at) || !second.matched().get(at)) {
      return 0;
    }
    return ClauseScorer.better(
        title.bound(first.inTitle(at), second.inTitle(at), document),
        body.bound(first.inBody(at), second.inBody(at), document),
        otherField);
  }

  /** The score of a document that was collected or visited; a field without both is not asked. */
  float score(int at, int document) throws IOException {
    if (!first.matched().get(at) || !second.matched().get(at)) {
      return 0;
    }
    boolean inTitle = Math.min(first.inTitle(at), second.inTitle(at)) > 0;
    boolean inBody = Math.min(first.inBody(at), second.inBody(at)) > 0;
    return ClauseScorer.better(
        inTitle ? title.score(document) : 0, inBody ? body.score(document) : 0, otherField);
  }

  /** What each field gives of the score. */
  List<Explanation.Share> shares(int document) throws IOException {
    return ClauseScorer.shares(
        title.score(document), body.score(document), Explanation.Evidence.NEARNESS, otherField);
  }

  /**
   * How often the second word stands near the place that it has behind the first in the query: each
   * meeting counts {@code 1 / (1 + displacement)}, as in a sloppy phrase of Lucene.
   */
  private static float frequency(
      Positions first, int firsts, Positions second, int seconds, int distance, int slop) {
    float frequency = 0;
    int i = 0;
    int j = 0;
    while (i < firsts && j < seconds) {
      int a = first.at(i);
      int b = second.at(j) - distance;
      // The one behind moves up as long as it does not pass the other; the last step is nearest.
      boolean firstMoves = a <= b;
      int behind = Math.min(a, b);
      int ahead = Math.max(a, b);
      int apart = ahead - behind;
      boolean twoWords = first.at(i) != second.at(j);
      boolean passed = false;
      while (!passed) {
        boolean ended = firstMoves ? ++i == firsts : ++j == seconds;
        if (ended) {
          break;
        }
        behind = firstMoves ? first.at(i) : second.at(j) - distance;
        passed = behind > ahead;
        if (!passed) {
          apart = ahead - behind;
          twoWords = first.at(i) != second.at(j);
        }
      }
      // A word that answers both is no neighbour of itself.
      if (twoWords && apart <= slop) {
        frequency += 1f / (1 + apart);
      }
    }
    return frequency;
  }
}
