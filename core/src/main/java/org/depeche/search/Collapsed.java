package org.depeche.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.depeche.index.Snapshot;
import org.depeche.similar.Duplicates;

/**
 * Hits of which those whose texts are nearly the same are one.
 *
 * @param firsts the first of each, in their order
 * @param alike the ids of the others by the number of their first
 */
record Collapsed(List<Pages.Found> firsts, Map<Integer, List<String>> alike) {

  /** Every hit by itself. */
  static Collapsed none(List<Pages.Found> hits) {
    return new Collapsed(hits, Map.of());
  }

  /**
   * Collapses hits.
   *
   * @param hits the hits, best first
   * @param shown the ids of those that were on pages before; what is like them is left out
   */
  static Collapsed of(List<Pages.Found> hits, List<String> shown, Snapshot snapshot)
      throws IOException {
    int before = 0;
    int[] documents = new int[shown.size() + hits.size()];
    for (String id : shown) {
      int document = snapshot.document(id);
      if (document >= 0) {
        documents[before++] = document;
      }
    }
    for (int i = 0; i < hits.size(); i++) {
      documents[before + i] = hits.get(i).number();
    }
    documents = Arrays.copyOf(documents, before + hits.size());
    int[] firsts = Duplicates.firsts(documents, snapshot);
    List<Pages.Found> kept = new ArrayList<>();
    Map<Integer, List<String>> alike = new HashMap<>();
    for (int i = 0; i < hits.size(); i++) {
      int first = firsts[before + i];
      if (first == before + i) {
        kept.add(hits.get(i));
      } else if (first >= before) {
        alike.computeIfAbsent(documents[first], none -> new ArrayList<>()).add(hits.get(i).id());
      }
    }
    return new Collapsed(kept, alike);
  }
}
