package org.depeche.search;

import java.io.IOException;
import org.depeche.index.Snapshot;

/**
 * What a search works with and the next one can use again. For one search at a time.
 *
 * @param terms the terms of a snapshot
 * @param words its words, shared by all searches
 * @param newest the ids of its newest articles, shared by all searches
 * @param window the window at hand
 * @param candidates its candidates
 * @param bounds the most that its documents score
 */
record Scratch(
    TermIndex terms,
    WordModels words,
    NewestIds newest,
    Window window,
    Candidates candidates,
    Bounds bounds) {

  static Scratch of(Snapshot snapshot, WordModels words, NewestIds newest) throws IOException {
    return new Scratch(
        new TermIndex(snapshot.reader().leaves()),
        words,
        newest,
        new Window(),
        new Candidates(),
        new Bounds());
  }
}
