package org.depeche.highlight;

/**
 * A matched word in a text.
 *
 * @param start the UTF-16 offset of its first character
 * @param end the offset behind its last character
 * @param word which word of the plan it answers
 * @param value how much this form of the word counts in ranking
 */
record Mark(int start, int end, int word, float value) {

  /** The order of a text: by the start, then by the end. */
  static int inText(Mark one, Mark other) {
    return one.start == other.start
        ? Integer.compare(one.end, other.end)
        : Integer.compare(one.start, other.start);
  }

  /** Whether another mark says the same of the same word. */
  boolean isSame(Mark other) {
    return start == other.start && end == other.end && word == other.word && value == other.value;
  }
}
