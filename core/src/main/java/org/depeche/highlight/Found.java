package org.depeche.highlight;

/**
 * Where a word of the plan stands.
 *
 * @param position its position in the text
 * @param mark its offsets
 */
record Found(int position, Mark mark) {}
