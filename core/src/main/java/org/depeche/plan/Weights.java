package org.depeche.plan;

/**
 * Every weight of ranking. A word counts 1 for all forms of its family taken together, and the
 * levels nearer to what was typed add to that. All are finite and none is negative.
 *
 * @param exact what the word as typed adds
 * @param accentsIgnored what the word, accents apart, adds
 * @param kin what one occurrence of a word of the same family counts beside 1 for the word itself
 * @param corrected what one occurrence of the corrected word counts
 * @param speltOut what the words of an acronym count where it was typed, and the acronym where they
 *     were
 * @param functionWord what a function word counts beside content words
 * @param verb what a word counts that can only be a verb
 * @param repetition how far a word counts more that comes again where it stands: the power of how
 *     often it does, beside the mean of all words
 * @param assumedArticles so many articles that repeat a word as often as others are assumed beside
 *     those that hold it
 * @param pair what nearness of neighbours adds
 * @param textPair what nearness of neighbours adds where the article is looked for that a text was
 *     taken from
 * @param pairDistance words that stand further apart in the query are no neighbours; a whole number
 * @param slop how many positions two neighbours may be moved apart in an article; a whole number
 * @param phrase what a phrase adds where it is not required
 * @param otherField what the lesser of title and body adds to the better one
 * @param title how much the title counts beside the body
 * @param tag how much a key word counts beside the body
 * @param name how much a section and a byline count beside the body
 * @param opening what a word adds by standing among the first of the article
 * @param openingWords how many words are the first ones; a whole number
 * @param freshness what an article of no age gains of its score, where fresh ones are preferred
 * @param k1 BM25: how fast repeated words cease to count; above 0
 * @param b BM25: how much a long text is held against it; at most 1
 */
public record Weights(
    float exact,
    float accentsIgnored,
    float kin,
    float corrected,
    float speltOut,
    float functionWord,
    float verb,
    float repetition,
    float assumedArticles,
    float pair,
    float textPair,
    float pairDistance,
    float slop,
    float phrase,
    float otherField,
    float title,
    float tag,
    float name,
    float opening,
    float openingWords,
    float freshness,
    float k1,
    float b) {

  /** The weights of every search. */
  public static final Weights DEFAULT =
      new Weights(
          0.2f, 0.3f, 0.9f, 0.8f, 0.5f, 0.12f, 0.75f, 0.2f, 20, 0.2f, 2, 4, 3, 0.5f, 0.6f, 0.85f,
          0.3f, 0.1f, 0.25f, 80, 1f, 1.1f, 0.75f);

  /**
   * Checks the weights.
   *
   * @throws IllegalArgumentException if one is negative or not finite, {@code k1} is 0 or {@code b}
   *     above 1
   */
  public Weights {
    float[] all = {
      exact,
      accentsIgnored,
      kin,
      corrected,
      speltOut,
      functionWord,
      verb,
      repetition,
      assumedArticles,
      pair,
      textPair,
      pairDistance,
      slop,
      phrase,
      otherField,
      title,
      tag,
      name,
      opening,
      openingWords,
      freshness,
      k1,
      b
    };
    for (float weight : all) {
      if (!(weight >= 0) || Float.isInfinite(weight)) {
        throw new IllegalArgumentException(
            "A weight is " + weight + "; expected a finite number, 0 or above.");
      }
    }
    if (k1 == 0) {
      throw new IllegalArgumentException("k1 is 0; expected it above 0, such as 1.1.");
    }
    if (b > 1) {
      throw new IllegalArgumentException("b is " + b + "; expected at most 1, such as 0.75.");
    }
  }

  /**
   * The weights for the article that a text was taken from: its words stand there as in the text.
   *
   * @return these weights, with {@link #textPair} for {@link #pair}
   */
  public Weights ofText() {
    return new Weights(
        exact,
        accentsIgnored,
        kin,
        corrected,
        speltOut,
        functionWord,
        verb,
        repetition,
        assumedArticles,
        textPair,
        textPair,
        pairDistance,
        slop,
        phrase,
        otherField,
        title,
        tag,
        name,
        opening,
        openingWords,
        freshness,
        k1,
        b);
  }
}
