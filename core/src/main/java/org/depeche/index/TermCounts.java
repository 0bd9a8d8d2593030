package org.depeche.index;

/**
 * How frequent a term is, deleted articles that are not yet expunged counted.
 *
 * @param articles in how many articles it stands
 * @param places in how many places of them
 */
record TermCounts(int articles, long places) {}
