package org.depeche.plan;

/**
 * A typed word and what was looked for in its place, or beside it.
 *
 * @param typed the word as typed
 * @param corrected the word of the index; a name, or what was typed with a capital, with one
 * @param together whether both are looked for: the typed word stands in the index, but far more
 *     rarely, as a slip that others made too; false where it stands nowhere
 */
public record Correction(String typed, String corrected, boolean together) {

  /**
   * A typed word that stands nowhere in the index.
   *
   * @param typed the word as typed
   * @param corrected what was looked for in its place
   */
  public Correction(String typed, String corrected) {
    this(typed, corrected, false);
  }
}
