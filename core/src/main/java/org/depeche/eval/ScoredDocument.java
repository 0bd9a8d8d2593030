package org.depeche.eval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An article that answers a query, and its score. Immutable.
 *
 * @param id the id of the article; kept in file form, white space percent-encoded
 * @param score how well it answers, more is better; a finite number
 */
public record ScoredDocument(String id, double score) {

  // The order of trec_eval, which deliberately breaks ties against the alphabet.
  private static final Comparator<ScoredDocument> BEST_FIRST =
      Comparator.comparingDouble(ScoredDocument::score)
          .thenComparing(ScoredDocument::id, TrecId.ORDER)
          .reversed();

  /**
   * Checks the score and encodes the id.
   *
   * @throws IllegalArgumentException if the id is empty or the score is not finite
   */
  public ScoredDocument {
    if (!Double.isFinite(score)) {
      throw new IllegalArgumentException(
          "Article \"" + id + "\" has the score " + score + "; expected a finite number.");
    }
    id = TrecId.encode(id);
    score += 0.0; // negative zero ties with zero
  }

  /** Sorted by score, then by id, both descending; of the same article only the first is kept. */
  static List<ScoredDocument> ranked(Collection<ScoredDocument> documents) {
    List<ScoredDocument> ranked = new ArrayList<>(documents);
    ranked.sort(BEST_FIRST);
    Set<String> seen = new HashSet<>();
    ranked.removeIf(document -> !seen.add(document.id()));
    return List.copyOf(ranked);
  }
}
