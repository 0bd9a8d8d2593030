package org.depeche.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.depeche.article.Article;
import org.depeche.index.Snapshot;
import org.depeche.similar.Duplicates;
import org.depeche.similar.Version;

/**
 * Hits of which those whose texts are nearly the same are one.
 *
 * @param firsts the best of each, in their order
 * @param shown by the number of a first the version that stands for it, where it is another
 * @param alike the ids of the others by the number of the version that stands for them
 */
record Collapsed(
    List<Pages.Found> firsts, Map<Integer, Pages.Found> shown, Map<Integer, List<String>> alike) {

  private static final Comparator<Candidate> ORDER =
      Comparator.<Candidate, Boolean>comparing(one -> one.version() == Version.CORRECTION)
          .thenComparingLong(Candidate::minute)
          .thenComparing(one -> one.version() != Version.ANNULLED);

  /** Every hit by itself. */
  static Collapsed none(List<Pages.Found> hits) {
    return new Collapsed(hits, Map.of(), Map.of());
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
    Map<Pages.Found, List<Pages.Found>> versions = new LinkedHashMap<>();
    for (int i = 0; i < hits.size(); i++) {
      int first = firsts[before + i] - before;
      if (first == i) {
        kept.add(hits.get(i));
      } else if (first >= 0) {
        Pages.Found best = hits.get(first);
        versions.computeIfAbsent(best, it -> new ArrayList<>(List.of(it))).add(hits.get(i));
      }
    }
    Map<Integer, Pages.Found> standing = new HashMap<>();
    Map<Integer, List<String>> alike = new HashMap<>();
    for (Map.Entry<Pages.Found, List<Pages.Found>> group : versions.entrySet()) {
      Pages.Found stands = standing(group.getValue(), snapshot);
      standing.put(group.getKey().number(), stands);
      alike.put(
          stands.number(),
          group.getValue().stream()
              .filter(version -> version != stands)
              .map(Pages.Found::id)
              .toList());
    }
    return new Collapsed(kept, standing, alike);
  }

  /** The hit that is shown where a first is listed. */
  Pages.Found shown(Pages.Found first) {
    return shown.getOrDefault(first.number(), first);
  }

  /** A version, with what decides which one stands for all. */
  private record Candidate(Pages.Found hit, Version version, long minute) {}

  /**
   * The version that counts: the newest that says it is a correction; else the newest, or of one
   * minute the best, an annulled one last.
   *
   * @param versions the versions, best first
   */
  private static Pages.Found standing(List<Pages.Found> versions, Snapshot snapshot)
      throws IOException {
    Candidate stands = null;
    for (Pages.Found hit : versions) {
      Article article = snapshot.article(hit.number());
      long minute =
          article
              .date()
              .map(date -> Math.floorDiv(date.instant().getEpochSecond(), 60L))
              .orElse(Long.MIN_VALUE);
      Candidate candidate = new Candidate(hit, Version.of(article), minute);
      if (stands == null || ORDER.compare(candidate, stands) > 0) {
        stands = candidate;
      }
    }
    return Objects.requireNonNull(stands).hit();
  }
}
