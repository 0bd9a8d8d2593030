package org.depeche.generation;

/**
 * An article, file or folder that could not be taken in. It never stops a run.
 *
 * @param place where it stands: a file, {@code file:line}, or {@code article 17} of an iterable
 * @param reason what is wrong, what was expected and what to do
 */
public record RunProblem(String place, String reason) {

  /** One line for people. */
  @Override
  public String toString() {
    return place + ": " + reason;
  }
}
