package org.depeche.search;

/**
 * The requirement on the content words of a query: how many of them an article has to hold. A word
 * is held as it was typed, inflected, in another spelling or corrected; a word of the same family
 * alone is not the word. What an operator requires is always held, and so is a phrase in quotes,
 * but for those of a pasted headline that quotes somebody.
 */
public enum Matching {
  /**
   * By relevance any of them, where those with all rank higher. In the order of dates and in facets
   * all of them that stand in any article; where no article holds them all, as many as one does.
   */
  BEST,

  /** All of them. */
  ALL,

  /** Any of them, in every order and count. */
  ANY
}
