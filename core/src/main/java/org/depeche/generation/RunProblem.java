package org.depeche.generation;

import org.depeche.reader.Reason;

/**
 * An article, file or folder that could not be taken in. It never stops a run.
 *
 * @param place where it stands: a file, {@code file:line}, or {@code article 17} of an iterable
 * @param why what is wrong, what was expected and what to do
 */
public record RunProblem(String place, Reason why) {

  /**
   * What is wrong, in English.
   *
   * @return what is wrong, what was expected and what to do
   */
  public String reason() {
    return why.toString();
  }

  /** One line for people. */
  @Override
  public String toString() {
    return place + ": " + why;
  }
}
