package org.depeche.highlight;

import java.util.List;

/**
 * A passage of an article: whole words of it, an exact substring.
 *
 * @param field where it comes from: {@code lead} or {@code body}
 * @param text the passage, as it stands there
 * @param ranges where it holds matched words, in order, none touching another
 * @param cutBefore whether its sentence begins before it
 * @param cutAfter whether its sentence goes on behind it
 */
public record Snippet(
    String field, String text, List<Range> ranges, boolean cutBefore, boolean cutAfter) {

  /** Copies the ranges. */
  public Snippet {
    ranges = List.copyOf(ranges);
  }

  /**
   * A marked word.
   *
   * @param start the UTF-16 offset of its first character
   * @param end the offset behind its last character
   */
  public record Range(int start, int end) {}
}
