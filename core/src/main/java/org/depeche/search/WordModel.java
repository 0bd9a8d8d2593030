package org.depeche.search;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.depeche.plan.Weights;
import org.depeche.plan.Word;
import org.jspecify.annotations.Nullable;

/**
 * A word in a snapshot.
 *
 * @param title the word in titles
 * @param body the word in bodies
 * @param opening what it adds by standing among the first words of a body
 * @param openingWords how many are the first words
 * @param otherField the share of the lesser of title and body
 * @param titleHits the titles that hold it, as far as they are remembered
 * @param openings the openings that do or do not, as far as they are remembered
 */
record WordModel(
    WordField title,
    WordField body,
    float opening,
    int openingWords,
    float otherField,
    Remembered<AheadHits.Kept> titleHits,
    Remembered<KnownOpenings> openings) {

  /**
   * Looks a word up.
   *
   * @param room for how many bytes there is room to remember
   */
  static WordModel of(
      Word word, Fields fields, Weights weights, TermIndex index, AtomicInteger room)
      throws IOException {
    float[] levels = {1, weights.accentsIgnored(), weights.exact()};
    WordField body = new WordField(fields.body(), word, 1, levels, index, room);
    return new WordModel(
        new WordField(fields.title(), word, weights.title(), levels, index, room),
        body,
        (float) (weights.opening() * body.presence()),
        (int) weights.openingWords(),
        weights.otherField(),
        new Remembered<>(index.segments(), room),
        new Remembered<>(index.segments(), room));
  }

  /** The openings of a segment that were asked; none where there is no room to remember them. */
  @Nullable KnownOpenings openings(int segment) {
    if (openings.of(segment) == null && openings.hasRoom(KnownOpenings.MOST_BYTES)) {
      KnownOpenings made = KnownOpenings.of(body.postings(segment));
      openings.remember(segment, made, made.bytes());
    }
    return openings.of(segment);
  }

  /** Called when the word is asked for that was asked for before. */
  void known() {
    title.known();
    body.known();
  }

  /** Makes room for other words. */
  void forget() {
    titleHits.forget();
    openings.forget();
    title.forget();
    body.forget();
  }

  /** No article scores more by its body. */
  double bodyBound() {
    return body.bound() + opening;
  }

  /** No article scores more. */
  double bound() {
    return ClauseScorer.better(title.bound(), body.bound(), otherField) + opening;
  }
}
