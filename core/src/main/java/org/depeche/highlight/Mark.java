package org.depeche.highlight;

/**
 * A matched word in a text.
 *
 * @param start the UTF-16 offset of its first character
 * @param end the offset behind its last character
 * @param word which word of the plan it answers
 * @param value how much this form of the word counts in ranking
 */
record Mark(int start, int end, int word, float value) {}
