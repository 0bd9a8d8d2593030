package org.depeche.eval;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Two evaluations of the same queries side by side, by one measure: how much they differ, whether
 * that may be chance, and at which queries most.
 *
 * <p>The test is Fisher's paired randomisation test, two-sided, on the difference of means: if both
 * runs were equally good, each query's difference might as well have the other sign. With few
 * differences all choices of signs are counted, and p is exact; else a sample of <i>B</i> choices
 * is drawn, and p = (1 + those at least as extreme as what was observed) / (<i>B</i> + 1), which is
 * never 0 (Smucker, Allan and Carterette, CIKM 2007; Phipson and Smyth, Stat. Appl. Genet. Mol.
 * Biol. 9(1), 2010). Immutable.
 *
 * @param measure what is compared
 * @param queries the number of queries
 * @param baseMean the mean of the first evaluation
 * @param otherMean the mean of the second
 * @param meanDifference the mean over all queries of second minus first
 * @param p the chance to see a difference of means at least as large between equal runs
 * @param exact whether p counts every choice of signs, rather than a sample
 * @param t the paired t statistic of the differences, mean / (s / √n) with n − 1 degrees of
 *     freedom; 0 where it is undefined, as s is 0 or n below 2
 * @param improved the ten queries that gained most, the largest gain first, fewer if fewer gained
 * @param hurt the ten queries that lost most, the largest loss first, fewer if fewer lost
 */
public record Comparison(
    Measure measure,
    int queries,
    double baseMean,
    double otherMean,
    double meanDifference,
    double p,
    boolean exact,
    double t,
    List<QueryDifference> improved,
    List<QueryDifference> hurt) {

  /** How many choices of signs are drawn where nothing else is asked for. */
  public static final int DEFAULT_PERMUTATIONS = 100_000;

  /** The least number of choices that may be asked for; fewer make p too coarse. */
  public static final int LEAST_PERMUTATIONS = 10_000;

  /** The seed of the draw where nothing else is asked for: the same evaluations, the same p. */
  public static final long DEFAULT_SEED = 1944;

  private static final int SHOWN = 10;

  /** Copies the lists. */
  public Comparison {
    improved = List.copyOf(improved);
    hurt = List.copyOf(hurt);
  }

  /**
   * Compares with the default number of permutations and seed.
   *
   * @param base the first evaluation
   * @param other the second, of the same queries
   * @param measure what to compare by
   * @return the comparison
   * @throws IllegalArgumentException if the evaluations are not of the same queries
   */
  public static Comparison of(Evaluation base, Evaluation other, Measure measure) {
    return of(base, other, measure, DEFAULT_PERMUTATIONS, DEFAULT_SEED);
  }

  /**
   * Compares two evaluations.
   *
   * @param base the first evaluation
   * @param other the second, of the same queries
   * @param measure what to compare by
   * @param permutations how many choices of signs to draw if there are too many to try all, at
   *     least {@link #LEAST_PERMUTATIONS}
   * @param seed the seed of the draw
   * @return the comparison
   * @throws IllegalArgumentException if the evaluations are not of the same queries, or the number
   *     of permutations is too small
   */
  public static Comparison of(
      Evaluation base, Evaluation other, Measure measure, int permutations, long seed) {
    if (permutations < LEAST_PERMUTATIONS) {
      throw new IllegalArgumentException(
          permutations + " permutations; expected at least " + LEAST_PERMUTATIONS + ".");
    }
    requireIn(other, base);
    requireIn(base, other);
    List<QueryDifference> all = differences(base, other, measure);
    double[] differences = all.stream().mapToDouble(QueryDifference::difference).toArray();
    RandomisationTest test = RandomisationTest.of(differences, permutations, seed);
    return new Comparison(
        measure,
        all.size(),
        base.mean().value(measure),
        other.mean().value(measure),
        PairedT.mean(differences),
        test.p(),
        test.exact(),
        PairedT.statistic(differences),
        most(all, q -> q.difference() > 0, Comparator.reverseOrder()),
        most(all, q -> q.difference() < 0, Comparator.naturalOrder()));
  }

  private static void requireIn(Evaluation evaluation, Evaluation reference) {
    for (String query : reference.perQuery().keySet()) {
      if (!evaluation.perQuery().containsKey(query)) {
        throw new IllegalArgumentException(
            "Query \""
                + query
                + "\" is in one evaluation only; expected both to be made with the same judgments.");
      }
    }
  }

  private static List<QueryDifference> differences(
      Evaluation base, Evaluation other, Measure measure) {
    return base.perQuery().entrySet().stream()
        .map(
            query ->
                new QueryDifference(
                    query.getKey(),
                    query.getValue().value(measure),
                    other.perQuery().get(query.getKey()).value(measure)))
        .toList();
  }

  private static List<QueryDifference> most(
      List<QueryDifference> all, Predicate<QueryDifference> which, Comparator<Double> order) {
    return all.stream()
        .filter(which)
        .sorted(
            Comparator.comparing(QueryDifference::difference, order)
                .thenComparing(QueryDifference::query, TrecId.ORDER))
        .limit(SHOWN)
        .toList();
  }
}
