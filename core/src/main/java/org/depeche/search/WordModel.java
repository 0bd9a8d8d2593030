package org.depeche.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.depeche.plan.Weights;
import org.depeche.plan.Word;
import org.jspecify.annotations.Nullable;

/**
 * A word in a snapshot.
 *
 * @param title the word in titles
 * @param body the word in bodies
 * @param labels the word in those fields of labels that hold it
 * @param opening what it adds by standing among the first words of a body
 * @param openingWords how many are the first words
 * @param otherField the share of the lesser of title and body
 * @param titleHits the titles that hold it, as far as they are remembered
 * @param openings the openings that do or do not, as far as they are remembered
 */
record WordModel(
    WordField title,
    WordField body,
    List<WordField> labels,
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
    WordField title = new WordField(fields.title(), word, weights.title(), levels, index, room);
    WordField body = new WordField(fields.body(), word, 1, levels, index, room);
    return new WordModel(
        title,
        body,
        labels(word, title.theWordTerms() + body.theWordTerms() == 0, fields, index, room),
        (float) (weights.opening() * body.presence()),
        (int) weights.openingWords(),
        weights.otherField(),
        new Remembered<>(index.segments(), room),
        new Remembered<>(index.segments(), room));
  }

  /**
   * The labels that hold a word. A section or key word is a broad one, and many articles that say
   * nothing of it are filed under it: an article holds a word by its labels where no text does.
   */
  private static List<WordField> labels(
      Word word, boolean nowhereElse, Fields fields, TermIndex index, AtomicInteger room)
      throws IOException {
    List<WordField> labels = new ArrayList<>();
    for (Fields.Label label : word.isInLabels() ? fields.labels() : List.<Fields.Label>of()) {
      WordField field =
          new WordField(
              label.model(), word, label.weight(), nowhereElse, new float[] {1}, index, room);
      if (!field.terms().isEmpty()) {
        labels.add(field);
      }
    }
    return List.copyOf(labels);
  }

  /** The word in every field. */
  List<WordField> fields() {
    return Stream.concat(Stream.of(title, body), labels.stream()).toList();
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
    fields().forEach(WordField::known);
  }

  /** Makes room for other words. */
  void forget() {
    titleHits.forget();
    openings.forget();
    fields().forEach(WordField::forget);
  }

  /** No article scores more by what is not its title. */
  double bodyBound() {
    return body.bound() + opening + labelBound();
  }

  /** No article scores more. */
  double bound() {
    return ClauseScorer.better(title.bound(), body.bound(), otherField) + opening + labelBound();
  }

  private double labelBound() {
    double bound = 0;
    for (WordField label : labels) {
      bound += label.bound();
    }
    return bound;
  }
}
