package org.depeche.analysis;

import java.util.List;

/**
 * What the chain made of a word of a text.
 *
 * @param written the word as it stands in the text
 * @param start the UTF-16 offset of its first character
 * @param end the offset behind its last character
 * @param steps the steps that changed it, in their order
 * @param evidence the terms that it leaves
 */
public record AnalyzedWord(
    String written, int start, int end, List<StepChange> steps, List<Evidence> evidence) {

  /** Copies the lists. */
  public AnalyzedWord {
    steps = List.copyOf(steps);
    evidence = List.copyOf(evidence);
  }

  /**
   * A step that changed the word.
   *
   * @param step the name of the step
   * @param terms what stood for the word after it
   */
  public record StepChange(String step, List<String> terms) {

    /** Copies the terms. */
    public StepChange {
      terms = List.copyOf(terms);
    }
  }

  /**
   * A term.
   *
   * @param kind what it says of the word
   * @param text the term
   * @param start the UTF-16 offset of what it stands for in the text
   * @param end the offset behind that
   * @param position its position, counted from that of the word
   * @param positions how many positions it takes
   */
  public record Evidence(
      EvidenceKind kind, String text, int start, int end, int position, int positions) {}
}
