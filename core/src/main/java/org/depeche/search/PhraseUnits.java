package org.depeche.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds a phrase of which a text may write a word over more or fewer positions, in a segment. */
final class PhraseUnits {
  private final Positions[] words;
  private final List<@Nullable Positions> continuations = new ArrayList<>();
  private final List<Whole> wholes = new ArrayList<>();

  private record Whole(Positions word, @Nullable Positions continuation, int from, int to) {}

  PhraseUnits(UnitModel units, Positions[] words, SegmentPostings postings) {
    this.words = words;
    for (WordField continuation : units.continuations()) {
      continuations.add(positions(continuation, postings));
    }
    for (UnitModel.Whole whole : units.wholes()) {
      wholes.add(
          new Whole(
              new Positions(whole.word(), true, postings),
              positions(whole.continuation(), postings),
              whole.from(),
              whole.to()));
    }
  }

  private static @Nullable Positions positions(@Nullable WordField word, SegmentPostings postings) {
    return word == null ? null : new Positions(word, true, postings);
  }

  void restart() {
    for (Positions continuation : continuations) {
      restart(continuation);
    }
    for (Whole whole : wholes) {
      whole.word().restart();
      restart(whole.continuation());
    }
  }

  private static void restart(@Nullable Positions positions) {
    if (positions != null) {
      positions.restart();
    }
  }

  /** How often the phrase stands in a document that holds its words. */
  int count(int document) throws IOException {
    List<TreeSet<Integer>> reached = new ArrayList<>();
    for (int i = 0; i <= words.length; i++) {
      reached.add(new TreeSet<>());
    }
    for (int i = 0; i < words.length; i++) {
      advance(words[i], continuations.get(i), i, i + 1, document, reached);
      for (Whole whole : wholes) {
        if (whole.from() == i) {
          advance(whole.word(), whole.continuation(), i, whole.to(), document, reached);
        }
      }
    }
    return reached.get(words.length).size();
  }

  /** Goes on from the places where words may stand to those behind them. */
  private void advance(
      Positions word,
      @Nullable Positions continuation,
      int from,
      int to,
      int document,
      List<TreeSet<Integer>> reached)
      throws IOException {
    int count = word.read(document);
    boolean goesOn = to < words.length && continuation != null && continuation.read(document) > 0;
    for (int i = 0; i < count; i++) {
      int position = word.at(i);
      if (from > 0 && !reached.get(from).contains(position)) {
        continue;
      }
      int behind = position + 1;
      reached.get(to).add(behind);
      while (goesOn && continuation.contains(behind)) {
        behind++;
        reached.get(to).add(behind);
      }
    }
  }
}
