package org.depeche.highlight;

/**
 * Two neighbours of the query that stand near each other in a text.
 *
 * @param start the UTF-16 offset of the first character of the first
 * @param end the offset behind the last character of the second
 * @param pair which pair of the plan it is
 * @param value how much nearness counts in ranking
 */
record Near(int start, int end, int pair, float value) {}
