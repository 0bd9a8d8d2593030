package org.depeche.eval;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The answers to one query as the measures see them: grades, no ids.
 *
 * @param grades the grade at each rank, the best rank first; 0 for what is not relevant
 * @param ideal the grades of all relevant articles, found or not, the highest first
 */
record JudgedRanking(List<Integer> grades, List<Integer> ideal) {

  static JudgedRanking of(List<ScoredDocument> ranking, Map<String, Integer> judged) {
    return new JudgedRanking(
        // A negative grade must not take gain away.
        ranking.stream().map(d -> Math.max(0, judged.getOrDefault(d.id(), 0))).toList(),
        judged.values().stream()
            .filter(grade -> grade > 0)
            .sorted(Comparator.reverseOrder())
            .toList());
  }

  /** How many articles are relevant, found or not. */
  int relevant() {
    return ideal.size();
  }

  /** How many of the first articles are relevant. */
  int relevantWithin(int cutoff) {
    return (int) grades.stream().limit(cutoff).filter(grade -> grade > 0).count();
  }

  /** The first rank, from 1, with a relevant article; 0 if there is none up to the cutoff. */
  int firstRelevant(int cutoff) {
    for (int rank = 1; rank <= Math.min(cutoff, grades.size()); rank++) {
      if (grades.get(rank - 1) > 0) {
        return rank;
      }
    }
    return 0;
  }

  /** The average over all relevant articles of the precision at the rank where each is found. */
  double averagePrecision() {
    int found = 0;
    double sum = 0;
    for (int rank = 1; rank <= grades.size(); rank++) {
      if (grades.get(rank - 1) > 0) {
        found++;
        sum += (double) found / rank;
      }
    }
    return sum / relevant();
  }

  /** The gain of the ranking, as a part of the gain of the ideal one. */
  double normalisedGain(int cutoff) {
    return discountedGain(grades, cutoff) / discountedGain(ideal, cutoff);
  }

  private static double discountedGain(List<Integer> grades, int cutoff) {
    double gain = 0;
    for (int rank = 1; rank <= Math.min(cutoff, grades.size()); rank++) {
      gain += grades.get(rank - 1) * Math.log(2) / Math.log(rank + 1);
    }
    return gain;
  }
}
