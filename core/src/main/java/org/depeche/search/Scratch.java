package org.depeche.search;

import java.io.IOException;
import org.depeche.index.Snapshot;

/**
 * What a search works with and the next one can use again. For one search at a time.
 *
 * @param terms the terms of a snapshot
 * @param words its words, shared by all searches
 * @param ids the ids of its articles, shared by all searches
 * @param idOrder the order of these
 * @param ahead what was read ahead
 * @param window the window at hand
 * @param candidates its candidates
 * @param bounds the most that its documents score
 */
record Scratch(
    TermIndex terms,
    WordModels words,
    KnownIds ids,
    IdOrder idOrder,
    Ahead ahead,
    Window window,
    Candidates candidates,
    Bounds bounds) {

  static Scratch of(Snapshot snapshot, WordModels words, KnownIds ids) throws IOException {
    return new Scratch(
        new TermIndex(snapshot.reader().leaves()),
        words,
        ids,
        new IdOrder(snapshot.reader().leaves()),
        new Ahead(),
        new Window(),
        new Candidates(),
        new Bounds());
  }
}
