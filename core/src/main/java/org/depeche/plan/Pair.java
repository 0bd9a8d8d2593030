package org.depeche.plan;

/**
 * Two neighbours of the query, which count more where they stand near each other.
 *
 * @param first the word that comes first
 * @param second the word after it
 * @param distance how many positions lie between their beginnings in the query, at least 1
 * @param weight how much nearness counts beside the words
 */
public record Pair(Word first, Word second, int distance, float weight) {}
