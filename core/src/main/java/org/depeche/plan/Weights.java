package org.depeche.plan;

/**
 * Every weight of ranking.
 *
 * @param accentsIgnored what an occurrence that differs by accents counts, beside 1 for the exact
 *     one
 * @param sameLemma what an occurrence of another form of the word counts
 * @param corrected what an occurrence of the corrected word counts
 * @param functionWord what a function word counts beside content words
 * @param pair what nearness of neighbours counts
 * @param phrase what a phrase counts where it is not required
 * @param otherField what the lesser of title and body adds to the better one
 * @param k1 BM25: how fast repeated words cease to count
 * @param b BM25: how much a long text is held against it
 */
public record Weights(
    float accentsIgnored,
    float sameLemma,
    float corrected,
    float functionWord,
    float pair,
    float phrase,
    float otherField,
    float k1,
    float b) {

  /** The weights of every search. */
  public static final Weights DEFAULT =
      new Weights(0.9f, 0.8f, 0.8f, 0.1f, 0.25f, 2f, 0.5f, 1.2f, 0.75f);
}
