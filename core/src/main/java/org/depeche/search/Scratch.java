package org.depeche.search;

import java.io.IOException;
import org.depeche.index.Snapshot;
import org.depeche.plan.Weights;

/**
 * What a search works with and the next one can use again. For one search at a time.
 *
 * @param terms the terms of a snapshot
 * @param fields its fields
 * @param words the words of the last searches
 * @param window the window at hand
 * @param candidates its candidates
 * @param bounds the most that its documents score
 */
record Scratch(
    TermIndex terms,
    Fields fields,
    WordModels words,
    Window window,
    Candidates candidates,
    Bounds bounds) {

  static Scratch of(Snapshot snapshot, Weights weights) throws IOException {
    return new Scratch(
        new TermIndex(snapshot.reader().leaves()),
        Fields.of(snapshot, weights),
        new WordModels(snapshot.reader().leaves().size()),
        new Window(),
        new Candidates(),
        new Bounds());
  }
}
